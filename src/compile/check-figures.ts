import type {Figure} from '../domain/passage.ts';
import type {PassageEntry} from './entries.ts';
import type {Fault} from '../faults/fault.ts';
import {tell, type Told} from '../faults/tell.ts';
import type {Entry} from './read-content.ts';
import {findFigures, NO_WORDS} from '../suggest/figures/find-figures.ts';
import {toPlain} from '../suggest/text-forms.ts';
import {readNumber} from '../suggest/figures/read-number.ts';

/** A figure must be written in its passage as `raw`, and mean `value` and `unit`. */
export function checkFigures({value: {exact, figures = []}, fault}: Entry<PassageEntry>): readonly Fault[] {
  return figures.flatMap((figure, index) =>
    problemsOf(figure, exact).map(([, field, told]) => fault(['figures', index, field], told)),
  );
}

/** Words in a figure that make it a lower bound, and those that an editor may leave unsaid: 10余万亩, 突破100亿元. */
const LOWER_WORD = /以上|不少于|不低于|超过|至少/;
const LOWER = /以上|不少于|不低于|超过|至少|余|多|不止|有余/;
const LOWER_BEFORE = /(?:超过?|突破|不少于|不低于|至少|逾|高于|多于)了?$/;

/** Every number that the figure holds, as it stands and as its unit makes it: 三成 is 3 and 30 %. */
function numbersIn(raw: string): readonly number[] {
  const read = findFigures(toPlain(raw, new Map()), NO_WORDS).flatMap(({value, valueMax}) => [
    value,
    ...(valueMax === null ? [] : [valueMax]),
  ]);
  return [...new Set([...readNumbers(raw), ...read])];
}

type Problem = readonly [isBroken: boolean, field: keyof Figure, told: Told];

function problemsOf({raw, value, unit, bound}: Figure, exact: string): readonly Problem[] {
  const numbers = numbersIn(raw);
  const mayBeLowerBound = LOWER.test(raw) || LOWER_BEFORE.test(exact.slice(0, Math.max(0, exact.indexOf(raw))));
  const isWrongBound = bound === 'atLeast' ? !mayBeLowerBound : LOWER_WORD.test(raw);
  const isPercent = unit === '%' && /百分之|成|％/.test(raw);
  const problems: readonly Problem[] = [
    [!exact.includes(raw), 'raw', tell('figure-raw', raw)],
    [!numbers.includes(value), 'value', tell('figure-value', raw, value, numbers)],
    [!raw.includes(unit) && !isPercent, 'unit', tell('figure-unit', raw, unit)],
    [isWrongBound, bound ? 'bound' : 'raw', tell('figure-bound', raw)],
  ];
  return problems.filter(([isBroken]) => isBroken);
}

const RUN = /\d+(?:\.\d+)?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+[万亿]?)?/g;
/** Standing within a number, these make it inexact: 10余万. */
const LOOSE = /(?<=[\d十百千万亿])[余多来几](?=[十百千万亿])/g;
const WIDE = /[\uFF10-\uFF19\uFF0E]/g;

/** The numbers in a figure as the article writes it, in order: `10万亩` → 100000, `两个百亿元` → 2, 10000000000. */
export function readNumbers(raw: string): readonly number[] {
  const plain = raw
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[,，](?=\d{3})/g, '')
    .replace(LOOSE, '')
    .replace(/[兩億萬點]/g, (sign) => ({兩: '两', 億: '亿', 萬: '万', 點: '点'})[sign] ?? sign);
  return (plain.match(RUN) ?? []).map(readNumber);
}
