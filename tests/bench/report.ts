import {median, medianRatio, quantile, sum} from './figures.ts';
import type {LoadResult} from './measure-load.ts';
import type {UseResult} from './measure-use.ts';
import type {VisitResult} from './measure-visit.ts';

export interface Measured {
  readonly fast: LoadResult;
  readonly slow: LoadResult;
  readonly use: UseResult;
  readonly svg: UseResult | null;
  /** Each in a browser that has just been started. */
  readonly visits: Readonly<Record<'phone' | 'desktop', VisitResult>>;
}

export interface Round {
  /** How long a fixed piece of work took, in ms. */
  readonly calibration: number;
  readonly subjects: Readonly<Record<string, Measured>>;
}

interface Target {
  readonly page: number;
  readonly embed: number;
  readonly of: 'ratio' | 'figure';
  readonly least?: true;
}

interface Row {
  readonly name: string;
  readonly unit: string;
  /** Null where the subject has no such figure. */
  readonly of: (measured: Measured) => number | null;
  /** What is asked for: the ratio to the bare page, or the figure itself. */
  readonly target?: Target;
}

const kB = (bytes: Readonly<Record<string, number>>): number => sum(Object.values(bytes)) / 1000;
const ratio = (page: number, embed: number, least?: true): Target => ({
  page,
  embed,
  of: 'ratio',
  ...(least && {least}),
});
const figure = (page: number, embed: number): Target => ({page, embed, of: 'figure'});

const ROWS: readonly Row[] = [
  {name: 'gzip until usable', unit: 'kB', of: ({fast}) => kB(fast.gzip), target: ratio(0.15, 0.08)},
  {name: 'brotli until usable', unit: 'kB', of: ({fast}) => kB(fast.brotli)},
  {name: 'requests until usable', unit: '', of: ({fast}) => fast.requests, target: figure(3, 2)},
  {name: 'requests until the full map', unit: '', of: ({fast}) => fast.requestsInAll, target: figure(12, 12)},
  {name: 'first contentful paint', unit: 'ms', of: ({fast}) => fast.paint, target: ratio(1.4, 0.18)},
  {name: 'districts in their colour', unit: 'ms', of: ({fast}) => fast.colours, target: ratio(0.23, 0.18)},
  {name: 'usable', unit: 'ms', of: ({fast}) => fast.usable, target: ratio(0.23, 0.15)},
  {name: 'full map', unit: 'ms', of: ({fast}) => fast.fullMap, target: ratio(1.05, 1.05)},
  {name: 'blocking until usable', unit: 'ms', of: ({fast}) => fast.blocking, target: figure(0, 0)},
  {name: 'layout shift', unit: '', of: ({fast}) => fast.layoutShift, target: figure(0.02, 0.02)},
  {name: 'first contentful paint, slow', unit: 'ms', of: ({slow}) => slow.paint},
  {name: 'districts in their colour, slow', unit: 'ms', of: ({slow}) => slow.colours, target: ratio(0.16, 0.12)},
  {name: 'usable, slow', unit: 'ms', of: ({slow}) => slow.usable, target: ratio(0.16, 0.15)},
  {name: 'full map, slow', unit: 'ms', of: ({slow}) => slow.fullMap, target: ratio(0.98, 1.05)},
  {name: 'blocking until usable, slow', unit: 'ms', of: ({slow}) => slow.blocking},
  {
    name: 'click → quotation, MapLibre, p50',
    unit: 'ms',
    of: ({use}) => quantile(use.clicks, 0.5),
    target: ratio(0.35, 0.35),
  },
  {
    name: 'click → quotation, MapLibre, p95',
    unit: 'ms',
    of: ({use}) => quantile(use.clicks, 0.95),
    target: ratio(0.4, 0.4),
  },
  {name: 'click → quotation, SVG, p50', unit: 'ms', of: ({svg}) => svg && quantile(svg.clicks, 0.5)},
  {
    name: 'click → quotation, SVG, p95',
    unit: 'ms',
    of: ({svg}) => svg && quantile(svg.clicks, 0.95),
    target: figure(16.7, 16.7),
  },
  {name: 'click in the first 2 s, p50', unit: 'ms', of: ({use}) => quantile(use.early, 0.5), target: ratio(0.35, 0.35)},
  {name: 'click in the first 2 s, p95', unit: 'ms', of: ({use}) => quantile(use.early, 0.95), target: ratio(0.4, 0.4)},
  ...(['dragging', 'wheeling'] as const).flatMap((move): readonly Row[] => [
    {
      name: `frames while ${move}`,
      unit: '/s',
      of: ({use}) => use[move]?.perSecond ?? null,
      target: ratio(0.97, 0.97, true),
    },
    {name: `frames while ${move}, p95`, unit: 'ms', of: ({use}) => use[move]?.p95 ?? null, target: ratio(1.1, 1.1)},
  ]),
  {name: 'heap', unit: 'MB', of: ({use}) => use.heapBytes / 1e6, target: ratio(1.15, 1.15)},
  ...(['phone', 'desktop'] as const).flatMap((device): readonly Row[] => [
    {
      name: `first visit, ${device}: blocked`,
      unit: 'ms',
      of: ({visits}) => visits[device].blocked,
      target: ratio(0.9, 0.9),
    },
    {
      name: `first visit, ${device}: largest paint`,
      unit: 'ms',
      of: ({visits}) => visits[device].largestPaint,
      target: ratio(0.8, 0.8),
    },
  ]),
  {name: 'first visit: WebGL contexts', unit: '', of: ({visits}) => visits.desktop.contexts},
  {name: 'first visit: programs', unit: '', of: ({visits}) => visits.desktop.programs},
  {
    name: 'resident memory',
    unit: 'MB',
    of: ({visits}) => visits.desktop.residentBytes && visits.desktop.residentBytes / 1e6,
    target: ratio(1.15, 1.15),
  },
];

/** What was measured in one browser. */
export interface InBrowser {
  /** Its name and version. */
  readonly browser: string;
  readonly rounds: readonly Round[];
}

/** A table for the page and one for the embed: targets, and for each browser medians, the ratio to the bare page and whether the target is met. */
export function toTables(measured: readonly InBrowser[]): string {
  return (['page', 'embed'] as const).map((name) => toTable(name, measured)).join('\n');
}

function toTable(name: 'page' | 'embed', measured: readonly InBrowser[]): string {
  const head = measured.map(({browser}) => ` ${browser}: bare | ${name} | × bare |`).join('');
  const lines = ROWS.map((row) => {
    const cells = measured.map(
      ({rounds}) => ` ${cell(row, rounds, 'bare')} | ${cell(row, rounds, name)} | ${verdict(row, rounds, name)} |`,
    );
    return `| ${row.name} | ${targetOf(row, name)} |${cells.join('')}`;
  });
  return [`| ${name} | target |${head}`, `|---|---|${'--:|--:|--:|'.repeat(measured.length)}`, ...lines, ''].join('\n');
}

/** A Markdown table with a column for each measured case: figures are many and cases few. The first of each list is its head. */
export function toColumns(...lists: readonly (readonly (string | number)[])[]): string {
  const [names = []] = lists;
  const lines = names.map((_, row) => `| ${lists.map((list) => list[row]).join(' | ')} |`);
  return [lines[0], `|---${'|--:'.repeat(lists.length - 1)}|`, ...lines.slice(1)].join('\n');
}

function figuresOf({of}: Row, rounds: readonly Round[], name: string): readonly number[] {
  return rounds.flatMap(({subjects}) => {
    const measured = subjects[name];
    return measured === undefined ? [] : (of(measured) ?? []);
  });
}

function cell(row: Row, rounds: readonly Round[], name: string): string {
  const figures = figuresOf(row, rounds, name);
  return figures.length === 0 ? '–' : `${readable(median(figures))} ${row.unit}`.trim();
}

function ratioOf(row: Row, rounds: readonly Round[], name: string): number {
  return medianRatio(figuresOf(row, rounds, name), figuresOf(row, rounds, 'bare'));
}

/** The ratio to the bare page, and whether the target is missed. */
function verdict(row: Row, rounds: readonly Round[], name: 'page' | 'embed'): string {
  const compared = ratioOf(row, rounds, name);
  const shown = Number.isFinite(compared) ? compared.toFixed(2) : '–';
  if (!row.target) return shown;
  const {of, least} = row.target;
  const wanted = row.target[name];
  const value = of === 'ratio' ? compared : median(figuresOf(row, rounds, name));
  const isMet = least ? value >= wanted : value <= wanted;
  return isMet || !Number.isFinite(value) ? shown : `**${shown}**`;
}

function targetOf({target}: Row, name: 'page' | 'embed'): string {
  return target ? `${target.least ? '≥' : '≤'} ${target.of === 'ratio' ? '×' : ''}${target[name]}` : '';
}

function readable(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : String(Math.round(value * 1000) / 1000);
}
