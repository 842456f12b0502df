import {groups, max, rollups} from 'd3-array';
import {scaleLinear} from 'd3-scale';
import type {Figure, Passage, PassageKind} from '../../../domain/passage.ts';

/** One figure with the passage that gives it. */
export interface FoundFigure {
  readonly figure: Figure;
  readonly passage: Passage;
}

/** Figures of one unit, in text order: what may share an axis. */
export interface FigureGroup {
  readonly unit: string;
  readonly figures: readonly FoundFigure[];
}

export interface FigureGroups {
  /** Units of which there are several figures, those with most first. */
  readonly compared: readonly FigureGroup[];
  /** Figures that are alone with their unit: there is nothing to measure them by. */
  readonly single: readonly FoundFigure[];
}

/** All figures by unit: numbers of different units are never set side by side. */
export function groupFigures(passages: readonly Passage[]): FigureGroups {
  const found = passages.flatMap((passage) => passage.figures.map((figure) => ({figure, passage})));
  const byUnit = groups(found, ({figure}) => figure.unit).map(([unit, figures]) => ({unit, figures}));
  return {
    compared: byUnit.filter(({figures}) => figures.length > 1).sort((a, b) => b.figures.length - a.figures.length),
    single: byUnit.flatMap(({figures}) => (figures.length === 1 ? figures : [])),
  };
}

/** How many figures each kind of passage gives, most first. */
export function countKinds({compared, single}: FigureGroups): readonly (readonly [kind: PassageKind, count: number])[] {
  const found = [...compared.flatMap(({figures}) => figures), ...single];
  return rollups(
    found,
    (each) => each.length,
    ({passage}) => passage.kind,
  ).sort(([, a], [, b]) => b - a);
}

export interface Axis {
  /** From zero: the length of a bar is its value. */
  readonly x: (value: number) => number;
  readonly ticks: readonly {readonly x: number; readonly value: number}[];
}

/** The axis that all figures of a group share, `width` pixels long. */
export function axisOf({figures}: FigureGroup, width: number): Axis {
  const scale = scaleLinear([0, max(figures, ({figure}) => figure.value) ?? 1], [0, width]).nice(4);
  return {
    x: scale,
    ticks: scale
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({x: scale(value), value})),
  };
}
