import {expect, it} from 'vitest';
import type {Article} from '../../../src/domain/article.ts';
import {splitSentences} from '../../../src/compile/check-coverage.ts';

it('ends a sentence at 。！？ with the closing mark that follows, and joins one that the page broke', () => {
  const text = '他说，“好！”桥通了吗？在屯留\n\n区。没有句号';
  const spans = [
    {start: 0, end: 15},
    {start: 17, end: text.length},
  ];
  const article = {text, blocks: [{id: 'p1', kind: 'paragraph', spans, section: 0}]} as unknown as Article;
  expect(splitSentences(article).map(({start, end}) => text.slice(start, end))).toEqual([
    '他说，“好！”',
    '桥通了吗？',
    '在屯留\n\n区。',
    '没有句号',
  ]);
});

it('keeps a quotation and the words that say whose it is together', () => {
  const text = '“要修桥。”区长王安表示。“好。”大家这样想。';
  const article = {
    text,
    blocks: [{id: 'p1', kind: 'paragraph', spans: [{start: 0, end: text.length}], section: 0}],
  } as unknown as Article;
  expect(splitSentences(article).map(({start, end}) => text.slice(start, end))).toEqual([
    '“要修桥。”区长王安表示。',
    '“好。”',
    '大家这样想。',
  ]);
});

it('leaves headings, stray headlines and credits out', () => {
  const blocks = ['heading', 'stray', 'credits', 'note-heading'].map((kind) => ({
    id: kind,
    kind,
    spans: [{start: 0, end: 2}],
    section: 0,
  }));
  expect(splitSentences({text: '桥。', blocks} as unknown as Article)).toEqual([]);
});
