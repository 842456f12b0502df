/** A text in both languages of the interface. Chinese comes first and is the default; what an editor has not translated yet is ''. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Locale = 'zh-CN' | 'en';

/** Words of the interface that are put together before it is known in which language they will be read. */
export type Said = (locale: Locale) => string;

/** A stretch of the article. Offsets count UTF-16 code units of the untouched source; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
