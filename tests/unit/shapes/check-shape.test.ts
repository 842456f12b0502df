import {describe, expect, it} from 'vitest';
import {checkShape} from '../../../src/shapes/check-shape.ts';
import {
  bilingual,
  choice,
  date,
  either,
  id,
  list,
  map,
  name,
  number,
  orNull,
  record,
  text,
} from '../../../src/shapes/shape.ts';

const shape = map(
  {id: text, kind: choice(['plan', 'fact'])},
  {name: bilingual, lines: either(number, list(number)), end: orNull(text)},
);
const messages = (value: unknown): readonly string[] => checkShape(value, shape).map(({told}) => told.message.en);

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
      {
        path: ['zh'],
        told: {
          code: 'field-wrong',
          message: {zh: 'zh 不能是 "a"', en: 'zh cannot be "a"'},
          hint: {zh: '应为有汉字的文字', en: 'write a Chinese text'},
        },
      },
    ]);
  });

  it('does not take blanks for a text', () => {
    expect(checkShape(' ', text)).toHaveLength(1);
  });

  it.each([
    [id, ['town-market', '2'], ['bin hu', 'a/b', 'Town', '-a', 'a'.repeat(65), '', 3]],
    [date, ['2022', '2022-01', '2024-02-29'], ['2022年1月', 'early 2022', '2022-13', '2022-02-29', '2022-1-2', 2022]],
    [name, ['甲'], ['甲'.repeat(260), '']],
    [number, [0], [Number.NaN, Infinity, '1']],
    [list(number, 2), [[1, 2]], [[1], [1, 2, 3], [1, 'a'], 1]],
    [record(number), [{}, {a: 1}], [{a: 'a'}, [], null]],
  ] as const)('of %j takes %j and refuses %j', (shape, fits, misfits) => {
    expect(fits.filter((value) => checkShape(value, shape).length > 0)).toEqual([]);
    expect(misfits.filter((value) => checkShape(value, shape).length === 0)).toEqual([]);
  });

  it('rejects what is not a map at all', () => {
    expect(messages('a')).toEqual(['the file cannot be "a"']);
    expect(messages([])).toHaveLength(1);
    expect(messages(null)).toHaveLength(1);
  });
});
