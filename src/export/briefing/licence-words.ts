import type {Locale} from '../../domain/text.ts';
import {LOCALE_TAGS, LOCALES} from '../../words/locales.ts';

/** What records of sources say beside the licences' own names; the longer before what it contains. */
const LICENCE_WORDS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['轮廓原出自商业地图', '事实，不受著作权保护', '包的许可', '公开资料', '公有领域', '事实'],
  en: [
    'outlines originally from a commercial map',
    'facts, not under copyright',
    'licence of the package',
    'published material',
    'public domain',
    'facts',
  ],
};
const MARKS = [
  ['（', ' ('],
  ['）', ')'],
  ['；', '; '],
] as const;

/** A licence in the language of what it stands in; names of licences, and words that nobody has translated, stay. */
export function licenceIn(licence: string, locale: Locale): string {
  const single = licence.replace(/事实 \(facts\)/g, '事实');
  // Numbered first: a word of one language may contain one of another.
  const numbered = LOCALE_TAGS.reduce(
    (text, tag) => LICENCE_WORDS[tag].reduce((rest, word, at) => rest.replaceAll(word, `\uE000${at}\uE000`), text),
    single,
  );
  const said = numbered.replaceAll(/\uE000(\d)\uE000/g, (_, at: string) => LICENCE_WORDS[locale][Number(at)] ?? '');
  return LOCALES[locale].latin
    ? MARKS.reduce((text, [zh, en]) => text.replaceAll(zh, en), said).trim()
    : said.replaceAll('; ', '；');
}
