import type {Locale} from '../../domain/text.ts';
import {LOCALES} from '../../words/locales.ts';

/** Words that records of sources use beside the licences' own names, longest first. */
const WORDS: readonly (readonly [zh: string, en: string])[] = [
  ['轮廓原出自商业地图', 'outlines originally from a commercial map'],
  ['事实，不受著作权保护', 'facts, not under copyright'],
  ['包的许可', 'licence of the package'],
  ['公开资料', 'published material'],
  ['公有领域', 'public domain'],
  ['事实', 'facts'],
];
const MARKS: readonly (readonly [zh: string, en: string])[] = [
  ['（', ' ('],
  ['）', ')'],
  ['；', '; '],
];

/** A licence in the language of what it stands in; names of licences, and words that nobody has translated, stay. */
export function licenceIn(licence: string, locale: Locale): string {
  const single = licence.replace(/事实 \(facts\)/g, '事实');
  const [from, to] = LOCALES[locale].latin ? ([0, 1] as const) : ([1, 0] as const);
  const words = WORDS.reduce((text, pair) => text.replaceAll(pair[from], pair[to]), single);
  return LOCALES[locale].latin
    ? MARKS.reduce((text, [zh, en]) => text.replaceAll(zh, en), words).trim()
    : words.replaceAll('; ', '；');
}
