const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  几: 1,
  幾: 1,
  数: 1,
  數: 1,
};

/** Powers of ten that a sign stands for, largest first: what stands before it is multiplied, what stands after is added. */
const SCALES: readonly (readonly [sign: RegExp, power: number])[] = [
  [/亿|億/, 8],
  [/万|萬/, 4],
  [/千/, 3],
  [/百/, 2],
  [/十/, 1],
];

/**
 * The number that a run of digits and signs stands for, exactly: `2.3亿` is 230000000 and not 229999999.99999997.
 *
 * `run` has half-width digits; thousands separators are passed over; 几 and 数 count as one: 几十 is 10 at least.
 */
export function readNumber(run: string): number {
  return valueOf(run.replace(/[,，\s]/g, ''), 0);
}

/** A scale without a number before it counts once: 百亿 is 100 · 10⁸. */
function valueOf(run: string, whenEmpty: number): number {
  if (run === '') return whenEmpty;
  if (run === '半') return 0.5;
  for (const [sign, power] of SCALES) {
    const at = lastOf(run, sign);
    if (at === -1) continue;
    const rest = run.slice(at + 1);
    return shifted(run.slice(0, at), power) + tailValue(rest, power);
  }
  const point = run.search(/[点點]/);
  if (point !== -1) {
    const decimals = Array.from(run.slice(point + 1), (digit) => DIGITS[digit] ?? 0).join('');
    return Number(`${valueOf(run.slice(0, point), 0)}.${decimals}`);
  }
  return /^[\d.]/.test(run) ? Number(run) : [...run].reduce((number, digit) => number * 10 + (DIGITS[digit] ?? 0), 0);
}

/** 两万三 is 23000, 三百五 is 350; 两万零三 is 20003. */
function tailValue(rest: string, power: number): number {
  const isShort = /^[一二三四五六七八九]$/.test(rest) && power > 1;
  return isShort ? (DIGITS[rest] ?? 0) * 10 ** (power - 1) : valueOf(rest, 0);
}

/** Moves the decimal point instead of multiplying. */
function shifted(run: string, power: number): number {
  if (/^\d+(?:\.\d+)?$/.test(run)) return Number(`${run}e${power}`);
  const value = valueOf(run, 1);
  return Number(`${value}e${power}`);
}

function lastOf(text: string, sign: RegExp): number {
  for (let at = text.length - 1; at >= 0; at--) if (sign.test(text.charAt(at))) return at;
  return -1;
}
