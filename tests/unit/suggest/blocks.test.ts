import {describe, expect, it} from 'vitest';
import {guessBlocks} from '../../../src/suggest/blocks/guess-blocks.ts';
import {readHead} from '../../../src/suggest/blocks/read-head.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';

const BODY = '今年以来，全市经济运行总体平稳，主要指标好于预期。各县区干劲十足，项目建设加快推进。\n';
const headOf = (text: string) => readHead(guessBlocks(text));

describe('the headline', () => {
  it.each([
    [
      'after chrome of a page',
      '首页 > 新闻 > 要闻\n【字号：大 中 小】 打印 下载\n一座新桥通车\n2024-01-05 来源：某某日报\n\n',
      '一座新桥通车',
    ],
    ['before a salutation', '一座新桥通车\n\n各位代表：\n\n', '一座新桥通车'],
    ['before a byline', '一座新桥通车\n本报记者 王小明\n\n', '一座新桥通车'],
    ['before a source without a name', '一座新桥通车\n发布人：－\n2024年1月5日\n\n', '一座新桥通车'],
    [
      'spaced out',
      '政 府 工 作 报 告\n——2023年1月9日在某市第五届人民代表大会上\n市长　王小明\n\n各位代表：\n',
      '政府工作报告',
    ],
    ['over two lines', '一条绿道串起三座山城\n八百里江流金淌银\n\n', '一条绿道串起三座山城 八百里江流金淌银'],
    ['under a column’s name', '海峡风物\n古厝新生：一座小城的二十年\n\n', '古厝新生：一座小城的二十年'],
    ['under a line that leads to it', '我市干部群众热议大会的三点希望和五项任务——\n\n勇挑重任\n\n', '勇挑重任'],
    ['below an index table', '索 引 号：000-1\n发文机构：某某\n成文日期：2024-01-05\n一座新桥通车\n\n', '一座新桥通车'],
  ])('%s is the headline', (_, head, headline) => {
    expect(headOf(head + BODY).headline).toBe(headline);
  });

  it('leaves date, source and authors to be read from what stands around it', () => {
    const text = `首页>>要闻\n一座新桥通车\n2024-01-05 16:42 来源：某某日报 作者：唐小渔 字体：大 中 小\n\n${BODY}`;
    expect(headOf(text)).toEqual({
      headline: '一座新桥通车',
      kicker: null,
      date: '2024-01-05',
      source: '某某日报',
      authors: ['唐小渔'],
    });
  });

  it('is followed by what the paper says of where it was spoken', () => {
    const text = `政府工作报告\n——2023年1月9日在某市第五届人民代表大会第三次会议上\n\n各位代表：\n${BODY}`;
    expect(headOf(text)).toMatchObject({
      kicker: '——2023年1月9日在某市第五届人民代表大会第三次会议上',
      date: '2023-01-09',
    });
  });
});

describe('the structure of an article', () => {
  it('has no heading where the page breaks within speech, however short the line', () => {
    const text = `一座新桥通车\n\n${BODY}\n　　“桥一通，孩子上学\n\n　　只要十分钟。”村民说。\n`;
    expect(guessBlocks(text).map(({kind, lines}) => [kind, lines])).toEqual([
      ['title', [1, 1]],
      ['paragraph', [3, 3]],
      ['paragraph', [5, 7]],
    ]);
  });

  it('is guessed as its editor wrote it, on the Changzhi article', () => {
    const {article} = requireSound(compileProject()).bundle;
    const lineOf = (offset: number): number => article.text.slice(0, offset).split('\n').length;
    const written = article.blocks.map(({kind, spans}) => ({
      kind,
      lines: [lineOf(spans[0]?.start ?? 0), lineOf(spans.at(-1)?.start ?? 0)],
    }));
    expect(guessBlocks(article.text).map(({kind, lines}) => ({kind, lines}))).toEqual(written);
  });

  it('joins one clause a line to paragraphs, stanza by stanza', () => {
    const clauses = ['六月的定西', '风里有洋芋花的味道', '从兰州出发', '沿着高速一路向东', '就到了安定区'];
    const text = `陇中的花开了\n\n${[clauses, clauses, clauses].map((stanza) => stanza.join('\n')).join('\n\n')}\n\n编辑｜柴米\n`;
    expect(guessBlocks(text).map(({kind, lines}) => [kind, ...lines])).toEqual([
      ['title', 1, 1],
      ['paragraph', 3, 7],
      ['paragraph', 9, 13],
      ['paragraph', 15, 19],
      ['credits', 21, 21],
    ]);
  });

  it('joins lines that a PDF broke at its width', () => {
    const long =
      '项目建设印证实力承载希望我们紧紧抓住项目建设这个关键，抓稳产业发展的压舱石，持续做好改造提升传统产业和培育壮大新兴产业两篇文章，支持龙头企业瞄准市场需求开发高端产品，推动工业企业做大做强、稳盘托底，促进服务业提质增效，打造特色产业体系，全力以赴推动高质量发展。';
    const wrap = (text: string): string => (text.match(/.{1,38}/g) ?? []).join('\n');
    const text = `一座新桥通车\n${wrap(long)}\n${wrap(long)}\n`;
    const blocks = guessBlocks(text);
    expect(blocks.map(({kind}) => kind)).toEqual(['title', 'paragraph', 'paragraph']);
    expect(blocks[1]?.text).toBe(long);
  });
});
