/** Lets a page be dragged by its handle, with mouse or finger, to where another stands. Keys and buttons do the same. @returns what ends it */
export function listenToDrags(region: HTMLElement, move: (from: number, to: number) => void): () => void {
  let from: number | null = null;
  let over: HTMLElement | null = null;
  const mark = (card: HTMLElement | null): void => {
    over?.classList.remove('over');
    over = card;
    over?.classList.add('over');
  };
  const onDown = (event: PointerEvent): void => {
    const handle = (event.target as Element).closest<HTMLElement>('[data-handle]');
    if (!handle || event.button !== 0) return;
    from = Number(handle.dataset['handle']);
    region.setPointerCapture(event.pointerId);
  };
  const onMove = ({clientX, clientY}: PointerEvent): void => {
    if (from === null) return;
    const card =
      region.ownerDocument.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-scene-card]') ?? null;
    if (card !== over) mark(card);
  };
  const onUp = (): void => {
    const to = Number(over?.dataset['sceneCard'] ?? from);
    if (from !== null && to !== from) move(from, to);
    onCancel();
  };
  const onCancel = (): void => {
    from = null;
    mark(null);
  };
  const listeners = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', onCancel],
  ] as const;
  for (const [name, listener] of listeners) region.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of listeners) region.removeEventListener(name, listener as EventListener);
  };
}
