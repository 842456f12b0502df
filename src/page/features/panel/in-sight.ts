import type {KindGroup} from '../../../state/select.ts';

/** The least that stands above a place's first quotation, a quotation without its words, a line of them (style.css); and the most characters in a line. */
const ABOVE_PX = 200;
const AROUND_PX = 46;
const LINE_PX = 29;
const LINE_CHARACTERS = 40;

/**
 * The first quotations of a list, as far as they may be in sight in a window of `height` pixels; `whole` when what follows the list may be too.
 * In a narrow column they are higher than counted here: more are given then than are seen, never fewer.
 */
export function inSight(
  groups: readonly KindGroup[],
  height: number,
): {readonly seen: readonly KindGroup[]; readonly whole: boolean} {
  let top = ABOVE_PX;
  const seen = groups.map((group) => ({
    ...group,
    passages: group.passages.filter(({start, end}) => {
      const begins = top;
      top += AROUND_PX + LINE_PX * Math.ceil((end - start) / LINE_CHARACTERS);
      return begins < height;
    }),
  }));
  return {seen: seen.filter(({passages}) => passages.length > 0), whole: top < height};
}
