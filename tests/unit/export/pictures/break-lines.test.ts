import {describe, expect, it} from 'vitest';
import {array, assert, constantFrom, integer, property} from 'fast-check';
import {breakLines, widthOf} from '../../../../src/export/pictures/break-lines.ts';
import {quotationOf} from '../../../../src/export/pictures/subject.ts';
import {data} from './article.ts';

const quotations = data.index.bundle.passages.map((passage) => quotationOf(data.index, passage));

describe('breaking lines', () => {
  it('begins no line with a closing mark and ends none with an opening one, in any quotation at any width', () => {
    for (const text of quotations)
      for (let em = 6; em <= 40; em++) {
        const lines = breakLines(text, {size: 10, width: em * 10});
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：！？”’）》]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“‘（《]$/);
      }
  });

  it('changes no character of a quotation', () => {
    for (const text of quotations)
      for (const em of [7, 12, 19, 33]) {
        expect(
          breakLines(text, {size: 10, width: em * 10})
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''));
      }
  });

  it('keeps every line within its width but for half a closing mark', () => {
    const marks = constantFrom(...'，。、；：“”（）《》长治市潞州区建设发展aB7 ');
    assert(
      property(array(marks, {minLength: 1, maxLength: 80}), integer({min: 12, max: 40}), (letters, em) => {
        const text = letters
          .join('')
          .replace(/[，。、；：“”（）《》 ]{2,}/g, '，')
          .replace(/[aB7]{4,}/g, 'aB7');
        for (const line of breakLines(text, {size: 10, width: em * 10}))
          expect(widthOf(line, 10)).toBeLessThanOrEqual(em * 10 + 10);
      }),
    );
  });

  it('does not break a number or a Latin word', () => {
    for (let width = 30; width < 90; width += 5)
      expect(breakLines('目标是10000家以上', {size: 10, width}).join('|')).toContain('10000');
    expect(breakLines('the Jindongnan circle', {size: 10, width: 90})).toEqual(['the Jindongnan', 'circle']);
  });

  it('leaves no single character in the last line where a narrower setting avoids it', () => {
    const lines = breakLines('长治市潞州区上党区潞城', {size: 10, width: 100});
    expect(lines).toHaveLength(2);
    expect(lines[1]?.length).toBeGreaterThan(2);
  });

  it('lets a closing mark hang half a square into the margin', () => {
    expect(breakLines('长治市潞州区，上党区', {size: 10, width: 65})[0]).toBe('长治市潞州区，');
  });
});
