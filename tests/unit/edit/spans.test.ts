import {assert, integer, nat, property} from 'fast-check';
import {describe, expect, it} from 'vitest';
import {anchorQuote} from '../../../src/compile/anchor-quote.ts';
import {
  grownToSentence,
  middleBreak,
  nextEdge,
  quotationAt,
  splitAt,
  trimmed,
  uncovered,
} from '../../../src/edit/model/spans.ts';
import {TEXT} from './sheet.ts';

const spanOf = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  return {start, end: start + words.length};
};
const wordsOf = ({start, end}: {readonly start: number; readonly end: number}, text = TEXT) => text.slice(start, end);

describe('a span of the text', () => {
  it('leaves out quotation marks, stops and blanks at its edges, and nothing within', () => {
    expect(wordsOf(trimmed(TEXT, spanOf('：“路通了，心也通了。”')))).toBe('路通了，心也通了');
    expect(wordsOf(trimmed(TEXT, spanOf('。老丁')))).toBe('老丁');
  });

  it.each([
    ['三里', '南村修了三里路，北村也修了'],
    ['心', '老丁说：“路通了，心也通了'],
    ['种树', '南村还要种树'],
    ['湖', '湖边的路'],
  ])('%s grows to its sentence', (words, sentence) => {
    expect(wordsOf(grownToSentence(TEXT, spanOf(words)))).toBe(sentence);
  });

  it('is split at the break next to its middle, and not where a half would be empty', () => {
    const span = spanOf('南村修了三里路，北村也修了');
    const at = middleBreak(TEXT, span);
    expect(splitAt(TEXT, span, at ?? 0)?.map((half) => wordsOf(half))).toEqual(['南村修了三里路', '北村也修了']);
    expect(middleBreak(TEXT, spanOf('三里路'))).toBeNull();
    expect(splitAt(TEXT, spanOf('，北村'), TEXT.indexOf('，北村') + 1)).toBeNull();
  });

  it('moves its edges from clause to clause', () => {
    const {start, end} = spanOf('北村也修了');
    expect(wordsOf({start: nextEdge(TEXT, start, -1), end})).toBe('南村修了三里路，北村也修了');
    expect(wordsOf({start: nextEdge(TEXT, start + 3, -1), end})).toBe('北村也修了');
    expect(wordsOf({start, end: nextEdge(TEXT, end, 1)})).toBe('北村也修了。老丁说');
  });

  it('is quoted verbatim and found again, whatever is selected', () => {
    const text = '甲乙，甲乙。甲乙，丙。\n甲乙，甲乙。丁\n';
    assert(
      property(nat(text.length - 2), integer({min: 1, max: 6}), (start, size) => {
        const end = Math.min(text.length, start + size);
        if (text.slice(start, end).includes('\n')) return;
        const quotation = quotationAt(text, {start, end});
        expect(quotation.exact).toBe(text.slice(start, end));
        expect(anchorQuote(text, {type: 'TextQuoteSelector', ...quotation})).toEqual({start, end});
      }),
    );
  });

  it('has as little as tells it from its repeats', () => {
    expect(quotationAt(TEXT, spanOf('三里'))).toEqual({exact: '三里'});
    expect(quotationAt(TEXT, {start: TEXT.lastIndexOf('南村'), end: TEXT.lastIndexOf('南村') + 2})).toEqual({
      exact: '南村',
      prefix: '。”',
    });
  });

  it('is a sentence that no other covers', () => {
    const line = {start: TEXT.indexOf('南村'), end: TEXT.length - 1};
    const left = uncovered(TEXT, [line], [spanOf('三里')]);
    expect(left.map((span) => wordsOf(span))).toEqual(['老丁说：“路通了，心也通了', '南村还要种树']);
  });
});
