import {assert, constantFrom, nat, property, string} from 'fast-check';
import {describe, expect, it} from 'vitest';
import {anchorQuote} from '../../../src/compile/anchor-quote.ts';

const quote = (exact: string, prefix?: string, suffix?: string): Parameters<typeof anchorQuote>[1] => ({
  type: 'TextQuoteSelector',
  exact,
  ...(prefix !== undefined && {prefix}),
  ...(suffix !== undefined && {suffix}),
});

describe('anchorQuote', () => {
  it('finds the one place where the words stand', () => {
    expect(anchorQuote('一座石桥。', quote('石桥'))).toEqual({start: 2, end: 4});
  });

  it('counts UTF-16 code units', () => {
    expect(anchorQuote('𠮷桥', quote('桥'))).toEqual({start: 2, end: 3});
  });

  it('misses words that differ in a single character, width or line break', () => {
    expect(anchorQuote('建成10座', quote('建成１0座'))).toBe('missing');
    expect(anchorQuote('屯留\n\n区', quote('屯留区'))).toBe('missing');
    expect(anchorQuote('“桥”', quote('"桥"'))).toBe('missing');
  });

  it('finds words across a page break if the quotation has it too', () => {
    expect(anchorQuote('在屯留\n\n区', quote('屯留\n\n区'))).toEqual({start: 1, end: 6});
  });

  it('calls repeated words ambiguous until prefix or suffix tells them apart', () => {
    const text = '甲要修桥。乙要修桥！';
    expect(anchorQuote(text, quote('要修桥'))).toBe('ambiguous');
    expect(anchorQuote(text, quote('要修桥', '乙'))).toEqual({start: 6, end: 9});
    expect(anchorQuote(text, quote('要修桥', undefined, '。'))).toEqual({start: 1, end: 4});
    expect(anchorQuote(text, quote('要修桥', '乙', '。'))).toBe('missing');
  });

  it('sees repeats that overlap each other', () => {
    expect(anchorQuote('一一一', quote('一一'))).toBe('ambiguous');
  });

  it('finds nothing for an empty quotation', () => {
    expect(anchorQuote('桥', quote(''))).toBe('missing');
  });

  it('finds any stretch of any text again, given all that surrounds it', () => {
    assert(
      property(string({minLength: 1, unit: constantFrom('桥', '路', '。', '\n')}), nat(), nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        expect(anchorQuote(text, quote(text.slice(start, end), text.slice(0, start), text.slice(end)))).toEqual({
          start,
          end,
        });
      }),
    );
  });
});
