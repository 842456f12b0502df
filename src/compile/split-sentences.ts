import type {Article} from '../domain/article.ts';
import type {Span} from '../domain/text.ts';
import {joinText} from './joined-text.ts';

const STATING = new Set(['kicker', 'title', 'note', 'paragraph']);

/** The sentences of the blocks that state something, closing quotation marks included. */
export function splitSentences({text, blocks}: Article): readonly Span[] {
  return blocks.filter(({kind}) => STATING.has(kind)).flatMap(({spans}) => {
    const joined = joinText(text, spans);
    return [...joined.text.matchAll(/[^。！？]+[。！？]*[”’]*/g)].map(({0: words, index}) => joined.toSource(index, index + words.length));
  });
}
