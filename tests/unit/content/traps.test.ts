import {describe, expect, it} from 'vitest';
import {article, blockInLine, bundle, isIn, mentionsIn, passagesWith, passageWith, place, words} from './changzhi.ts';

describe('the source', () => {
  it('is the article, byte for byte', () => {
    expect(article.sha256).toMatch(/^5a07f37e[0-9a-f]{52}bbbf$/);
    expect(article.text.split('\n')[8]?.endsWith('屯留')).toBe(true);
  });

  it('gives neither newspaper nor date: what can be inferred is marked as inferred', () => {
    expect(article).toMatchObject({newspaper: null, date: null});
    expect(article.dateInferred.zh).toMatch(/推断.*2022/);
    expect(article.dateInferred.en).toMatch(/[Ii]nferred.*2022/);
  });
});

describe('the editor’s note', () => {
  const note = blockInLine(9);

  it('is one paragraph in two spans, the first as cited', () => {
    expect(note).toMatchObject({kind: 'note', number: 1});
    expect(note.spans).toHaveLength(2);
    expect(blockInLine(11)).toBe(note);
  });

  it('names 屯留区 across the page break, at offsets of the untouched source', () => {
    const [mention] = mentionsIn(note, '屯留区');
    expect(mention?.place).toBe('tunliu');
    expect(article.text.slice(mention?.start, mention?.end)).toBe('屯留\n\n区');
  });

  it('has a passage that runs across the break and speaks of all four districts', () => {
    const passage = passagesWith('屯留区和住建').find((each) => isIn(note, each));
    expect(passage?.places).toEqual(expect.arrayContaining(['luzhou', 'shangdang', 'lucheng', 'tunliu']));
  });
});

describe('stray headlines of neighbouring pieces', () => {
  it.each([
    [59, '路网贯通'],
    [89, '高精尖'],
  ])('line %i is layout: no passage and no mention stands in it', (line, start) => {
    const block = blockInLine(line);
    expect(block.kind).toBe('stray');
    expect(block.number).toBeUndefined();
    expect(words(block.spans[0] ?? {start: 0, end: 0})).toContain(start);
    expect([...bundle.passages, ...bundle.mentions].filter((span) => isIn(block, span))).toEqual([]);
  });
});

describe('quotations', () => {
  it('has each repeat of “要勇挑重任，高质量建设晋东南城镇圈” as a passage of its own, in its own paragraph', () => {
    const repeats = passagesWith('要勇挑重任，高质量建设晋东南城镇圈');
    expect(repeats.map(({block}) => block)).toEqual([blockInLine(15).id, blockInLine(75).id]);
    expect(repeats.every(({voice, speaker}) => voice === 'direct' && speaker === 'lin-wu')).toBe(true);
  });

  it('keeps ‘ ’ inside “ ” in the words of the speaker', () => {
    expect(passageWith('‘两城’')).toMatchObject({voice: 'direct', speaker: 'xing-zhangpeng', figures: []});
    expect(passageWith('‘带出圈’')).toMatchObject({kind: 'testimony', voice: 'direct', speaker: 'li-xiaobo'});
  });

  it('calls a slogan that nobody speaks narration', () => {
    expect(passageWith('站在潞州看潞州')).toMatchObject({voice: 'narration', speaker: null});
  });
});

describe('the high-speed railway', () => {
  const last = blockInLine(81);

  it('takes 高铁东站 for the station 长治东站', () => {
    expect(mentionsIn(last, '高铁东站').map((mention) => mention.place)).toEqual(['changzhi-east']);
    expect(place('changzhi-east').name.zh).toBe('长治东站');
  });

  it('does not take the villager’s 高铁 for the line, which does not reach 黎城县', () => {
    expect(mentionsIn(last, '高铁')).toEqual([]);
    expect(passageWith('期盼高铁').places).not.toContain('zhengtai-hsr');
    expect(passageWith('期盼高铁').places).toContain('licheng');
  });

  it('is named as 郑太高铁 once', () => {
    expect(bundle.mentions.filter((mention) => mention.place === 'zhengtai-hsr').map(words)).toEqual(['郑太高铁']);
  });
});

describe('roads', () => {
  it('takes 国道208长治司马至晋城金村段 for one planned road, not for the places in its name', () => {
    const name = '国道208长治司马至晋城金村段';
    expect(mentionsIn(blockInLine(43), name).map((mention) => mention.place)).toEqual(['g208-sima-jincun']);
    expect(mentionsIn(blockInLine(43), '晋城')).toEqual([]);
    expect(place('g208-sima-jincun').status).toBe('planned');
    expect(passageWith(name)).toMatchObject({kind: 'project', voice: 'indirect'});
  });

  it('has G208, G207 and G55 beside it, as the wider links', () => {
    expect(['g208', 'g207', 'g55'].map((id) => place(id).kind)).toEqual(['road', 'road', 'road']);
  });

  it.each([
    ['三纵三横二联', [3, 3, 2]],
    ['四纵四横', [4, 4]],
  ])('counts %s as a target and draws no road of it', (pattern, counts) => {
    expect(passageWith(pattern)).toMatchObject({kind: 'target', figures: counts.map((value) => ({value}))});
    expect(bundle.places.filter(({name, aliases}) => [name.zh, ...aliases].includes(pattern))).toEqual([]);
  });
});

describe('names that depend on where they stand', () => {
  it('takes 开发区 for another zone in each paragraph', () => {
    expect(mentionsIn(blockInLine(41), '开发区').map((mention) => mention.place)).toEqual(['shangdang-devzone']);
    expect(mentionsIn(blockInLine(51), '开发区').map((mention) => mention.place)).toEqual(['tunliu-devzone']);
  });

  it('takes 我市, 全市 and 长治 for 长治市', () => {
    for (const name of ['我市', '全市', '长治']) {
      expect(bundle.mentions.filter((mention) => words(mention) === name).map((mention) => mention.place)).toContain(
        'changzhi',
      );
    }
    expect(
      bundle.mentions.filter((mention) => words(mention) === '我市').every((mention) => mention.place === 'changzhi'),
    ).toBe(true);
  });

  it('takes 晋、冀、鲁、豫 for four provinces', () => {
    const block = blockInLine(33);
    expect(['晋', '冀', '鲁', '豫'].map((name) => mentionsIn(block, name)[0]?.place)).toEqual([
      'shanxi',
      'hebei',
      'shandong',
      'henan',
    ]);
  });

  it('gives 老城 no position of its own', () => {
    expect(['within', 'unlocated']).toContain(place('laocheng').precision);
    expect(place('laocheng').errorM).toBeNull();
  });

  it('does not take titles to be won for places', () => {
    const names = bundle.mentions.map(words);
    expect(names.filter((name) => /示范区|试点城市|排头兵/.test(name))).toEqual([]);
  });
});

describe('regions off the map', () => {
  it.each(['xiongan', 'jingjinji', 'huanbohai', 'changsanjiao', 'zhongyuan', 'taiyuan-cluster'])(
    '%s has direction and distance',
    (id) => {
      expect(place(id).offMap?.distanceKm).toBeGreaterThan(100);
      expect(place(id).offMap?.bearing).toBeGreaterThanOrEqual(0);
    },
  );

  it('claims no point for a region that has none', () => {
    expect(place('yidaiyilu')).toMatchObject({precision: 'unlocated', anchor: null});
  });

  it('finds every one of them named in the text', () => {
    const named = new Set(bundle.mentions.map((mention) => mention.place as string));
    expect(
      ['yidaiyilu', 'xiongan', 'jingjinji', 'huanbohai', 'changsanjiao', 'zhongyuan', 'taiyuan-cluster'].filter(
        (id) => !named.has(id),
      ),
    ).toEqual([]);
  });
});

describe('figures', () => {
  it.each([
    ['10000家', 10_000, '家'],
    ['12家', 12, '家'],
    ['1000座', 1000, '座'],
    ['10万亩', 100_000, '亩'],
    ['4大类', 4, '类'],
    ['36个', 36, '个'],
  ])('reads half-width %s as %i %s', (raw, value, unit) => {
    expect(passageWith(raw).figures).toContainEqual(expect.objectContaining({value, unit}));
  });

  it('reads 百亿元以上 as at least 10,000,000,000 yuan', () => {
    expect(passageWith('百亿元以上').figures).toContainEqual(
      expect.objectContaining({value: 10_000_000_000, unit: '元', bound: 'atLeast'}),
    );
  });

  it.each(['十大产业', '八大提升行动', '1000座', '10万亩', '10000家', '36个'])(
    'calls a plan with a number a target: %s',
    (raw) => {
      expect(passageWith(raw).kind).toBe('target');
    },
  );

  it.each(['两大载体', '两篇文章', '三个一批', '一城四区', '两园两地', '两城', '两网'])(
    'counts nothing in the figure of speech %s',
    (name) => {
      const passages = passagesWith(name);
      expect(
        passages.flatMap(({figures}) => figures).filter(({raw}) => name.startsWith(raw) || raw.includes(name)),
      ).toEqual([]);
      expect(passages.filter(({kind, figures}) => kind === 'target' && figures.length === 0)).toEqual([]);
    },
  );
});

describe('speakers', () => {
  it('has one entry for each person', () => {
    const names = bundle.speakers.map(({name}) => name.zh);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows 市住建局 and 市住房和城乡建设局 for one organisation', () => {
    const organisations = ['邢张朋', '安世', '孙维全'].map(
      (name) => bundle.speakers.find((speaker) => speaker.name.zh === name)?.organisation,
    );
    expect(new Set(organisations.map((organisation) => organisation?.id)).size).toBe(1);
    expect(organisations[0]?.zh).toContain('住房和城乡建设局');
  });

  it.each(['杨建禄', '李晓波'])('lets %s speak as a resident, without office or organisation', (name) => {
    const speaker = bundle.speakers.find((each) => each.name.zh === name);
    expect(speaker).toMatchObject({office: null, organisation: null});
    const kinds = bundle.passages.filter((passage) => passage.speaker === speaker?.id).map(({kind}) => kind);
    expect([...new Set(kinds)]).toEqual(['testimony']);
  });

  it('hears every speaker whom the article quotes', () => {
    const heard = new Set(bundle.passages.map(({speaker}) => speaker));
    expect(bundle.speakers.filter(({id}) => !heard.has(id))).toEqual([]);
  });
});
