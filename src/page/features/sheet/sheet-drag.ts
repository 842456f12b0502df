import {restAfter, restHeight} from './rests.ts';
import type {Sheet} from './sheet.tsx';

/** Below this many pixels a touch is a tap. */
const SLACK = 6;

/** Lets the sheet be dragged by its head; a tap on the head raises it, or lowers it from its highest. @returns what ends that */
export function dragSheet({head, room, rest, setRest, setHeight}: Sheet): () => void {
  const document = head.ownerDocument;
  let start: {readonly y: number; readonly height: number} | null = null;
  let last = {y: 0, at: 0};
  let speed = 0;
  let height = 0;
  let dragging = false;

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    start = {y: event.clientY, height: restHeight(rest(), room())};
    last = {y: event.clientY, at: event.timeStamp};
    speed = 0;
    dragging = false;
  };
  const onMove = (event: PointerEvent): void => {
    if (!start || (!dragging && Math.abs(event.clientY - start.y) < SLACK)) return;
    if (!dragging) head.setPointerCapture(event.pointerId);
    dragging = true;
    height = Math.min(
      restHeight('high', room()),
      Math.max(restHeight('low', room()), start.height + start.y - event.clientY),
    );
    speed = (last.y - event.clientY) / Math.max(1, event.timeStamp - last.at);
    last = {y: event.clientY, at: event.timeStamp};
    setHeight(height);
  };
  const onUp = (event: PointerEvent): void => {
    if (start && dragging) {
      setHeight(null);
      setRest(restAfter(height, event.timeStamp - last.at > 80 ? 0 : speed, room()));
    } else if (start && event.type === 'pointerup' && !(event.target as Element).closest('a, button')) {
      setRest(rest() === 'low' ? 'middle' : rest() === 'middle' ? 'high' : 'middle');
    }
    start = null;
  };
  /** A drag that ends over a button is not a press of it. */
  const onClick = (event: Event): void => {
    if (dragging) event.stopPropagation();
    dragging = false;
  };
  /** A link under the finger is not to be carried away. */
  const onDragStart = (event: Event): void => event.preventDefault();
  head.addEventListener('dragstart', onDragStart);
  head.addEventListener('pointerdown', onDown);
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', onUp);
  document.addEventListener('pointercancel', onUp);
  head.addEventListener('click', onClick, true);
  return () => {
    head.removeEventListener('dragstart', onDragStart);
    head.removeEventListener('pointerdown', onDown);
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', onUp);
    head.removeEventListener('click', onClick, true);
  };
}
