import {describe, expect, it} from 'vitest';
import type {Article} from '../../../src/domain/article.ts';
import {findQuotations} from '../../../src/compile/find-quotations.ts';

function quotationsIn(text: string): readonly (readonly [string, boolean])[] {
  const article = {
    text,
    blocks: [{id: 'p1', kind: 'paragraph', spans: [{start: 0, end: text.length}], section: 0}],
  } as unknown as Article;
  return findQuotations(article).map(({start, end, isAttributed}) => [text.slice(start, end), isAttributed]);
}

describe('findQuotations', () => {
  it('attributes what 说 or 表示 introduces', () => {
    expect(quotationsIn('局长说，“要修桥。”王安表示，“要修路。”')).toEqual([
      ['要修桥。', true],
      ['要修路。', true],
    ]);
  });

  it('attributes a sentence that is followed by who said it', () => {
    expect(quotationsIn('“要修桥。”区长王安表示，')).toEqual([['要修桥。', true]]);
  });

  it('does not attribute a term', () => {
    expect(quotationsIn('打造“一流”品牌')).toEqual([['一流', false]]);
  });

  it('keeps nested quotations inside the outer one', () => {
    expect(quotationsIn('他说，“统筹‘两城’建设。”')).toEqual([['统筹‘两城’建设。', true]]);
  });
});
