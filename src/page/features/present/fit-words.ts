/** Of the quotation, in units of the room: from a little more than the headline down. The style never sets it under its least. */
const QUOTATIONS = [62, 57, 52, 48, 44, 40, 37, 34, 31, 28, 26, 24];
/** Parts of the full size of all the rest, tried in this order; where the smallest does not do, the words can be scrolled. */
const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];

/**
 * Sets the words of a page as large as leaves them whole, and again when their window or their letters change: the quotation first of all, and
 * the rest smaller only where the quotation at its least has no room beside it. @returns what ends it
 */
export function fitWords(words: HTMLElement): () => void {
  const fit = (): void => {
    const page = words.firstElementChild;
    if (!(page instanceof HTMLElement)) return;
    const fits = (quotation: number, size: number): boolean => {
      words.style.setProperty('--quotation', String(quotation));
      words.style.setProperty('--fit', String(size));
      return page.offsetHeight <= words.clientHeight;
    };
    if (page.querySelector('.scene-quotation') && QUOTATIONS.some((quotation) => fits(quotation, 1))) return;
    SIZES.some((size) => fits(QUOTATIONS.at(-1) ?? 0, size));
  };
  fit();
  const observer = new ResizeObserver(fit);
  observer.observe(words);
  for (const page of words.children) observer.observe(page);
  return () => observer.disconnect();
}
