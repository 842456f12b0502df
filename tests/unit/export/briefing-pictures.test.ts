import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import type {Briefing, ScenePicture} from '../../../src/domain/briefing.ts';
import {toPictureData} from '../../../src/domain/scene-picture.ts';
import {scenesOf} from '../../../src/export/briefing/scene-content.ts';
import {writeHandout} from '../../../src/export/handout/write-handout.ts';
import {layOutSlide} from '../../../src/export/pptx/lay-out-slide.ts';
import {SLIDE, type TextBox} from '../../../src/export/pptx/slide.ts';
import {writePptx} from '../../../src/export/pptx/write-pptx.ts';
import {jpegOf, pngOf} from '../picture-bytes.ts';
import {data} from './pictures/article.ts';

const {index, features} = data;
const [model] = index.bundle.briefings as readonly [Briefing];

const WIDE: ScenePicture = {
  src: toPictureData(jpegOf(1600, 1067)),
  width: 1600,
  height: 1067,
  alt: {zh: '桥上的集市 <一>', en: 'Market on the bridge'},
  credit: '张三 摄',
  licence: '公有领域',
};
const TALL: ScenePicture = {...WIDE, src: toPictureData(pngOf(4, 6)), width: 800, height: 1200};
const PANORAMA: ScenePicture = {...WIDE, width: 2000, height: 400};

/** The briefing with these pictures from its second page on. */
const withThese = (...pictures: readonly ScenePicture[]): Briefing => ({
  ...model,
  scenes: model.scenes.map((scene, at) => ({...scene, ...(pictures[at - 1] && {picture: pictures[at - 1]})})),
});
const briefing = withThese(WIDE, TALL, PANORAMA);

describe('slides of pages with pictures', () => {
  it.each([
    ['wide', 1],
    ['tall', 2],
    ['very wide', 3],
  ])('have a %s one whole, with whose it is, and nothing over anything else', (_, at) => {
    const content = scenesOf(index, briefing.scenes, 'zh-CN')[at]!;
    const {map, photograph, boxes} = layOutSlide(content, {index, locale: 'zh-CN', of: 9});
    const {width, height} = content.scene.picture!;
    expect(photograph!.width / photograph!.height).toBeCloseTo(width / height, 3);
    expect(photograph!.alt).toBe('桥上的集市 <一>');
    expect(Math.max(photograph!.width, photograph!.height)).toBeGreaterThan(3);
    const credit = boxes.find(({name}) => name === 'picture credit') as TextBox;
    expect(credit.paragraphs).toEqual([[{text: '张三 摄 · 公有领域'}]]);
    expect(credit.size).toBeGreaterThanOrEqual(12);
    for (const box of [map!, photograph!, credit]) {
      expect(box.x + box.width).toBeLessThanOrEqual(SLIDE.width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(SLIDE.height + 0.01);
    }
    for (const [one, other] of [
      [map!, photograph!],
      [map!, credit],
      [photograph!, credit],
    ] as const)
      expect(one.x + one.width <= other.x + 0.01 || one.y + one.height <= other.y + 0.01).toBe(true);
  });

  it('hold the pictures as files, one each, beside a map that makes room', async () => {
    const drawn: string[] = [];
    const pptx = await writePptx({
      index,
      features,
      briefing,
      locale: 'en',
      rasterise: async (svg) => {
        drawn.push(/width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.slice(1).map(Number).map(Math.round).join('×'));
        return pngOf(2, 2);
      },
    });
    expect(drawn.slice(0, 4)).toEqual(['1190×1080', '1190×540', '652×1080', '1190×540']);
    const files = unzipSync(pptx);
    const slide = strFromU8(files['ppt/slides/slide2.xml']!);
    expect(slide).toContain('name="Picture"');
    expect(slide).toContain('descr="Market on the bridge"');
    expect(slide).toContain('public domain');
    expect(slide.match(/<p:ph type="pic"/g)).toHaveLength(1);
    const media = Object.entries(files).filter(([name]) => name.startsWith('ppt/media/'));
    expect(media.some(([, bytes]) => strFromU8(bytes, true) === strFromU8(jpegOf(1600, 1067), true))).toBe(true);
  });
});

describe('a handout of pages with pictures', () => {
  const html = writeHandout({index, features, briefings: [briefing], locale: 'zh-CN', site: null});
  const plain = writeHandout({index, features, briefings: [model], locale: 'zh-CN', site: null});
  const pages = html.split('<section class="page"').slice(1);

  it('shows each beside its map, which is as high as without it, with whose it is', () => {
    const before = plain.split('<section class="page"').slice(1);
    const mapOf = (page: string): readonly number[] =>
      /<svg class="map"[^>]* width="(\d+)" height="(\d+)"/.exec(page)!.slice(1).map(Number);
    for (const at of [1, 2, 3]) {
      const page = pages[at] as string;
      expect(page).toContain('alt="桥上的集市 &lt;一&gt;"');
      expect(page).toContain('<figcaption>张三 摄 · 公有领域</figcaption>');
      const [width = 0, height] = mapOf(page);
      const [full = 0, same] = mapOf(before[at] as string);
      expect(height).toBe(same);
      const [, picture = 0] = /class="picture" style="width:(\d+)px"/.exec(page)!.map(Number);
      expect(width + picture + 12).toBe(full);
      expect(picture).toBeGreaterThan(120);
      expect((picture * briefing.scenes[at]!.picture!.height) / briefing.scenes[at]!.picture!.width).toBeLessThan(
        same!,
      );
    }
    expect(pages[4]).not.toContain('class="picture"');
  });

  it('fetches nothing', () => {
    expect(html.match(/<img src="(?!data:)/)).toBeNull();
  });
});
