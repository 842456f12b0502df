import {describe, expect, it} from 'vitest';
import {excerpt, wordMarks} from '../../../src/page/features/search/excerpt.ts';

describe('excerpt', () => {
  it('sets off what fits, and leaves the words as they are', () => {
    const runs = excerpt('沼肥蔬菜供应基地', [{start: 2, end: 4}], 20);
    expect(runs).toEqual([
      {text: '沼肥', marked: false},
      {text: '蔬菜', marked: true},
      {text: '供应基地', marked: false},
    ]);
  });

  it('begins shortly before the first mark in long words, and says where words are left out', () => {
    const words = `${'一'.repeat(60)}蔬菜${'二'.repeat(60)}`;
    const runs = excerpt(words, [{start: 60, end: 62}], 30);
    expect(runs.map(({text}) => text).join('')).toBe(`…${'一'.repeat(12)}蔬菜${'二'.repeat(16)}…`);
    expect(runs.filter(({marked}) => marked)).toEqual([{text: '蔬菜', marked: true}]);
  });

  it('does not begin in the middle of an English word', () => {
    const words =
      'Luzhou joins in regional cooperation and merges faster into the Belt and Road and into other plans of the country';
    const at = words.indexOf('Road');
    expect(
      excerpt(words, [{start: at, end: at + 4}], 60)
        .map(({text}) => text)
        .join(''),
    ).toMatch(/^…into the Belt and Road/);
  });

  it('has the same words with overlapping and distant marks', () => {
    const words = '屯留屯留屯留';
    expect(
      excerpt(
        words,
        [
          {start: 0, end: 3},
          {start: 2, end: 4},
        ],
        6,
      )
        .map(({text}) => text)
        .join(''),
    ).toBe(words);
  });
});

describe('wordMarks', () => {
  it('finds the words that begin with a term', () => {
    expect(wordMarks('a Vegetable base for vegetables', ['vege'])).toEqual([
      {start: 2, end: 6},
      {start: 21, end: 25},
    ]);
  });
});
