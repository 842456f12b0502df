/** Fingers that travel at least this far sideways, and less than half as far up or down, mean a page. */
const DISTANCE = 60;

/** @returns what ends it */
export function listenToSwipes(element: HTMLElement, tell: (command: 'next' | 'back') => void): () => void {
  let from: readonly [number, number] | null = null;
  const onStart = ({touches}: TouchEvent): void => {
    const [touch, second] = Array.from(touches);
    from = touch && !second ? [touch.clientX, touch.clientY] : null;
  };
  const onEnd = ({changedTouches: [touch]}: TouchEvent): void => {
    if (!from || !touch) return;
    const [dx, dy] = [touch.clientX - from[0], touch.clientY - from[1]];
    from = null;
    if (Math.abs(dx) >= DISTANCE && Math.abs(dy) < Math.abs(dx) / 2) tell(dx < 0 ? 'next' : 'back');
  };
  element.addEventListener('touchstart', onStart, {passive: true});
  element.addEventListener('touchend', onEnd, {passive: true});
  return () => {
    element.removeEventListener('touchstart', onStart);
    element.removeEventListener('touchend', onEnd);
  };
}
