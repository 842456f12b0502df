/** Parts of the full size, tried in this order; where the smallest does not do, the words can be scrolled. */
const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];

/** Sets the words of a page as large as leaves them whole, and again when their window or their letters change. @returns what ends it */
export function fitWords(words: HTMLElement): () => void {
  const fit = (): void => {
    const page = words.firstElementChild;
    if (!(page instanceof HTMLElement)) return;
    for (const size of SIZES) {
      words.style.setProperty('--fit', String(size));
      if (page.offsetHeight <= words.clientHeight) return;
    }
  };
  fit();
  const observer = new ResizeObserver(fit);
  observer.observe(words);
  for (const page of words.children) observer.observe(page);
  return () => observer.disconnect();
}
