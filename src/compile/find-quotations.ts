import type {Article} from '../domain/article.ts';
import type {Span} from '../domain/text.ts';
import {QUOTED, VERB_PATTERN} from '../suggest/speech/person-words.ts';

/** What stands between quotation marks, without the marks. */
export interface Quotation extends Span {
  /** Speech put into someone's mouth, rather than a term or a slogan. */
  readonly isAttributed: boolean;
}

/** `…说，“`, `…表示，“` before it. */
const INTRODUCED = new RegExp(`${VERB_PATTERN}(?:着|道|了)?[，：:,]?$`);
/** A sentence of its own, followed by who said it. */
const FOLLOWED = new RegExp(`^[^。]{0,40}${VERB_PATTERN}[，：。]`);

/** Outermost quotations, block by block, in “ ”, 「 」, 『 』 and straight marks: papers nest ‘ ’ inside “ ”. */
export function findQuotations({text, blocks}: Article): readonly Quotation[] {
  return blocks.flatMap(({spans}) => {
    const start = spans[0]?.start ?? 0;
    const block = text.slice(start, spans.at(-1)?.end ?? start);
    return [...block.matchAll(QUOTED)].map((match) => {
      const words = match.slice(1).find((group) => group !== undefined) ?? '';
      const open = match.index + 1;
      return {
        start: start + open,
        end: start + open + words.length,
        isAttributed: isAttributed(block, open, open + words.length),
      };
    });
  });
}

function isAttributed(block: string, start: number, end: number): boolean {
  const isSentence = /[。！？…]$/.test(block.slice(start, end));
  return INTRODUCED.test(block.slice(0, start - 1)) || (isSentence && FOLLOWED.test(block.slice(end + 1)));
}
