import type {Figure, GeoFault} from './types.ts';

/** Whether a computed figure agrees with the published one; null where there is nothing to agree with. */
export function agrees({computed, published, unit, tolerance}: Figure): boolean | null {
  if (published === null) return null;
  return Math.abs(computed - published) <= (unit === 'm' ? tolerance : published * tolerance);
}

function difference({computed, published, unit, tolerance}: Figure): string {
  if (published === null) return '—';
  return unit === 'm' ? `≤ ${tolerance} m` : `${((computed / published - 1) * 100).toFixed(1)} %`;
}

const VERDICTS = new Map([
  [true, 'pass'],
  [false, 'FAIL'],
  [null, ''],
]);

function row(figure: Figure): readonly string[] {
  const {what, computed, published, unit, note = ''} = figure;
  const stated = published === null || unit === 'm' ? '—' : `${published} ${unit}`;
  return [what, `${computed} ${unit}`, stated, difference(figure), VERDICTS.get(agrees(figure)) ?? '', note];
}

const HEADER = ['figure', 'computed', 'published', 'difference', '', 'note'];

/** The figures as a table of Markdown. */
export function figureTable(figures: readonly Figure[]): string {
  const lines = [HEADER, HEADER.map(() => '---'), ...figures.map(row)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The figures for a terminal. */
export function figureLines(figures: readonly Figure[]): string {
  return figures
    .map(row)
    .map(([what = '', computed = '', published = '', off = '', verdict = '', note = '']) =>
      `${verdict.padEnd(5)}${what.padEnd(42)}${computed.padStart(12)}${published.padStart(14)}${off.padStart(12)}  ${note}`.trimEnd(),
    )
    .join('\n');
}

/** Faults for a terminal, one a line. */
export function faultLines(faults: readonly GeoFault[]): string {
  return faults.map(({check, id, message}) => `geo: ${check}: ${id}: ${message}`).join('\n');
}
