import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, it} from 'vitest';
import {formatBriefingFile, parseBriefingFile, type KnownToBriefings} from '../../../src/domain/briefing-file.ts';
import {briefingFileSchema} from '../../../src/export/briefing-file-schema.ts';
import {fromHash, toHash} from '../../../src/page/features/present/share-link.ts';
import {toPictureData} from '../../../src/domain/scene-picture.ts';
import {bundle} from '../content/changzhi.ts';
import {pngOf} from '../picture-bytes.ts';

const known: KnownToBriefings = {
  article: bundle.article.id,
  places: new Set(bundle.places.map(({id}) => id)),
  passages: new Set(bundle.passages.map(({id}) => id)),
  pictures: new Set(['pictures/bridge.jpg']),
};
const file = formatBriefingFile(bundle.briefings, bundle.article.id);
const PICTURE = {
  src: toPictureData(pngOf(4, 3)),
  width: 4,
  height: 3,
  alt: {zh: '桥', en: ''},
  credit: '张三 摄',
  licence: 'CC BY 4.0',
};
const changed = (change: (value: any) => void): string => {
  const value = JSON.parse(file);
  change(value);
  return JSON.stringify(value);
};
const withPictureOf = (change: Record<string, unknown>): string =>
  changed((value) => {
    value.briefings[0].scenes[1].picture = {...PICTURE, ...change};
  });
const reasons = (text: string): string => {
  const parsed = parseBriefingFile(text, known);
  return 'reasons' in parsed ? parsed.reasons.map((reason) => reason('zh-CN')).join('\n') : '';
};

describe('a briefing file', () => {
  it('gives back the briefings that were saved', () => {
    expect(parseBriefingFile(file, known)).toEqual({briefings: bundle.briefings});
  });

  it.each<[string, string, string]>([
    ['a broken file', file.slice(0, 200), '已损坏'],
    ['another JSON file', '{"type":"FeatureCollection"}', '不是本站保存的简报文件'],
    ['a list', '[]', '不是本站保存的简报文件'],
    [
      'a later version',
      changed((value) => {
        value.version = 9;
      }),
      '版本是 “9”',
    ],
    [
      'another article’s',
      changed((value) => {
        value.article = 'elsewhere';
      }),
      '另一篇报道（“elsewhere”）',
    ],
    [
      'an empty one',
      changed((value) => {
        value.briefings = [];
      }),
      '没有简报',
    ],
    [
      'one without pages',
      changed((value) => {
        value.briefings[0].scenes = [];
      }),
      '一页也没有',
    ],
    [
      'an unknown place',
      changed((value) => {
        value.briefings[0].scenes[1].places = ['atlantis'];
      }),
      '第 2 页提到不存在的地点 “atlantis”',
    ],
    [
      'an unknown passage',
      changed((value) => {
        value.briefings[1].scenes[2].passages = ['rumour'];
      }),
      '第 3 页提到不存在的原话 “rumour”',
    ],
    [
      'a page of numbers',
      changed((value) => {
        value.briefings[0].scenes[0].headline = 7;
      }),
      '第 1 页的 headline 不是中英文字',
    ],
    [
      'a camera off the earth',
      changed((value) => {
        value.briefings[0].scenes[0].camera = {center: [500, 0], zoom: 3};
      }),
      '地图位置无法识别',
    ],
    [
      'an id that could be a path',
      changed((value) => {
        value.briefings[0].id = '../x';
      }),
      '编号不合规',
    ],
  ])('refuses %s and says why', (_what, text, reason) => {
    expect(reasons(text)).toContain(reason);
  });

  it('gives back pictures, the article’s and one’s own, and agrees with its schema', () => {
    const given = withPictureOf({});
    expect(reasons(given)).toBe('');
    expect(parseBriefingFile(given, known)).toEqual({briefings: JSON.parse(given).briefings});
    expect(reasons(withPictureOf({src: 'pictures/bridge.jpg'}))).toBe('');
    const validate = new Ajv2020({strict: true, strictTypes: false, strictTuples: false}).compile(briefingFileSchema);
    expect(validate(JSON.parse(given))).toBe(true);
    expect(validate(JSON.parse(withPictureOf({credit: undefined})))).toBe(false);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['without its credit', {credit: undefined}, '没有写明是谁的、什么许可'],
    ['with a blank licence', {licence: ' '}, '没有写明是谁的、什么许可'],
    ['from another site', {src: 'https://elsewhere.example/spy.png'}, '图片无法识别'],
    ['from without a scheme', {src: '//elsewhere.example/spy.png'}, '图片无法识别'],
    ['from another folder', {src: 'pictures/../../x.png'}, '图片无法识别'],
    ['of markup', {src: 'data:image/svg+xml;base64,PHN2Zy8+'}, '图片无法识别'],
    ['of a script', {src: 'javascript:alert(1)'}, '图片无法识别'],
    ['without a size', {width: 0}, '图片无法识别'],
    ['without words', {alt: 'bridge'}, '图片无法识别'],
    ['that the site no longer has', {src: 'pictures/gone.jpg'}, '第 2 页的图片 “pictures/gone.jpg” 网站上没有了'],
  ])('refuses a picture %s', (_what, change, reason) => {
    expect(reasons(withPictureOf(change))).toContain(reason);
  });

  it('keeps its list of reasons short', () => {
    const text = changed((value) => {
      for (const {scenes} of value.briefings) for (const scene of scenes) scene.kind = 'poem';
    });
    expect(reasons(text).split('\n')).toHaveLength(8);
  });

  it('agrees with its schema', () => {
    const validate = new Ajv2020({strict: true, strictTypes: false, strictTuples: false, allErrors: true}).compile(
      briefingFileSchema,
    );
    validate(JSON.parse(file));
    expect(validate.errors).toBeNull();
    expect(
      validate(
        JSON.parse(
          changed((value) => {
            value.briefings[0].scenes[0].kind = 'poem';
          }),
        ),
      ),
    ).toBe(false);
  });

  it('goes through a link and back, Chinese intact, and fits into one when it is a single talk', async () => {
    const one = formatBriefingFile(bundle.briefings.slice(0, 1), bundle.article.id);
    const hash = await toHash(one);
    expect(hash).toMatch(/^#briefing=[01][\w-]+$/);
    expect(await fromHash(hash)).toBe(one);
    expect(hash.length).toBeLessThan(7900);
  });

  it('reads nothing from a link that was cut', async () => {
    const hash = await toHash(file);
    expect(await fromHash(hash.slice(0, 300))).toBeNull();
    expect(await fromHash('#at-title')).toBeNull();
  });

  it.each(['&from=singlemessage&isappinstalled=0', '?from=timeline', '，快看', ')'])(
    'is read from a link to which a chat has added: %s',
    async (added) => {
      const one = formatBriefingFile(bundle.briefings.slice(0, 1), bundle.article.id);
      expect(await fromHash(`${await toHash(one)}${encodeURI(added)}`)).toBe(one);
    },
  );

  it('is not read from a link without packing that was cut in its middle', async () => {
    expect(await fromHash(`#briefing=0${btoa(file.replace(/[^\0-\x7f]/g, '').slice(0, 300))}`)).toBeNull();
  });
});

describe('the briefings of the article', () => {
  it('are three, of six to nine pages, each with a title, a page of sources, and a quotation on every page between', () => {
    expect(bundle.briefings).toHaveLength(3);
    for (const {scenes} of bundle.briefings) {
      expect(scenes.length).toBeGreaterThanOrEqual(6);
      expect(scenes.length).toBeLessThanOrEqual(9);
      expect(scenes[0]?.kind).toBe('title');
      expect(scenes.at(-1)?.kind).toBe('sources');
      expect(scenes.slice(1, -1).filter(({passages}) => passages.length === 0)).toEqual([]);
    }
  });

  it('put no number into a headline that its quotations do not have', () => {
    const digits = '一二三四五六七八九十百千万亿两';
    const numbers = (text: string) => text.match(new RegExp(`[0-9${digits}]{2,}`, 'g')) ?? [];
    const plain = (text: string) =>
      text
        .replace(/10000/g, '一万')
        .replace(/10万/g, '十万')
        .replace(/1000/g, '一千')
        .replace(/12/g, '十二')
        .replace(/36/g, '三十六')
        .replace(/百亿/g, '百亿');
    for (const {scenes} of bundle.briefings) {
      for (const {id, headline, passages} of scenes.filter(({kind}) => kind === 'scene')) {
        const quoted = plain(
          passages
            .map((passage) => bundle.passages.find((each) => each.id === passage))
            .map((passage) => (passage ? bundle.article.text.slice(passage.start, passage.end) : ''))
            .join(''),
        );
        const strange = numbers(headline.zh).filter((number) => !quoted.includes(plain(number)));
        expect([id, strange]).toEqual([id, []]);
      }
    }
  });
});
