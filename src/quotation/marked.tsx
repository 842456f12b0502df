import type {ComponentChild} from 'preact';
import type {Bilingual, Locale} from '../domain/text.ts';
import {inLocale} from '../words/locales.ts';

/** Filled by `mark-chinese.tsx`, which a page in Chinese can do without: it comes with the rest of the page. */
export const LATER: {mark: ((words: string, locale: Locale, drawn?: 'tspan') => ComponentChild) | null} = {mark: null};

/** Words as a page shows them, or with `tspan` a drawing: what of them has not been translated is marked as Chinese. */
export function marked(words: string, locale: Locale, drawn?: 'tspan'): ComponentChild {
  return LATER.mark ? LATER.mark(words, locale, drawn) : words;
}

/** A text of the data in the language of `locale`, or in Chinese and marked so. */
export function shown(text: Bilingual, locale: Locale): ComponentChild {
  return marked(inLocale(text, locale), locale);
}
