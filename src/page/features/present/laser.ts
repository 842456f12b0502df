/** A red dot that goes where the pointer goes, above everything. */
export function createLaser(document: Document): {readonly set: (on: boolean) => void; readonly dispose: () => void} {
  const dot = document.createElement('div');
  dot.className = 'laser';
  dot.setAttribute('aria-hidden', 'true');
  const follow = ({clientX, clientY}: PointerEvent): void => {
    dot.style.transform = `translate(${clientX}px, ${clientY}px)`;
  };
  const set = (on: boolean): void => {
    if (on === dot.isConnected) return;
    if (!on) {
      dot.remove();
      document.removeEventListener('pointermove', follow, true);
      return;
    }
    dot.style.transform = 'translate(50vw, 50vh)';
    document.body.append(dot);
    document.addEventListener('pointermove', follow, true);
  };
  return {set, dispose: () => set(false)};
}
