import {approvalLine, creditLines} from './credit-block.ts';
import type {WechatOptions} from './draw-wechat.ts';
import {
  citationOf,
  fewPassages,
  focusOf,
  headlineOf,
  leadPassage,
  passagesOf,
  quotationOf,
  sayerOf,
  titleOf,
} from './subject.ts';
import {PICTURE_WORDS} from './words.ts';
import {inLocale} from '../../words/locales.ts';
import {placesIn} from '../../domain/bundle.ts';
import {PUNCTUATION} from '../../words/punctuation.ts';

/** What goes into the post beside the pictures: a caption to paste, a description for those who cannot see, the credit. */
export function wechatTexts(
  options: WechatOptions,
): Readonly<Record<'caption.txt' | 'alt.txt' | 'credit.txt', string>> {
  return {'caption.txt': caption(options), 'alt.txt': description(options), 'credit.txt': credit(options)};
}

function caption({index, place, locale, link}: WechatOptions): string {
  const subject = {kind: 'place', id: place} as const;
  const t = PICTURE_WORDS[locale];
  const passage = leadPassage(index, subject);
  const lines = [`${titleOf(index, subject, locale)}｜${headlineOf(index.bundle, locale)}`];
  if (passage) {
    const {name, office} = sayerOf(index, passage, locale);
    const who = t.who(name, office);
    lines.push(
      inMarks(quotationOf(index, passage)),
      `——${[who, citationOf(index, passage, locale)].filter(Boolean).join(PUNCTUATION[locale].comma)}`,
    );
  } else lines.push(t.noPassage);
  return text([...lines, approvalLine(index.bundle.mapApproval, locale), ...(link === null ? [] : [link])]);
}

/** The picture in words: what the map shows, then everything that is written on it. */
function description({index, place, locale, most}: WechatOptions): string {
  const t = PICTURE_WORDS[locale];
  const subject = {kind: 'place', id: place} as const;
  const {stop} = PUNCTUATION[locale];
  const [shown] = focusOf(index, subject);
  const neighbours = placesIn(index, shown?.neighbours ?? []).map(({name}) => inLocale(name, locale));
  const passages = passagesOf(index, subject);
  return text([
    `${t.describe(titleOf(index, subject, locale))}${stop}${passages.length > 0 ? t.count(passages.length) : t.noPassage}${stop.trim()}`,
    ...(neighbours.length > 0 ? [t.neighbours(neighbours)] : []),
    ...fewPassages(passages, most).map((passage) => {
      const {name} = sayerOf(index, passage, locale);
      return `${inMarks(quotationOf(index, passage))}${name ? `（${name}）` : ''}`;
    }),
  ]);
}

function credit(options: WechatOptions): string {
  return text([
    approvalLine(options.index.bundle.mapApproval, options.locale),
    ...creditLines(options),
    ...(options.link === null ? [] : [options.link]),
  ]);
}

/** Words that hold quotation marks already are set without outer ones: not a character of them is changed. */
function inMarks(words: string): string {
  return /[“”]/.test(words) ? words : `“${words}”`;
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
