/** Counts down from some minutes, and goes on below zero so that the speaker sees by how much. */
export interface Countdown {
  /** Starts anew whenever the minutes change; null ends it. */
  readonly set: (minutes: number | null) => void;
  /** `9:58`, `−0:12`, or nothing. */
  readonly text: () => string;
  readonly dispose: () => void;
}

export function createCountdown(window: Window, tick: () => void): Countdown {
  let running: number | null = null;
  let endsAt = 0;
  let timer = 0;
  const set = (minutes: number | null): void => {
    if (minutes === running) return;
    running = minutes;
    window.clearInterval(timer);
    if (minutes === null) return;
    endsAt = Date.now() + minutes * 60_000;
    timer = window.setInterval(tick, 1000);
  };
  return {
    set,
    text: () => (running === null ? '' : formatSeconds(Math.round((endsAt - Date.now()) / 1000))),
    dispose: () => window.clearInterval(timer),
  };
}

/** `75` → `1:15`; what is below zero has a minus sign. */
export function formatSeconds(seconds: number): string {
  const all = Math.abs(seconds);
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${seconds < 0 ? '−' : ''}${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(rest)}`;
}
