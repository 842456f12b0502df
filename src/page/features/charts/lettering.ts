/** An estimate of a text's width in pixels: Han characters are square, the others about half as wide. */
export function widthOf(text: string, fontPx: number): number {
  return [...text].reduce((sum, character) => sum + (isSquare(character) ? 1 : 0.52) * fontPx, 0);
}

/** As much of `text` as has room, with `…` where it is cut. */
export function clipText(text: string, roomPx: number, fontPx: number): string {
  if (widthOf(text, fontPx) <= roomPx) return text;
  let clipped = [...text];
  while (clipped.length > 1 && widthOf(`${clipped.join('')}…`, fontPx) > roomPx) clipped = clipped.slice(0, -1);
  return `${clipped.join('').trimEnd()}…`;
}

function isSquare(character: string): boolean {
  return /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/.test(character);
}
