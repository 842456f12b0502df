/** Shares, 0–1, and what they were counted from. */
export interface Score {
  readonly right: number;
  readonly suggested: number;
  readonly marked: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Compares what was suggested with what an editor marked; `same` has one text for two that are one. */
export function scoreOf<Item>(
  suggested: readonly Item[],
  marked: readonly Item[],
  same: (item: Item) => string,
): Score {
  const wanted = new Set(marked.map(same));
  const given = new Set(suggested.map(same));
  const right = [...given].filter((key) => wanted.has(key)).length;
  return toScore(right, given.size, wanted.size);
}

/** All texts as one. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (field: 'right' | 'suggested' | 'marked'): number =>
    scores.reduce((total, score) => total + score[field], 0);
  return toScore(sum('right'), sum('suggested'), sum('marked'));
}

function toScore(right: number, suggested: number, marked: number): Score {
  const precision = suggested === 0 ? Number(marked === 0) : right / suggested;
  const recall = marked === 0 ? 1 : right / marked;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return {right, suggested, marked, precision, recall, f1};
}
