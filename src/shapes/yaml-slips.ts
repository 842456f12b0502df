import type {Slip} from '../faults/file-faults.ts';

/** An entry's “- ”, then its key. */
const KEY = String.raw`^[\s-]*[A-Za-z][\w-]*`;

/**
 * What shows in a line that was typed by a Chinese keyboard, or in haste. Each is legal YAML somewhere, as a text, so that only lines
 * already found wrong are asked.
 */
const SLIPS: readonly (readonly [Slip, RegExp])[] = [
  ['indent', /^[ \t-]*\u3000/],
  ['tab', /^ *\t/],
  ['colon', new RegExp(String.raw`${KEY}\s*：|[{,，]\s*[A-Za-z][\w-]*\s*：`)],
  ['brackets', new RegExp(String.raw`${KEY}:\s*(?:[【［｛〔]|\[[^\]]*[】］〕]|\{[^}]*｝)`)],
  ['comma', /\[[^'"\]]*，|\{[\w\s-]*，|[{,]\s*\w+:\s*[\w-]+，/],
  ['hash', /[{[][^}\]'"]* #/],
  ['blank', new RegExp(String.raw`${KEY}:(?!//)[^\s:]`)],
  ['quotes', new RegExp(String.raw`${KEY}:\s+[^\s'"{[|>&*!#].*:\s`)],
];

/** How far above the line of a fault its cause may stand: the parser stumbles where an entry goes on. */
const REACH = 2;

/** The slip in a line, or right above it, with its 1-based line. */
export function slipNear(lines: readonly string[], line: number): {readonly slip: Slip; readonly line: number} | null {
  for (let at = line; at >= Math.max(1, line - REACH); at -= 1) {
    const slip = slipIn(lines[at - 1] ?? '');
    if (slip) return {slip, line: at};
  }
  return null;
}

export function slipIn(line: string): Slip | null {
  return SLIPS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/** The line that begins elsewhere than its entry: the parser stumbles over the one above where that has a value already. */
export function lineOutOfStep(lines: readonly string[], line: number): number {
  const [above = '', below = ''] = [lines[line - 1], lines[line]];
  const column = /^[ -]*/.exec(above)?.[0].length ?? 0;
  return new RegExp(String.raw`${KEY}:\s+\S`).test(above) && /^ *[^ #]/.test(below) && below.search(/[^ ]/) > column
    ? line + 1
    : line;
}
