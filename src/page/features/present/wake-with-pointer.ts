/** A moving pointer brings the tools; three still seconds take them and the arrow away. @returns what ends it */
export function wakeWithPointer(document: Document, region: HTMLElement): () => void {
  let timer = 0;
  const sleep = (): void => {
    region.classList.remove('awake');
    document.documentElement.classList.add('idle');
  };
  const wake = (): void => {
    region.classList.add('awake');
    document.documentElement.classList.remove('idle');
    clearTimeout(timer);
    timer = window.setTimeout(sleep, 3000);
  };
  document.addEventListener('pointermove', wake);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('pointermove', wake);
  };
}
