/** Whether nothing is to move: the reader, or the reader's system, says so. */
export function prefersStill(window: Window): boolean {
  return (
    window.document.documentElement.dataset['motion'] === 'still' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
