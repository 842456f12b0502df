import type {Figure} from '../domain/passage.ts';
import type {PassageEntry} from './entries.ts';
import type {Fault} from './fault.ts';
import type {Entry} from './read-content.ts';
import {readNumbers} from './read-numbers.ts';

/** A figure must be written in its passage as `raw`, and mean `value` and `unit`. */
export function checkFigures({value: {exact, figures = []}, fault}: Entry<PassageEntry>): readonly Fault[] {
  return figures.flatMap((figure, index) =>
    problemsOf(figure, exact).map(({field, message, hint}) => fault(['figures', index, field], message, hint)),
  );
}

interface Problem {
  readonly field: keyof Figure;
  readonly message: string;
  readonly hint: string;
}

function problemsOf({raw, value, unit, bound}: Figure, exact: string): readonly Problem[] {
  const numbers = readNumbers(raw);
  const isLowerBound = /以上|不少于|不低于|超过|至少/.test(raw);
  const problems: (Problem | false)[] = [
    !exact.includes(raw) && {
      field: 'raw',
      message: `“${raw}” is not in the passage`,
      hint: 'copy the figure from exact',
    },
    !numbers.includes(value) && {
      field: 'value',
      message: `value ${value} is not what “${raw}” says`,
      hint: `write ${numbers.join(' or ') || 'a figure that has a number'}`,
    },
    !raw.includes(unit) && {
      field: 'unit',
      message: `“${raw}” does not have the unit “${unit}”`,
      hint: 'use the article’s own unit',
    },
    isLowerBound !== (bound === 'atLeast') && {
      field: bound ? 'bound' : 'raw',
      message: `bound and “${raw}” disagree`,
      hint: 'bound: atLeast goes with 以上 in raw, and only with it',
    },
  ];
  return problems.filter((problem) => problem !== false);
}
