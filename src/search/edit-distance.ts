/**
 * How many slips of the keyboard lie between two words: a letter too many, too few, wrong, or two neighbours swapped.
 *
 * @returns `limit + 1` for every distance beyond `limit`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let old = Array.from({length: b.length + 1}, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [older, old] = [old, row];
  }
  return Math.min(old[b.length] ?? 0, limit + 1);
}

/**
 * Compares words with a typed one. How many slips are forgiven depends on its length: none in a short word, where another
 * word would be meant.
 *
 * @returns the number of slips, null where there are too many
 */
export function slipsFrom(typed: string): (word: string) => number | null {
  const limit = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  const letters = lettersOf(typed);
  return (word) => {
    if (Math.abs(word.length - typed.length) > limit || bits(letters ^ lettersOf(word)) > 2 * limit) return null;
    const slips = editDistance(typed, word, limit);
    return slips <= limit ? slips : null;
  };
}

/** A bit for each letter that occurs: a slip changes two of them at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
