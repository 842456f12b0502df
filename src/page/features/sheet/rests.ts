/** Where the sheet of a narrow window comes to rest, from the lowest. */
export const RESTS = ['low', 'middle', 'high'] as const;
export type Rest = (typeof RESTS)[number];

/** Heights in pixels: of the page below the bar, and of the bar. */
export interface Room {
  readonly layout: number;
  readonly bar: number;
}

/** How far a released sheet glides on, in milliseconds of its last speed. */
const GLIDE_MS = 160;

/**
 * The height of the sheet's visible part in pixels. In the middle, bar and sheet together leave the map 45 % of the window.
 * The style sheet says the same three things in its own words.
 */
export function restHeight(rest: Rest, {layout, bar}: Room): number {
  switch (rest) {
    case 'low':
      return 0.2 * layout;
    case 'middle':
      return 0.55 * (layout + bar) - bar;
    case 'high':
      return 0.92 * layout;
  }
}

/** Where a sheet let go at `height` comes to rest; `speed` in pixels per millisecond, upwards positive. */
export function restAfter(height: number, speed: number, room: Room): Rest {
  const aim = height + speed * GLIDE_MS;
  const distance = (rest: Rest): number => Math.abs(restHeight(rest, room) - aim);
  return RESTS.reduce((best, rest) => (distance(rest) < distance(best) ? rest : best));
}

/** The rest above (1) or below (−1); the same at the end. */
export function restBeside(rest: Rest, step: 1 | -1): Rest {
  return RESTS[RESTS.indexOf(rest) + step] ?? rest;
}
