import {strFromU8, unzipSync} from 'fflate';
import {beforeAll, describe, expect, it} from 'vitest';
import type {Briefing} from '../../../src/domain/briefing.ts';
import {contentOf, quotedIn} from '../../../src/export/briefing/scene-content.ts';
import {layOutSlide} from '../../../src/export/pptx/lay-out-slide.ts';
import {SLIDE} from '../../../src/export/pptx/slide.ts';
import {writePptx} from '../../../src/export/pptx/write-pptx.ts';
import {data} from './pictures/article.ts';

const {index, features} = data;
const {bundle} = index;

/** The smallest PNG: what the map looks like is held by a real browser. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

type Parts = ReadonlyMap<string, string>;

async function partsOf(briefing: Briefing, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Parts> {
  const pptx = await writePptx({index, features, briefing, locale, rasterise: async () => PIXEL});
  return new Map(
    Object.entries(unzipSync(pptx))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text]) => text)
    .join('\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const slidesOf = (parts: Parts): readonly string[] =>
  [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);
const notesOf = (parts: Parts): readonly string[] =>
  [...parts].filter(([name]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)).map(([, xml]) => xml);

describe('slides of a briefing', () => {
  const [briefing] = bundle.briefings as readonly [Briefing];
  let parts: Parts;
  beforeAll(async () => {
    parts = await partsOf(briefing);
  });

  it('are one for each scene, the title first and the sources last', () => {
    expect(slidesOf(parts)).toHaveLength(briefing.scenes.length);
    expect(textOf(parts.get('ppt/slides/slide1.xml') ?? '')).toContain(briefing.scenes[0]?.headline.zh.split('\n')[0]);
    expect(textOf(parts.get(`ppt/slides/slide${briefing.scenes.length}.xml`) ?? '')).toContain('引用的原话');
  });

  it('hold the first quotation of each scene as text, letter for letter, and the others in the notes', () => {
    for (const {number, lead, others} of contentOf(index, briefing, 'zh-CN')) {
      const slide = textOf(parts.get(`ppt/slides/slide${number}.xml`) ?? '');
      const notes = textOf(parts.get(`ppt/notesSlides/notesSlide${number}.xml`) ?? '');
      if (lead) expect(slide.split('\n')).toContain(lead.text);
      for (const {text, where} of lead ? [lead, ...others] : []) {
        expect(notes.split('\n')).toContain(text);
        expect(notes).toContain(where);
      }
    }
  });

  it('name an East Asian face and the language for every run of letters', () => {
    for (const xml of [...slidesOf(parts), ...notesOf(parts)]) {
      const runs = xml.match(/<a:r>.*?<\/a:r>/gs) ?? [];
      expect(runs.length).toBeGreaterThan(0);
      for (const run of runs) expect(run).toMatch(/<a:rPr[^>]* lang="zh-CN".*<a:ea typeface="\+m[jn]-ea"/s);
    }
    expect(
      [...parts].filter(([name]) => name.includes('/theme/')).every(([, xml]) => !xml.includes('<a:ea typeface=""/>')),
    ).toBe(true);
    expect(parts.get('ppt/theme/theme1.xml')).toMatch(/<a:majorFont><a:latin[^>]*><a:ea typeface="微软雅黑"\/>/);
  });

  it('take faces and colours from the theme alone, so that a template changes both', () => {
    for (const xml of slidesOf(parts)) {
      expect(xml).not.toContain('<a:srgbClr');
      const faces = [...xml.matchAll(/<a:(?:latin|ea|cs) typeface="([^"]*)"/g)].map(([, face]) => face);
      expect(faces.filter((face) => !/^\+m[jn]-(lt|ea|cs)$/.test(face ?? ''))).toEqual([]);
    }
    const theme = parts.get('ppt/theme/theme1.xml') ?? '';
    for (const role of ['dk1', 'dk2', 'accent1'])
      expect(theme).toMatch(new RegExp(`<a:${role}><a:srgbClr val="[0-9A-F]{6}"/>`));
  });

  it('stand in places that master and layout have', () => {
    const placesIn = (xml = ''): readonly string[] =>
      [...xml.matchAll(/<p:ph type="(\w+)"/g)].map(([, type]) => type as string);
    const layout = [...parts.values()].find((xml) => xml.includes('<p:cSld name="article-map">'));
    expect(placesIn(parts.get('ppt/slideMasters/slideMaster1.xml'))).toEqual(['title', 'body', 'ftr', 'sldNum']);
    expect(placesIn(layout)).toEqual(['title', 'body', 'pic', 'ftr', 'sldNum']);
    expect(layout).not.toContain('<p:bg>');
    for (const {number, lead, scene} of contentOf(index, briefing, 'zh-CN')) {
      const places = placesIn(parts.get(`ppt/slides/slide${number}.xml`));
      expect(places).toEqual(expect.arrayContaining(['title', 'ftr', 'sldNum']));
      expect(places.includes('pic')).toBe(scene.kind !== 'sources');
      expect(places.includes('body')).toBe(lead !== null && scene.kind !== 'sources');
      expect(parts.get(`ppt/slides/slide${number}.xml`)).toMatch(/type="slidenum">(?:(?!<\/a:fld>).)*<a:t>\d+<\/a:t>/s);
    }
  });

  it('say where words and maps are from in 12 points and more', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const [first, ...more] = bundle.briefings;
      for (const each of first ? [first, ...more] : []) {
        const slides = slidesOf(await partsOf(each, locale));
        for (const xml of slides)
          for (const [, name = '', sizes = ''] of xml.matchAll(/<p:cNvPr id="\d+" name="([^"]*)">(.*?)<\/p:sp>/gs)) {
            const isSource = /^(source|footer|page|map data|undated)$/.test(name) || slides.at(-1) === xml;
            for (const [, size] of isSource ? sizes.matchAll(/ sz="(\d+)"/g) : [])
              expect(Number(size), name).toBeGreaterThanOrEqual(1200);
          }
      }
    }
  }, 60_000);

  it('have every source in the notes of the last, also where it has no room', () => {
    const notes = textOf(parts.get(`ppt/notesSlides/notesSlide${briefing.scenes.length}.xml`) ?? '');
    for (const {source} of briefing.scenes.flatMap((scene) => scene.places.map((id) => index.place.get(id)!)))
      if (source) expect(notes).toContain(bundle.sources.find(({id}) => id === source)?.title.zh);
  });

  it('give each slide a title that outline view and screen readers find', () => {
    for (const xml of slidesOf(parts)) expect(xml).toMatch(/<p:ph[^>]*type="title"/);
  });

  it('list no part that is not in the package', () => {
    const listed = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name as string,
    );
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.filter((name) => !parts.has(name))).toEqual([]);
  });

  it('say how far they are, from nothing to all', async () => {
    const seen: number[] = [];
    await writePptx({
      index,
      features,
      briefing,
      locale: 'zh-CN',
      rasterise: async () => PIXEL,
      onProgress: (done, of) => seen.push(done / of),
    });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it('are as many as the pages of a briefing that somebody made without opening and end, with its sources in the notes', async () => {
    const bare = {...briefing, scenes: briefing.scenes.filter(({kind}) => kind === 'scene').slice(0, 2)};
    const made = await partsOf(bare);
    expect(slidesOf(made)).toHaveLength(2);
    expect(textOf(made.get('ppt/notesSlides/notesSlide2.xml') ?? '')).toContain('地图数据');
    expect(textOf(made.get('ppt/notesSlides/notesSlide1.xml') ?? '')).not.toContain('地图数据');
  });

  it.each(['zh-CN', 'en'] as const)('let no two boxes touch and none leave the slide (%s)', (locale) => {
    for (const content of bundle.briefings
      .flatMap((each) => contentOf(index, each, locale))
      .filter(({scene}) => scene.kind !== 'sources')) {
      const boxes = layOutSlide(content, {index, locale, of: 9}).boxes.filter(
        ({name}) => !['mark', 'map data', 'page'].includes(name),
      );
      for (const [at, box] of boxes.entries()) {
        expect(box.y + box.height, `${content.scene.id}: ${box.name}`).toBeLessThanOrEqual(SLIDE.height);
        for (const other of boxes.slice(at + 1)) {
          const apart = box.y + box.height <= other.y + 1e-6 || other.y + other.height <= box.y + 1e-6;
          expect(apart, `${content.scene.id}: ${box.name} and ${other.name}`).toBe(true);
        }
      }
    }
  });
});

describe('words of a briefing', () => {
  it('are quoted as they stand in the article', () => {
    for (const {text} of quotedIn(bundle.briefings.flatMap((each) => contentOf(index, each, 'zh-CN')))) {
      expect(bundle.article.text.replace(/\n+/g, '')).toContain(text);
    }
  });
});
