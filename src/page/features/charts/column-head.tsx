import type {Locale} from '../../../domain/text.ts';
import {clipText} from './lettering.ts';
import {LOCALES} from '../../../words/locales.ts';
import {marked} from '../../../quotation/marked.tsx';

/** Characters of a sloping name: what is longer is cut, and whole in the table. */
const MAX_LATIN = 20;

interface ColumnHeadProps {
  readonly name: string;
  readonly x: number;
  /** Where the column's body begins. */
  readonly bottom: number;
  readonly locale: Locale;
}

/** A narrow column's name: Han characters one below the other, Latin on a slope. */
export function ColumnHead({name, x, bottom, locale}: ColumnHeadProps) {
  if (LOCALES[locale].latin)
    return (
      <text class="column-name" transform={`translate(${x + 4} ${bottom - 8}) rotate(-80)`}>
        {marked(clipText(name, MAX_LATIN * 6.8, 13), locale, 'tspan')}
      </text>
    );
  const characters = [...name];
  return (
    <text class="column-name" text-anchor="middle">
      {characters.map((character, at) => (
        <tspan key={at} x={x} y={bottom - 10 - (characters.length - 1 - at) * 14}>
          {character}
        </tspan>
      ))}
    </text>
  );
}

/** Height that the names need. */
export function headHeight(names: readonly string[], locale: Locale): number {
  const longest = Math.max(0, ...names.map((name) => [...name].length));
  return LOCALES[locale].latin ? 18 + Math.min(longest, MAX_LATIN) * 6.6 : 16 + longest * 14;
}
