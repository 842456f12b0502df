import type {Locale} from '../domain/text.ts';
import {LOCALES} from './locales.ts';

/** Chinese words with the punctuation and the figures between them; what XML writes for its own signs is no part of them. */
const RUN = String.raw`(\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·\d]*)`;
const RUNS = new RegExp(RUN, 'u');

/** What of words has not been translated, apart: every second part is Chinese. One part where the words are Chinese anyway. */
export function chineseWithin(words: string, locale: Locale): readonly string[] {
  return LOCALES[locale].latin ? words.split(RUNS) : [words];
}

/** The same as text of HTML, or of SVG with `tspan`. */
export function markChinese(xml: string, locale: Locale, element: 'span' | 'tspan' = 'span'): string {
  return chineseWithin(xml, locale)
    .map((run, at) => (at % 2 ? `<${element} lang="zh-CN">${run}</${element}>` : run))
    .join('');
}
