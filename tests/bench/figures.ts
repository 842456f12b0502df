export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** `share` 0–1; between two values the mean of both neighbours by their distance. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

export function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

/** Each round's own ratio, then their median: what slows a round slows both sides of it. */
export function medianRatio(values: readonly number[], bare: readonly number[]): number {
  return median(values.map((value, round) => value / (bare[round] ?? Number.NaN)));
}
