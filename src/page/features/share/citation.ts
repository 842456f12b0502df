import {wordsOf, type Article} from '../../../domain/article.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import {PUNCTUATION} from '../../../words/punctuation.ts';

/** GB/T 7714 names the first three authors. */
const NAMED_AUTHORS = 3;

const WORDS = {
  'zh-CN': {
    noPaper: '报纸名未注明',
    noDate: '刊发日期未注明',
    by: '文：',
    authors: '、',
    headline: '标题',
    paragraph: (number: number) => `第${number}段`,
    narrator: '报道',
    unknown: '报纸名称、刊发日期未注明',
    reported: '转述',
    stop: '。',
    comma: '，',
  },
  en: {
    noPaper: 'newspaper not stated',
    noDate: 'date not stated',
    by: 'by ',
    authors: ', ',
    headline: 'headline',
    paragraph: (number: number) => `paragraph ${number}`,
    narrator: 'the article',
    unknown: 'newspaper and date not stated',
    reported: 'reported',
    stop: '. ',
    comma: ', ',
  },
} as const;

/** The writers, as the article's credits name them. */
export function authorsOf({text, blocks}: Article): readonly string[] {
  const credits = blocks.find(({kind}) => kind === 'credits');
  const written = credits?.spans
    .map(({start, end}) => text.slice(start, end))
    .join('\n')
    .match(/文字[：:]([^\n]+?)(?=图片|设计|\n|$)/)?.[1];
  return written?.trim().split(/[\s、]+/) ?? [];
}

/** The headline on one line, as printed. */
export function titleOf({text, blocks}: Article): string {
  const span = blocks.find(({kind}) => kind === 'title')?.spans[0];
  return span ? wordsOf(text, span) : '';
}

/**
 * The article by GB/T 7714—2015, as a piece in a newspaper [N]. What the text does not give is said to be missing, never supplied.
 * `url` and `accessed` (ISO 8601) make it the electronic form [N/OL]. A passage of a collection is cited with its own article.
 */
export function standardCitation(
  {bundle: {article}}: Index,
  passage: Passage | null,
  url: string,
  accessed: string,
): string {
  const t = WORDS['zh-CN'];
  const {newspaper, date} = passage?.article ?? article;
  const authors = passage?.article ? [] : authorsOf(article);
  const named = [...authors.slice(0, NAMED_AUTHORS), ...(authors.length > NAMED_AUTHORS ? ['等'] : [])].join(', ');
  const issue = `${newspaper ?? `[${t.noPaper}]`}, ${date ?? `[${t.noDate}]`}`;
  const cited = `${named ? `${named}. ` : ''}${passage?.article?.title.zh ?? titleOf(article)}`;
  return url ? `${cited}[N/OL]. ${issue}[${accessed}]. ${url}.` : `${cited}[N]. ${issue}.`;
}

/** The article in a sentence, with the passage's paragraph where there is one. */
export function plainCitation(index: Index, passage: Passage | null, locale: Locale): string {
  const {article} = index.bundle;
  const t = WORDS[locale];
  const {newspaper, date} = passage?.article ?? article;
  const authors = passage?.article ? [] : authorsOf(article);
  const parts = [
    `《${passage?.article?.title.zh ?? titleOf(article)}》`,
    ...(passage ? [whereOf(index, passage, locale)] : []),
    ...(authors.length > 0 ? [t.by + authors.join(t.authors)] : []),
    newspaper === null ? t.unknown : [newspaper, date ?? t.noDate].join(t.comma),
  ];
  return parts.join(t.comma) + t.stop.trim();
}

/** The words in quotation marks, who says them, and where they stand. */
export function quotationWithSource(index: Index, passage: Passage, locale: Locale, url: string): string {
  const t = WORDS[locale];
  const speaker = passage.speaker === null ? undefined : index.speaker.get(passage.speaker);
  const office = speaker?.office ? inLocale(speaker.office, locale) : '';
  const name = speaker
    ? (LOCALES[locale].glossed ? speaker.name.pinyin : speaker.name.zh) + (office ? t.comma + office : '')
    : t.narrator;
  const reported = speaker && passage.voice === 'indirect' ? PUNCTUATION[locale].inBrackets(t.reported) : '';
  const gloss = LOCALES[locale].glossed && passage.gloss.en ? `${passage.gloss.en}\n` : '';
  return `“${wordsOf(index.bundle.article.text, passage)}”\n${gloss}——${name}${reported}\n${plainCitation(index, passage, locale)}${url && `\n${url}`}`;
}

function whereOf({bundle: {article}}: Index, {block}: Passage, locale: Locale): string {
  const number = article.blocks.find(({id}) => id === block)?.number;
  return number === undefined ? WORDS[locale].headline : WORDS[locale].paragraph(number);
}
