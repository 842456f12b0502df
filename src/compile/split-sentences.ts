import type {Article} from '../domain/article.ts';
import type {Span} from '../domain/text.ts';
import {joinText} from './joined-text.ts';

const STATING = new Set(['kicker', 'title', 'note', 'paragraph']);

/** Up to its end marks and the quotation marks that close after them; who said it, if that follows, belongs to it. */
const SENTENCE = /[^。！？]+[。！？]*[”’]*(?:(?<=”)[^，。！？“]{0,40}(?:说|表示)。)?/g;

/** The sentences of the blocks that state something. */
export function splitSentences({text, blocks}: Article): readonly Span[] {
  return blocks
    .filter(({kind}) => STATING.has(kind))
    .flatMap(({spans}) => {
      const joined = joinText(text, spans);
      return [...joined.text.matchAll(SENTENCE)].map(({0: words, index}) =>
        joined.toSource(index, index + words.length),
      );
    });
}
