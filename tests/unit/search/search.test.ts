import {describe, expect, it} from 'vitest';
import {searchData} from '../../../src/compile/search-data.ts';
import type {ResultKind, SearchData} from '../../../src/search/search-data.ts';
import {createSearch} from '../../../src/search/search.ts';
import {article, bundle} from '../content/changzhi.ts';

const data = JSON.parse(JSON.stringify(searchData(bundle, '長长鄭郑鐵铁澤泽並并'))) as SearchData;
const search = createSearch(data, article.text);

const ids = (query: string, kind: ResultKind) =>
  search
    .find(query)
    .find((group) => group.kind === kind)
    ?.results.map(({id}) => id) ?? [];
const first = (query: string, kind: ResultKind) => search.find(query).find((group) => group.kind === kind)?.results[0];
const marked = (query: string, kind: ResultKind) => {
  const result = first(query, kind);
  return result?.marks.map(({start, end}) => result.words.slice(start, end));
};

describe('the search', () => {
  it.each([
    ['滨湖', 'binhu'],
    ['潞州区', 'luzhou'],
    ['长治', 'changzhi'],
    ['全市', 'changzhi'],
    ['長治', 'changzhi'],
    ['漳澤湖', 'zhangze-lake'],
    ['鄭太高鐵', 'zhengtai-hsr'],
    ['binhu', 'binhu'],
    ['changzhi dong', 'changzhi-east'],
    ['tunl', 'tunliu'],
    ['Túnliú', 'tunliu'],
    ['TUNLIU', 'tunliu'],
    ['czs', 'changzhi'],
    ['bhq', 'binhu'],
    ['chzh', 'changzhi'],
    ['czdz', 'changzhi-east'],
    ['Zhangze Lake', 'zhangze-lake'],
    ['滨 湖 区', 'binhu'],
    ['　漳　泽　湖　', 'zhangze-lake'],
    ['Zhangze　Lake', 'zhangze-lake'],
    ['G208', 'g208'],
    ['g55', 'g55'],
  ])('finds a place by %s', (query, id) => {
    expect(ids(query, 'place')[0]).toBe(id);
  });

  it('finds a name that is set with blanks between its characters', () => {
    const [place, ...others] = data.names;
    if (!place) throw new Error('no names');
    const spaced = {...place, id: 'spaced', forms: [{zh: '王　明', pinyin: 'wang ming'}], en: 'Wang Ming'};
    const found = createSearch({...data, names: [spaced, ...others]}, article.text).find('王明');
    expect(found[0]?.results[0]).toMatchObject({id: 'spaced', words: '王　明', marks: [{start: 0, end: 3}]});
  });

  it.each([
    ['hsr', 'zhengtai-hsr'],
    ['high-speed', 'zhengtai-hsr'],
    ['High-Speed Railway', 'zhengtai-hsr'],
    ['railway station', 'changzhi-east'],
    ['railway stations', 'changzhi-east'],
    ['expressway', 'g55'],
    ['motorway', 'g55'],
    ['national highway', 'g208'],
  ])('finds what an English reader calls it: %s', (query, id) => {
    const places = search.find(query, 30).find(({kind}) => kind === 'place');
    expect(places?.results.map((place) => place.id)).toContain(id);
  });

  it('lists places that are named so before those that are of the kind', () => {
    expect(ids('lake', 'place')[0]).toBe('zhangze-lake');
    expect(ids('sr', 'place')).toEqual([]);
  });

  it('marks what a beginning fits, although the English name fits it better', () => {
    expect(marked('tun', 'place')).toEqual(['屯']);
  });

  it.each([
    ['tunlu', 'tunliu'],
    ['chagnzhi', 'changzhi'],
    ['luzhuo', 'luzhou'],
    ['bihnu', 'binhu'],
    ['xiangyaun', 'xiangyuan'],
  ])('forgives %s', (query, id) => {
    expect(ids(query, 'place')).toContain(id);
  });

  it.each([['qqq'], ['长沙'], ['qwertyuiop'], [''], ['，']])('finds nothing for %j', (query) => {
    expect(search.find(query)).toEqual([]);
  });

  it('forgives nothing in a short word, where another word would be meant', () => {
    expect(ids('bhx', 'place')).toEqual([]);
  });

  it.each([
    ['cai', '菜'],
    ['shucai', '蔬菜'],
    ['蔬菜', '蔬菜'],
    ['shuc', '蔬菜'],
  ])('finds the vegetables by %s, and marks them', (query, mark) => {
    expect(ids(query, 'passage')).toContain('tunliu-biogas-vegetables');
    const marks = search
      .find(query, 100)
      .flatMap(({results}) => results)
      .flatMap(({words, marks}) => marks.map(({start, end}) => words.slice(start, end)));
    expect(marks).toContain(mark);
  });

  it('finds by an English word, in any number', () => {
    expect(ids('vegetable', 'passage')).toContain('tunliu-biogas-vegetables');
    expect(ids('vegetables', 'passage')).toContain('tunliu-biogas-vegetables');
    expect(ids('vegetabels', 'passage')).toContain('tunliu-biogas-vegetables');
  });

  it('wants every term of a query, and knows what a passage is about without naming it', () => {
    expect(ids('tunliu cai', 'passage')).toEqual(
      expect.arrayContaining(['tunliu-vegetable-basket', 'tunliu-biogas-vegetables']),
    );
    expect(ids('tunliu cai', 'passage')).not.toContain('lucheng-two-clusters');
    expect(ids('郭伟 菜篮子', 'passage')).toEqual(['tunliu-vegetable-basket']);
  });

  it('takes words written without a space apart', () => {
    expect(ids('屯留蔬菜', 'passage')[0]).toBe('tunliu-biogas-vegetables');
  });

  it.each([
    ['崔云峰', 'cui-yunfeng'],
    ['cyf', 'cui-yunfeng'],
    ['cuiyunfeng', 'cui-yunfeng'],
    ['shen zhuo', 'shen-zhuojuan'],
  ])('finds a person by %s', (query, id) => {
    expect(ids(query, 'person')[0]).toBe(id);
  });

  it.each([
    ['住房和城乡', 'city-housing-bureau'],
    ['sjtysj', 'city-transport-bureau'],
  ])('finds an organisation by %s', (query, id) => {
    expect(ids(query, 'organisation')[0]).toBe(id);
  });

  it('finds a paragraph of the article', () => {
    expect(marked('不谋全局者', 'paragraph')).toEqual(['不谋全局者']);
  });

  it('puts a whole name before one that only begins so, and that before one that only holds it', () => {
    const [whole, ...others] = search.find('changzhi')[0]?.results.map(({id}) => id) ?? [];
    expect(whole).toBe('changzhi');
    expect(others.indexOf('changzhi-east')).toBeGreaterThan(-1);
    expect(ids('潞城', 'place')[0]).toBe('lucheng');
  });

  it('says how many there are beyond those it hands out', () => {
    const passages = search.find('屯留', 3).find(({kind}) => kind === 'passage');
    expect(passages?.results).toHaveLength(3);
    expect(passages?.total).toBeGreaterThan(10);
  });

  it('quotes the words of the article, mark for mark', () => {
    for (const group of search.find('高质量', 100)) {
      for (const {words, marks, kind} of group.results) {
        if (kind === 'passage' && marks.length > 0)
          expect(marks.map(({start, end}) => words.slice(start, end))).toContain('高质量');
      }
    }
  });
});

describe('the search index', () => {
  it('reads a character by its context', () => {
    const at = article.text.indexOf('太行');
    expect(at).toBeGreaterThan(-1);
    expect(new Map(data.exceptions).get(at + 1) ?? data.readings['行']).toBe('hang');
  });

  it('spells a name as its entry does', () => {
    expect(data.names.find(({id}) => id === 'shen-zhuojuan')?.forms[0]?.pinyin).toBe('shen zhuo juan');
  });

  it('is a lazy part of at most 60 kB', async () => {
    const {gzipSync} = await import('node:zlib');
    expect(gzipSync(JSON.stringify(data)).length).toBeLessThan(60_000);
  });
});
