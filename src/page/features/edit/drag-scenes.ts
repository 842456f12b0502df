/** So near the list's edge, in pixels, a page that is dragged takes the list along; the faster the farther past it. */
const EDGE = 36;
const FASTEST = 22;

/**
 * Lets a page be dragged by its handle, with mouse or finger, to where another stands; at the edge of what is in sight the list scrolls. Keys and
 * buttons do the same. @returns what ends it
 */
export function listenToDrags(region: HTMLElement, move: (from: number, to: number) => void): () => void {
  const {document, window} = {document: region.ownerDocument, window: region.ownerDocument.defaultView as Window};
  let from: number | null = null;
  let over: HTMLElement | null = null;
  let pointer = {x: 0, y: 0};
  let frame = 0;
  const mark = (card: HTMLElement | null): void => {
    over?.classList.remove('over');
    over = card;
    over?.classList.add('over');
  };
  /** What of the list is in sight, above the buttons at its foot. */
  const edges = (): {readonly top: number; readonly bottom: number} => {
    const {top, bottom} = region.getBoundingClientRect();
    return {top, bottom: Math.min(bottom, region.querySelector('footer')?.getBoundingClientRect().top ?? bottom)};
  };
  const follow = (): void => {
    const {top, bottom} = edges();
    const y = Math.min(Math.max(pointer.y, top + 1), bottom - 1);
    const card = document.elementFromPoint(pointer.x, y)?.closest<HTMLElement>('[data-scene-card]') ?? null;
    if (card !== over) mark(card);
  };
  const scroll = (): void => {
    const {top, bottom} = edges();
    const past = Math.max(pointer.y - (bottom - EDGE), 0) - Math.max(top + EDGE - pointer.y, 0);
    frame = 0;
    if (from === null || past === 0) return;
    region.scrollTop += Math.min(Math.max(past / 2, -FASTEST), FASTEST);
    follow();
    frame = window.requestAnimationFrame(scroll);
  };
  const onDown = (event: PointerEvent): void => {
    const handle = (event.target as Element).closest<HTMLElement>('[data-handle]');
    if (!handle || event.button !== 0) return;
    from = Number(handle.dataset['handle']);
    region.setPointerCapture(event.pointerId);
  };
  const onMove = ({clientX: x, clientY: y}: PointerEvent): void => {
    if (from === null) return;
    pointer = {x, y};
    follow();
    if (frame === 0) frame = window.requestAnimationFrame(scroll);
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
    onCancel();
    for (const [name, listener] of listeners) region.removeEventListener(name, listener as EventListener);
  };
}
