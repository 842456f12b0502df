import {renderToString} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {indexBundle} from '../../../src/domain/bundle.ts';
import type {Locale} from '../../../src/domain/text.ts';
import type {ResultGroup} from '../../../src/search/search.ts';
import {Results} from '../../../src/page/features/search/results.tsx';
import {bundle} from '../content/changzhi.ts';

const index = indexBundle(bundle);
const RESULT: ResultGroup['results'][number] = {
  kind: 'collection-passage',
  id: 'x-1',
  score: 1,
  words: '云溪镇年内新建道路',
  marks: [{start: 5, end: 9}],
  text: {
    id: 'x-1',
    place: 'x',
    words: '云溪镇年内新建道路',
    en: 'Yunxi builds a road within the year',
    title: {zh: '修路', en: 'Roads'},
    about: [
      {kind: 'place', id: 'x', forms: [{zh: '云溪镇', pinyin: 'yun xi zhen'}], en: 'Yunxi', weight: 0},
      {kind: 'person', id: 'y', forms: [{zh: '某人', pinyin: 'mou ren'}], en: 'Mou Ren', weight: 0},
    ],
  },
};

function draw(group: Partial<ResultGroup>, locale: Locale, query = '新建道路'): string {
  return renderToString(
    <Results
      index={index}
      locale={locale}
      query={query}
      groups={[{kind: 'collection-passage', total: 1, results: [RESULT], ...group}]}
      active={0}
    />,
  );
}

describe('passages of a collection among the results', () => {
  it('name their article and places, with what fits set off', () => {
    expect(draw({}, 'zh-CN')).toContain(
      '<span class="words" lang="zh-CN" translate="no">云溪镇年内<mark>新建道路</mark></span><span class="hint">《修路》 · 云溪镇</span>',
    );
    expect(draw({}, 'en', 'road')).toContain(
      'Yunxi builds a <mark>road</mark> within the year</span><span class="hint">《Roads》 · Yunxi</span>',
    );
  });

  it.each([
    ['zh-CN', {total: 230}, ['<span>230</span>', '另有 229 条，再多打几个字', '找到 230 条<']],
    ['zh-CN', {total: 9, cut: true}, ['<span>9+</span>', '至少 9 条，再多打几个字', '找到 9 条以上<']],
    ['en', {total: 9, cut: true}, ['<span>9+</span>', 'At least 9: type on to narrow them down', '9 results or more<']],
    ['en', {total: 1, cut: true}, ['<span>1+</span>', 'At least 1: type on', '1 result or more<']],
  ] as const)('say in %s how many there are, or that there may be more: %j', (locale, group, words) => {
    for (const each of words) expect(draw(group, locale)).toContain(each);
  });

  it.each([
    ['zh-CN', '还没有查完，再多打几个字', '没有找到'],
    ['en', 'Not all could be searched: type on', 'Nothing found'],
  ] as const)('do not say in %s that there is nothing where not all was looked at', (locale, words, nothing) => {
    const drawn = draw({total: 0, cut: true, results: []}, locale);
    expect(drawn).toContain(words);
    expect(drawn).not.toContain(nothing);
  });
});
