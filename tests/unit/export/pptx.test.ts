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
      for (const run of runs) expect(run).toMatch(/<a:rPr[^>]* lang="zh-CN".*<a:ea typeface="微软雅黑"/s);
    }
    expect(
      [...parts].filter(([name]) => name.includes('/theme/')).every(([, xml]) => !xml.includes('<a:ea typeface=""/>')),
    ).toBe(true);
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

  it('keep an opening and an end for a briefing that somebody made without', async () => {
    const bare = {...briefing, scenes: briefing.scenes.filter(({kind}) => kind === 'scene').slice(0, 1)};
    const made = await partsOf(bare);
    expect(slidesOf(made)).toHaveLength(3);
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
