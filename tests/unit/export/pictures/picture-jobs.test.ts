import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {rasterise} from '../../../../src/build/rasterise.ts';
import type {PlaceId} from '../../../../src/domain/id.ts';
import {drawLongPicture} from '../../../../src/export/pictures/draw-wechat.ts';
import {runJobs} from '../../../../src/export/pictures/jobs.ts';
import {pictureJobs, type PictureRequest} from '../../../../src/export/pictures/picture-jobs.ts';
import {pngSize} from '../../../../src/export/pictures/png.ts';
import {quotationOf} from '../../../../src/export/pictures/subject.ts';
import {zip} from '../../../../src/export/pictures/zip.ts';
import {data, textsOf} from './article.ts';

const request: PictureRequest = {
  ...data,
  subject: {kind: 'place', id: 'binhu' as PlaceId},
  kind: 'png',
  size: {width: 600, height: 400},
  scale: 2,
  widthMm: 90,
  flavour: 'light',
  quoted: true,
  link: 'https://example.org/map/?place=binhu',
  rasterise,
};

async function make(change: Partial<PictureRequest>): Promise<Readonly<Record<string, Uint8Array | string>>> {
  const {files, failures} = await runJobs(pictureJobs({...request, ...change}));
  expect(failures).toEqual([]);
  return Object.fromEntries(files.map(({name, content}) => [name, content]));
}

const sizeOf = (content: Uint8Array | string | undefined) => pngSize(content as Uint8Array);

describe('files of a picture', () => {
  it('are as large as was asked, times the scale', async () => {
    expect(sizeOf((await make({}))['binhu-600x400@2x.png'])).toEqual({width: 1200, height: 800});
  });

  it('have 300 dots for each inch of paper in print', async () => {
    const png = (await make({kind: 'print'}))['binhu-90mm.png'] as Uint8Array;
    expect(pngSize(png)?.width).toBeCloseTo((90 / 25.4) * 300, -1);
    expect(String.fromCharCode(...png.subarray(37, 41))).toBe('pHYs');
  });

  it('are two cards for a quotation, in the sizes of a post and of a link', async () => {
    const files = await make({kind: 'card'});
    expect(Object.values(files).map(sizeOf)).toEqual([
      {width: 1080, height: 1080},
      {width: 1200, height: 630},
    ]);
  });

  it('are a whole pack for WeChat', async () => {
    const files = await make({kind: 'wechat'});
    expect(Object.keys(files)).toEqual(
      ['long.png', 'cover.png', 'qr.png', 'caption.txt', 'alt.txt', 'credit.txt'].map((name) => `binhu/${name}`),
    );
    expect(sizeOf(files['binhu/long.png'])?.width).toBe(1080);
    expect(sizeOf(files['binhu/cover.png'])).toEqual({width: 900, height: 383});
    expect(files['binhu/credit.txt']).toContain('示意图 · 未送审');
    expect(files['binhu/caption.txt']).toContain('?place=binhu');
  });

  it('have every quotation of the place, to the letter, in the description of the long picture', async () => {
    const alt = (await make({kind: 'wechat'}))['binhu/alt.txt'];
    for (const passage of data.index.passagesAt.get('binhu' as PlaceId) ?? [])
      expect(alt).toContain(quotationOf(data.index, passage));
  });

  it('describe just the quotations that the long picture shows, when not all have room', async () => {
    const subject = {kind: 'place', id: 'luzhou' as PlaceId} as const;
    const passages = data.index.passagesAt.get(subject.id) ?? [];
    const alt = (await make({kind: 'wechat', subject, rasterise: () => Promise.resolve(new Uint8Array())}))[
      'luzhou/alt.txt'
    ] as string;
    const picture = textsOf(drawLongPicture({...data, place: subject.id, link: null, most: 12})).replaceAll(' ', '');
    const told = passages.filter((passage) => alt.includes(quotationOf(data.index, passage)));
    const shown = passages.filter((passage) => picture.includes(quotationOf(data.index, passage).replaceAll(' ', '')));
    expect(told).toEqual(shown);
    expect(told.length).toBeLessThan(passages.length);
  });

  it('leave the QR code out where there is no address to open', async () => {
    expect(Object.keys(await make({kind: 'wechat', link: null}))).not.toContain('binhu/qr.png');
  });

  it('are none where the article says nothing that could be quoted', () => {
    expect(pictureJobs({...request, kind: 'card', subject: {kind: 'place', id: 'xiangyuan' as PlaceId}})).toEqual([]);
  });

  it('come out of the archive as they went in', () => {
    const words = '“滨湖区”\n';
    const entries = unzipSync(
      zip(
        [
          {name: 'binhu/caption.txt', content: words},
          {name: 'binhu/qr.png', content: new Uint8Array([1, 2, 3])},
        ],
        data.date,
      ),
    );
    expect(strFromU8(entries['binhu/caption.txt'] as Uint8Array)).toBe(words);
    expect(entries['binhu/qr.png']).toEqual(new Uint8Array([1, 2, 3]));
  });
});
