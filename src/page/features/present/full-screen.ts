export interface FullScreen {
  /** Not on iPhones, and not in every frame. */
  readonly possible: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly toggle: () => void;
}

export function fullScreen(document: Document): FullScreen {
  const root = document.documentElement;
  const possible = document.fullscreenEnabled && typeof root.requestFullscreen === 'function';
  const enter = (): void => {
    if (possible && !document.fullscreenElement) root.requestFullscreen().catch(() => undefined);
  };
  const leave = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
  };
  return {possible, enter, leave, toggle: () => (document.fullscreenElement ? leave() : enter())};
}
