import {describe, expect, it} from 'vitest';
import {findQuotations} from '../../../src/compile/find-quotations.ts';
import {loadLexicon} from '../../../src/cli/suggest/load-lexicon.ts';
import {wordsOf, type Article} from '../../../src/domain/article.ts';
import {suggest, type Suggestions} from '../../../src/suggest/suggest.ts';

const read = (text: string): Suggestions => suggest(`标题在此\n\n${text}\n`, loadLexicon());
const said = (text: string) => {
  const {quotations} = read(text);
  return quotations
    .filter(({certainty}) => certainty > 0.5)
    .map(({start, end, speaker}) => [`标题在此\n\n${text}`.slice(start, end), speaker]);
};

describe('what somebody says', () => {
  it.each([
    ['局长王强说：“路修好了。”', '路修好了。', '王强'],
    ['“路修好了。”市交通局局长王强介绍，今年还要修。', '路修好了。', '王强'],
    ['总经理陈广宁告诉记者："路修好了。"', '路修好了。', '陈广宁'],
    ['「路修好了。」館長黃允中坦言。', '路修好了。', '黃允中'],
    ['村支书蓝春妹坦言：“路修好了。”', '路修好了。', '蓝春妹'],
    ['王强称，“路修好了”。', '路修好了', '王强'],
    ['“路修好了，人也多了。”摇橹的老吴说。', '路修好了，人也多了。', '老吴'],
  ])('%s', (text, words, speaker) => {
    expect(said(text)).toEqual([[words, speaker]]);
  });

  it('is whoever was named before, where the text says 他', () => {
    expect(said('局长王强来到现场。他说：“路修好了。”')).toEqual([['路修好了。', '王强']]);
  });

  it('is no term and no slogan', () => {
    expect(said('实施“十四五”规划，打造“一流”品牌，推进“放管服”改革。')).toEqual([]);
  });

  it('gives passages their voice and speaker', () => {
    const {passages} = read('“襄阳的路修好了。”村民老张说。市长王强表示，襄阳今年将建成高铁。襄阳交通便利。');
    expect(passages.map(({voice, speaker, kind}) => [voice, speaker, kind])).toEqual([
      ['direct', '老张', 'testimony'],
      ['indirect', '王强', 'plan'],
      ['narration', null, 'fact'],
    ]);
  });

  it('is known to the check in all marks', () => {
    const text = '馆长坦言：「要修路。」老张告诉记者："修好了。"';
    const article = {text, blocks: [{id: 'p1', kind: 'paragraph', spans: [{start: 0, end: text.length}], section: 0}]};
    expect(
      findQuotations(article as unknown as Article).map(({start, end, isAttributed}) => [
        text.slice(start, end),
        isAttributed,
      ]),
    ).toEqual([
      ['要修路。', true],
      ['修好了。', true],
    ]);
  });
});

describe('persons', () => {
  it('have the office and the organisation that the text gives', () => {
    expect(read('丽水市文化和广电旅游体育局局长叶伯年介绍情况。').persons).toMatchObject([
      {name: '叶伯年', office: '局长', organisation: '丽水市文化和广电旅游体育局'},
    ]);
    expect(read('区委书记崔云峰表示，要加快建设。').persons).toMatchObject([
      {name: '崔云峰', office: '书记', organisation: '区委'},
    ]);
  });
});

describe('the words of a span', () => {
  it('have neither the page break nor carriage returns nor the indent of the next line', () => {
    const text = '要修\r\n\r\n　　好路。';
    expect(wordsOf(text, {start: 0, end: text.length})).toBe('要修好路。');
  });
});

it('makes no testimony of who holds an office that only another paragraph tells', () => {
  const text = `新路通了\n\n${'项目建设加快推进，'.repeat(5)}交通局局长王小明介绍了工程。\n\n“路通了，大家都说好，这是最要紧的。”王小明说。\n`;
  const direct = suggest(text, loadLexicon()).passages.filter(({voice}) => voice === 'direct');
  expect(direct.map(({speaker, kind}) => [speaker, kind])).toEqual([['王小明', 'fact']]);
});
