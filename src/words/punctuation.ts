import type {Locale} from '../domain/text.ts';

/** How a language joins words and sets them apart. The page as served does without, so it is no part of LOCALES. */
export interface Punctuation {
  /** Between names. */
  readonly list: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  /** After a sentence that another follows. */
  readonly stop: string;
  readonly inBrackets: (text: string) => string;
  /** The article's headline in a line of other words. */
  readonly title: (headline: string) => string;
}

export const PUNCTUATION: Readonly<Record<Locale, Punctuation>> = {
  'zh-CN': {
    list: '、',
    comma: '，',
    semicolon: '；',
    colon: '：',
    stop: '。',
    inBrackets: (text) => `（${text}）`,
    title: (headline) => `《${headline}》`,
  },
  en: {
    list: ', ',
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    stop: '. ',
    inBrackets: (text) => ` (${text})`,
    title: (headline) => headline,
  },
};
