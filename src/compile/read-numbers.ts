const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Largest first: what stands before a unit is multiplied by it, what stands after is added. */
const UNITS: readonly (readonly [sign: string, value: number])[] = [
  ['亿', 100_000_000],
  ['万', 10_000],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** The numbers in a figure as the article writes it, in order: `10万亩` → 100000, `两个百亿元` → 2, 10000000000. */
export function readNumbers(raw: string): readonly number[] {
  const runs = raw.match(/\d+(?:\.\d+)?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+/g) ?? [];
  return runs.map((run) => valueOf(run, 0));
}

/** A unit without a number before it counts once: 百亿 is 100 · 10⁸. */
function valueOf(run: string, whenEmpty: number): number {
  if (run === '') return whenEmpty;
  for (const [sign, value] of UNITS) {
    const at = run.lastIndexOf(sign);
    if (at !== -1) return valueOf(run.slice(0, at), 1) * value + valueOf(run.slice(at + 1), 0);
  }
  return /^\d/.test(run) ? Number(run) : [...run].reduce((number, digit) => number * 10 + (DIGITS[digit] ?? 0), 0);
}
