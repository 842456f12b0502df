import type {Article} from '../domain/article.ts';
import type {Span} from '../domain/text.ts';

/** What stands between “ and ”, without the marks. */
export interface Quotation extends Span {
  /** Speech put into someone's mouth, rather than a term or a slogan. */
  readonly isAttributed: boolean;
}

/** Outermost quotations, block by block: the article nests ‘ ’ inside “ ”. */
export function findQuotations({text, blocks}: Article): readonly Quotation[] {
  return blocks.flatMap(({spans}) => {
    const start = spans[0]?.start ?? 0;
    const block = text.slice(start, spans.at(-1)?.end ?? start);
    return [...block.matchAll(/“([^”]*)”/g)].map(({1: words = '', index}) => {
      const open = index + 1;
      return {
        start: start + open,
        end: start + open + words.length,
        isAttributed: isAttributed(block, open, open + words.length),
      };
    });
  });
}

/** `…说，“`, `…表示，“` before it; or a sentence of its own, followed by who said it. */
function isAttributed(block: string, start: number, end: number): boolean {
  const isIntroduced = /(说|表示|强调|指出)[，：]?$/.test(block.slice(0, start - 1));
  const isSentence = /[。！？…]$/.test(block.slice(start, end));
  return isIntroduced || (isSentence && /^[^。]{0,40}(说|表示)[，：。]/.test(block.slice(end + 1)));
}
