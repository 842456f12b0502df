import {describe, expect, it} from 'vitest';
import {holdingPictures, siteFiles} from '../../../src/build/site-files.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import {pictureHead} from '../../../src/domain/picture-bytes.ts';
import {formatFault} from '../../../src/faults/fault.ts';
import {jpegOf, pngOf} from '../picture-bytes.ts';
import {compileChanged} from './compile-fixture.ts';

const FILE = 'content/briefings.yaml';
const GOOD = '{file: 集市.jpg, alt: {zh: 集市}, credit: 张三 摄, licence: CC BY 4.0}';

function briefing(picture: string, where: 'title' | 'sources' = 'title'): string {
  const line = `      picture: ${picture}`;
  const scene = (kind: string): readonly string[] => [
    `    - id: ${kind}`,
    `      kind: ${kind}`,
    '      headline: {zh: 题}',
    '      notes: {zh: 注}',
    ...(kind === where ? [line] : []),
  ];
  return ['- id: talk', '  title: {zh: 简报}', '  scenes:', ...scene('title'), ...scene('sources'), ''].join('\n');
}

const compiled = (picture: string, bytes: Uint8Array, where?: 'title' | 'sources') =>
  compileChanged({[FILE]: briefing(picture, where), 'content/集市.jpg': bytes});
const faults = (...given: Parameters<typeof compiled>): readonly string[] =>
  compiled(...given).faults.map((fault) => formatFault(fault).split('\n')[0] as string);

describe('what the bytes of a picture say', () => {
  it.each([
    ['a PNG', pngOf(40, 30), {type: 'image/png', width: 40, height: 30}],
    ['a JPEG, behind what a camera wrote', jpegOf(1600, 1067), {type: 'image/jpeg', width: 1600, height: 1067}],
    ['a JPEG cut before its size', jpegOf(1600, 1067).subarray(0, 200), null],
    ['a page', new TextEncoder().encode('<!doctype html><title>no'), null],
    ['nothing', new Uint8Array(), null],
  ])('%s', (_, bytes, head) => {
    expect(pictureHead(bytes)).toEqual(head);
  });
});

describe('a picture of a scene', () => {
  it('comes into the bundle with its size, its credit and its licence, and lies beside the data', () => {
    const sound = requireSound(compiled(GOOD, jpegOf(1600, 1067)));
    expect(sound.bundle.briefings[0]?.scenes[0]?.picture).toEqual({
      src: `pictures/${encodeURIComponent('集市.jpg')}`,
      width: 1600,
      height: 1067,
      alt: {zh: '集市', en: ''},
      credit: '张三 摄',
      licence: 'CC BY 4.0',
    });
    expect(siteFiles(sound, null, {}, null)).toEqual([['pictures/集市.jpg', jpegOf(1600, 1067)]]);
  });

  it('is in the bundle itself where a page stands alone', async () => {
    const held = await holdingPictures(requireSound(compiled(GOOD, jpegOf(1600, 1067))));
    expect(held.bundle.briefings[0]?.scenes[0]?.picture?.src).toMatch(/^data:image\/jpeg;base64,\/9j/);
    expect(siteFiles(held, null, {}, null)).toEqual([]);
  });

  it.each<[string, Parameters<typeof compiled>, string]>([
    [
      'is not there',
      [GOOD.replace('集市', '集会'), jpegOf(1600, 1067)],
      '文件夹里没有图片“集会.jpg” → 把图片放进报道的文件夹，或改正文件名',
    ],
    ['lies in another folder', [GOOD.replace('集市', '../集市'), jpegOf(1600, 1067)], '文件夹里没有图片“../集市.jpg”'],
    ['is none', [GOOD, new TextEncoder().encode('<svg/>')], '“集市.jpg”不是 JPEG 或 PNG → 用看图软件另存为 JPEG'],
    ['is small', [GOOD, pngOf(640, 480)], '“集市.jpg”只有 640 × 480 像素'],
    [
      'is heavy',
      [GOOD, Uint8Array.from([...jpegOf(4000, 3000), ...new Uint8Array(2_300_000)])],
      '“集市.jpg”有 2.4 MB → 缩到 1.5 MB 以内',
    ],
    ['has no credit', [GOOD.replace(', credit: 张三 摄', ''), jpegOf(1600, 1067)], '缺少 credit'],
    ['has a blank credit', [GOOD.replace('张三 摄', "' '"), jpegOf(1600, 1067)], 'scenes.0.picture.credit 不能是 " "'],
    ['has no licence', [GOOD.replace(', licence: CC BY 4.0', ''), jpegOf(1600, 1067)], '缺少 licence'],
  ])('is refused where it %s, with its line', (_, given, said) => {
    const [first, ...others] = faults(...given);
    expect(others).toEqual([]);
    expect(first).toContain(`${FILE}:8 talk  `);
    expect(first).toContain(said);
  });

  it('has no place on the page of the sources', () => {
    expect(faults(GOOD, jpegOf(1600, 1067), 'sources')).toEqual([
      `${FILE}:12 talk  出处页不放图片 → 把图片移到前面的场景`,
    ]);
  });
});
