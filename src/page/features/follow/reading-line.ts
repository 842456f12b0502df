/** A block of the article on the screen: its upper and lower edge in pixels. */
export interface BlockBox {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The height on the screen at which a reader is taken to be reading. It wanders from the upper to the lower part of the
 * column as `progress` goes from 0 to 1, so that the first and the last paragraph have their turn without being scrolled to the middle.
 */
export function readingLine(top: number, bottom: number, progress: number): number {
  return top + (bottom - top) * (0.15 + 0.7 * Math.min(1, Math.max(0, progress)));
}

/** The block on the line, else the last that ends above it; null where all begin below. */
export function blockAt(boxes: readonly BlockBox[], line: number): string | null {
  let found: string | null = null;
  for (const {id, top} of boxes) if (top <= line) found = id;
  return found;
}

/** The next entry in the text that names another place than the one at `from`; −1 stands before the first. */
export function besideInText(places: readonly string[], from: number, step: 1 | -1): number | null {
  const current = places[from];
  for (let at = from + step; at >= 0 && at < places.length; at += step) if (places[at] !== current) return at;
  return null;
}
