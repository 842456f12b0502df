import {describe, expect, it} from 'vitest';
import {FLAVOURS} from '../../../src/carto/flavour.ts';
import {licenceIn} from '../../../src/export/briefing/licence-words.ts';
import {contentOf} from '../../../src/export/briefing/scene-content.ts';
import {drawSceneMap, SLIDE_MAP, SPEAKER_MAP} from '../../../src/export/briefing/scene-map.ts';
import {PICTURE_WORDS} from '../../../src/export/pictures/words.ts';
import {data, textsOf} from './pictures/article.ts';

const {index, features} = data;
const shared = {index, features, locale: 'zh-CN'} as const;
const contents = index.bundle.briefings
  .flatMap((briefing) => contentOf(index, briefing, 'zh-CN'))
  .filter(({scene}) => scene.kind !== 'sources');
const offMap = index.bundle.places.filter((place) => place.offMap);

describe.each([
  ['a slide', {...SLIDE_MAP}],
  ['a handout', {size: {width: 658, height: 300}, flavour: FLAVOURS.print, furnished: true}],
])('the map of a scene on %s', (_, options) => {
  const drawn = contents.map((content) => [content, drawSceneMap(content, {...shared, ...options})] as const);

  it('has legend, scale and north', () => {
    for (const [, svg] of drawn) {
      const texts = textsOf(svg);
      expect(svg).toContain('data-part="legend"');
      expect(texts).toMatch(/\d+ (公里|米)/);
      expect(texts).toContain(PICTURE_WORDS['zh-CN'].north);
      expect(texts).toContain(PICTURE_WORDS['zh-CN'].legendItems.railwayGuess);
    }
  });

  it('points beyond its edge only to what the page names', () => {
    for (const [{places}, svg] of drawn) {
      const texts = textsOf(svg);
      for (const {id, name} of offMap)
        if (!places.some((place) => place.id === id)) expect(texts).not.toMatch(new RegExp(`${name.zh} ?\\d`));
    }
  });

  it('has its legend between map and credit, whole', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const [content] of drawn) {
        const svg = drawSceneMap(content, {...shared, locale, ...options});
        const [, map = 0] = /<svg width="\d+" height="([\d.]+)">/.exec(svg)?.map(Number) ?? [];
        const [, legend = ''] = /data-part="legend">(.*)<\/g>/s.exec(svg) ?? [];
        const lines = [...legend.matchAll(/<text[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y));
        expect(Math.min(...lines)).toBeGreaterThan(map);
        expect(Math.max(...lines)).toBeLessThan(options.size.height - ('foot' in options ? options.foot : 0));
      }
  });

  it('keeps bare ground for what stands below it', () => {
    for (const [, svg] of drawn) {
      const [, whole = 0, map = 0] =
        /height="(\d+)"[^>]*>.*?<svg width="\d+" height="([\d.]+)">/s.exec(svg)?.map(Number) ?? [];
      expect(whole - map).toBeGreaterThan(20);
    }
  });
});

it('is bare where a speaker only glances at it', () => {
  const [content] = contents;
  expect(drawSceneMap(content!, {...shared, ...SPEAKER_MAP})).not.toContain('data-part');
});

describe('licences', () => {
  it.each([
    ['MIT（包的许可；轮廓原出自商业地图）', 'MIT (licence of the package; outlines originally from a commercial map)'],
    ['ODbL 1.0; CC BY 4.0; 公开资料', 'ODbL 1.0; CC BY 4.0; published material'],
    ['事实，不受著作权保护', 'facts, not under copyright'],
    ['事实 (facts)', 'facts'],
    ['公有领域', 'public domain'],
  ])('%s is said in English', (zh, en) => {
    expect(licenceIn(zh, 'en')).toBe(en);
    expect(licenceIn(zh, 'zh-CN')).not.toMatch(/facts|public domain/);
  });

  it('have no word of Chinese on an English slide', () => {
    for (const {licence} of index.bundle.sources) expect(licenceIn(licence, 'en')).not.toMatch(/\p{Script=Han}/u);
  });
});
