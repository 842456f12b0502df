import {describe, expect, it} from 'vitest';
import {checkShape} from '../../../src/compile/check-shape.ts';
import {bilingual, choice, either, list, map, number, orNull, text} from '../../../src/compile/shape.ts';

const shape = map(
  {id: text, kind: choice(['plan', 'fact'])},
  {name: bilingual, lines: either(number, list(number)), end: orNull(text)},
);
const messages = (value: unknown): readonly string[] => checkShape(value, shape).map(({message}) => message);

describe('checkShape', () => {
  it('finds nothing wrong with what fits', () => {
    expect(messages({id: 'a', kind: 'plan', name: {zh: '甲', en: 'a'}, lines: [1, 2], end: null})).toEqual([]);
    expect(messages({id: 'a', kind: 'fact', lines: 3})).toEqual([]);
  });

  it('finds all that is missing, unknown and wrong at once', () => {
    expect(messages({kind: 'claim', colour: 'red', lines: ['1']})).toEqual([
      '“id” is missing',
      'kind cannot be "claim"',
      'unknown key “colour”',
      'lines.0 cannot be "1"',
    ]);
  });

  it('asks for a Chinese text where one is due', () => {
    expect(checkShape({zh: 'a', en: 'a'}, bilingual)).toEqual([
      {path: ['zh'], message: 'zh cannot be "a"', hint: 'write a Chinese text'},
    ]);
  });

  it('does not take blanks for a text', () => {
    expect(checkShape(' ', text)).toHaveLength(1);
  });

  it('rejects what is not a map at all', () => {
    expect(messages('a')).toEqual(['the file cannot be "a"']);
    expect(messages([])).toHaveLength(1);
    expect(messages(null)).toHaveLength(1);
  });
});
