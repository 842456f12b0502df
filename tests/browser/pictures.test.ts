import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {rasterise} from '../../src/build/rasterise.ts';
import type {PlaceId} from '../../src/domain/id.ts';
import {drawPicture} from '../../src/export/pictures/draw-picture.ts';
import {drawQuoteCard} from '../../src/export/pictures/draw-quote-card.ts';
import {drawCover, drawLongPicture} from '../../src/export/pictures/draw-wechat.ts';
import {data} from '../unit/export/pictures/article.ts';
import {comparePixels, countColours, readPixels} from './pixels.ts';
import {sharedChromium} from './shared-chromium.ts';

const longest = data.index.bundle.passages.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
const luzhou = 'luzhou' as PlaceId;
const usual = {...data, flavour: 'light', quoted: true} as const;
const wechat = {...data, place: luzhou, link: 'https://example.org/?place=luzhou', most: 12};

const PICTURES: readonly (readonly [string, string])[] = [
  ['a wide picture', drawPicture({...usual, subject: {kind: 'place', id: luzhou}, size: {width: 1200, height: 800}})],
  [
    'a wide picture in English',
    drawPicture({
      ...usual,
      locale: 'en',
      subject: {kind: 'place', id: 'g208-sima-jincun' as PlaceId},
      size: {width: 1200, height: 800},
    }),
  ],
  [
    'a square picture of the longest passage',
    drawPicture({...usual, subject: {kind: 'passage', id: longest.id}, size: {width: 1080, height: 1080}}),
  ],
  ['a small picture', drawPicture({...usual, subject: {kind: 'whole'}, size: {width: 400, height: 300}})],
  ['a square card', drawQuoteCard({...usual, passage: longest.id, size: {width: 1080, height: 1080}})],
  ['a wide card', drawQuoteCard({...usual, passage: longest.id, size: {width: 1200, height: 630}})],
  [
    'a card in English',
    drawQuoteCard({...usual, locale: 'en', passage: longest.id, size: {width: 1080, height: 1080}}),
  ],
  ['the long picture', drawLongPicture(wechat)],
  ['the cover', drawCover(wechat)],
];

describe.each(PICTURES)('%s', (_, svg) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(() => browser?.close());

  it('keeps all its text inside its edges, as a browser sets it, and asks for no other file', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(`<body style="margin:0">${svg.replace(/<\?xml[^?]*\?>/, '')}`);
    const outside = await page.evaluate(() => {
      const edge = document.querySelector('svg')?.getBoundingClientRect() as DOMRect;
      return [...document.querySelectorAll('svg text')]
        .filter((text) => !text.closest('[clip-path]'))
        .filter((text) => {
          const {left, right, top, bottom} = text.getBoundingClientRect();
          return left < 0 || top < 0 || right > edge.right || bottom > edge.bottom;
        })
        .map(({textContent}) => textContent);
    });
    expect(outside).toEqual([]);
    expect(asked).toEqual([]);
    await page.close();
  });
});

describe('the two ways to a PNG', () => {
  it('give nearly the same picture', async () => {
    const browser = await sharedChromium({webgl: false});
    const [, svg] = PICTURES[0] as (typeof PICTURES)[number];
    const page = await browser.newPage({viewport: {width: 1200, height: 800}});
    await page.setContent(`<body style="margin:0">${svg.replace(/<\?xml[^?]*\?>/, '')}`);
    const ours = readPixels(Buffer.from(await rasterise(svg, 1)));
    const theirs = readPixels(await page.screenshot());
    expect(countColours(ours)).toBeGreaterThan(200);
    expect(comparePixels(ours, theirs, 60).share).toBeLessThan(0.03);
    await browser.close();
  });
});
