import {describe, expect, it} from 'vitest';
import {FLAVOURS} from '../../../../src/carto/flavour.ts';
import {LAYERS} from '../../../../src/carto/layers.ts';
import {PRECISIONS} from '../../../../src/domain/place.ts';
import type {Briefing} from '../../../../src/domain/briefing.ts';
import type {PassageId, PlaceId} from '../../../../src/domain/id.ts';
import {drawPicture} from '../../../../src/export/pictures/draw-picture.ts';
import {drawQuoteCard} from '../../../../src/export/pictures/draw-quote-card.ts';
import {drawCover, drawLongPicture} from '../../../../src/export/pictures/draw-wechat.ts';
import {scaledFlavour} from '../../../../src/export/pictures/page.ts';
import {drawQrCode} from '../../../../src/export/pictures/qr-code.ts';
import {quotationBlock} from '../../../../src/export/pictures/quotation-block.ts';
import {leadPassage, quotationOf} from '../../../../src/export/pictures/subject.ts';
import {PICTURE_WORDS} from '../../../../src/export/pictures/words.ts';
import {data, textsOf} from './article.ts';
import {xmlFault} from './xml.ts';

const {index} = data;
const binhu = {kind: 'place', id: 'binhu' as PlaceId} as const;
const usual = {...data, size: {width: 1200, height: 800}, flavour: 'light', quoted: true} as const;
const link = 'https://example.org/map/?place=binhu';
const longest = index.bundle.passages.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
const [tour] = index.bundle.briefings as [Briefing];
const wechat = {...data, place: binhu.id, link, most: 12};

const pictures: readonly (readonly [string, string])[] = [
  ['the whole map', drawPicture({...usual, subject: {kind: 'whole'}})],
  ['a place', drawPicture({...usual, subject: binhu})],
  [
    'a tall picture',
    drawPicture({
      ...usual,
      subject: {kind: 'place', id: 'g208-sima-jincun' as PlaceId},
      size: {width: 600, height: 900},
    }),
  ],
  ['a small picture', drawPicture({...usual, subject: binhu, size: {width: 320, height: 420}})],
  ['a passage', drawPicture({...usual, subject: {kind: 'passage', id: longest.id}, size: {width: 680, height: 680}})],
  ['a picture in print', drawPicture({...usual, subject: binhu, flavour: 'print', locale: 'en'})],
  ['a dark picture', drawPicture({...usual, subject: binhu, flavour: 'dark'})],
  ['the scene of a briefing', drawPicture({...usual, subject: {kind: 'scene', briefing: tour.id}, locale: 'en'})],
  ['a square card', drawQuoteCard({...data, passage: longest.id, size: {width: 1080, height: 1080}, flavour: 'light'})],
  [
    'a wide card',
    drawQuoteCard({...data, passage: longest.id, size: {width: 1200, height: 630}, flavour: 'light', locale: 'en'}),
  ],
  ['the long picture', drawLongPicture(wechat)],
  ['the cover', drawCover(wechat)],
  ['a QR code', drawQrCode(link)],
];

describe.each(pictures)('%s', (_, svg) => {
  it('is well-formed XML', () => {
    expect(xmlFault(svg)).toBeNull();
  });

  it('fetches nothing: no address, style sheet, script, image or foreign content', () => {
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:|\/\/|href|@import|<style|<script|<image|<foreignObject|\son\w+=/,
    );
    for (const [, target] of svg.matchAll(/url\(([^)]*)\)/g)) expect(target).toMatch(/^#/);
  });

  it('has hexadecimal colours alone: no custom property reaches a program that knows none', () => {
    expect(svg).not.toMatch(/var\(|oklch|color-mix/);
  });

  it('holds no number that is none', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe.each(pictures.slice(0, 10))('%s', (_, svg) => {
  it('says that the map has not been submitted for approval', () => {
    expect(textsOf(svg)).toMatch(/示意图 · 未送审|not submitted for approval/);
  });

  it('names the sources of the map and the day it was made', () => {
    expect(textsOf(svg)).toContain('OpenStreetMap');
    expect(textsOf(svg)).toMatch(/2026年3月1日|2026-03-01/);
  });

  it('has a scale and north', () => {
    expect(textsOf(svg)).toMatch(/\d (公里|米|km|m)/);
    expect(svg).toMatch(/>北<|>N</);
  });
});

describe('pictures', () => {
  it('give every quotation of the article to the letter', () => {
    const flavour = scaledFlavour('light', 1);
    for (const passage of index.bundle.passages)
      for (const width of [300, 700]) {
        const svg = quotationBlock({index, passage, locale: 'zh-CN', flavour, width, size: 20, cited: 'article'}).draw(
          0,
          0,
        );
        expect(textsOf(svg).replaceAll(' ', '')).toContain(quotationOf(index, passage).replaceAll(' ', ''));
      }
  });

  it('keep every line of the longest quotation on the card', () => {
    for (const size of [
      {width: 1080, height: 1080},
      {width: 1200, height: 630},
    ]) {
      const svg = drawQuoteCard({...data, passage: longest.id, size, flavour: 'light'});
      for (const [, x, y] of svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" font-family/g)) {
        expect(Number(x)).toBeLessThan(size.width);
        expect(Number(y)).toBeLessThan(size.height - 8);
      }
    }
  });

  it.each([
    [320, 420],
    [400, 300],
    [640, 360],
    [680, 560],
    [1200, 400],
    [600, 1600],
  ])('cut no line of their text at %d × %d', (width, height) => {
    for (const id of ['binhu', 'g208-sima-jincun', 'fuqian-square'] as PlaceId[])
      for (const locale of ['zh-CN', 'en'] as const) {
        const svg = drawPicture({...usual, locale, subject: {kind: 'place', id}, size: {width, height}});
        const own = [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" font-family/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        );
        expect(own.length).toBeGreaterThan(4);
        for (const [x, y] of own)
          expect(x >= 0 && x < width && y > 0 && y < height, `${id} ${locale} ${x} ${y}`).toBe(true);
      }
  });

  it('carry the quotations of a place, its count and its speakers in the long picture', () => {
    const text = textsOf(drawLongPicture(wechat)).replaceAll(' ', '');
    for (const passage of index.passagesAt.get(binhu.id) ?? [])
      expect(text).toContain(quotationOf(index, passage).replaceAll(' ', ''));
    expect(text).toContain('报道中5处谈到');
    expect(text).toContain('王灵恩');
  });

  it('say how many quotations the long picture leaves out', () => {
    const all = index.passagesAt.get('changzhi' as PlaceId)?.length ?? 0;
    expect(textsOf(drawLongPicture({...wechat, place: 'changzhi' as PlaceId}))).toContain(`另有 ${all - 12} 处`);
  });

  it('keep schematic lines dashed', () => {
    const svg = drawPicture({...usual, subject: {kind: 'whole'}});
    for (const {id} of LAYERS.filter((layer) => layer.id.endsWith('-guess') && !layer.state))
      expect(svg).toMatch(new RegExp(`data-layer="${id}"[^>]* stroke-dasharray=`));
    expect(textsOf(svg)).toContain('国道（示意）');
  });

  it('mark the place that they are about', () => {
    const svg = drawPicture({...usual, subject: {kind: 'place', id: 'luzhou' as PlaceId}});
    expect(svg).toMatch(new RegExp(`data-layer="focus-area"[^>]* fill="${FLAVOURS.light.colour.focusFill}"`));
    expect(drawPicture({...usual, subject: {kind: 'whole'}})).not.toContain('data-layer="focus-area"');
  });

  it('drop the tints in print', () => {
    const svg = drawPicture({...usual, subject: binhu, flavour: 'print'});
    expect(svg).toContain(FLAVOURS.print.colour.district);
    expect(svg).not.toContain(FLAVOURS.light.colour.district);
  });

  it('explain in the legend only what the map shows', () => {
    expect(textsOf(drawPicture({...usual, subject: binhu, hidden: new Set(['railway'])}))).not.toContain('走向为推测');
    expect(textsOf(drawPicture({...usual, subject: {kind: 'whole'}}))).not.toContain('所谈之处');
  });

  it('draw places of every precision, also those that are not on the map', () => {
    const of = (precision: string) => index.bundle.places.find((place) => place.precision === precision);
    for (const {id} of [...PRECISIONS.map(of), index.bundle.places.find(({offMap}) => offMap)].flatMap(
      (place) => place ?? [],
    )) {
      const svg = drawPicture({...usual, subject: {kind: 'place', id}});
      expect(xmlFault(svg)).toBeNull();
      expect(svg).not.toContain('NaN');
    }
  });

  it('quote somebody who speaks of the place itself where there is one', () => {
    const passage = leadPassage(index, binhu);
    expect(passage?.voice).toBe('direct');
    expect(leadPassage(index, {kind: 'place', id: 'xiangyuan' as PlaceId})).toBeUndefined();
  });

  it('refuse a passage that the article does not have', () => {
    expect(() =>
      drawQuoteCard({...data, passage: 'nothing' as PassageId, size: {width: 1080, height: 1080}, flavour: 'light'}),
    ).toThrow('nothing');
  });
});

describe('layers that are switched off', () => {
  const hidden = new Set(['boundaries'] as const);
  const place = {kind: 'place', id: 'luzhou' as PlaceId} as const;
  const boundaries = LAYERS.filter(({group, alsoIn}) => group === 'boundaries' || alsoIn === 'boundaries');
  it.each([
    ['a picture', drawPicture({...usual, hidden, subject: place})],
    ['a card', drawQuoteCard({...usual, hidden, passage: longest.id, size: {width: 1200, height: 630}})],
    ['the long picture', drawLongPicture({...wechat, hidden, place: place.id})],
    ['the cover', drawCover({...wechat, hidden, place: place.id})],
  ])('are not in %s', (_, svg) => {
    for (const {id} of boundaries) expect(svg).not.toContain(`data-layer="${id}"`);
    expect(svg).toContain('data-layer="railway"');
  });

  it('take their marks from the legend', () => {
    const selected = PICTURE_WORDS['zh-CN'].selected;
    expect(textsOf(drawPicture({...usual, subject: place}))).toContain(selected);
    expect(textsOf(drawPicture({...usual, hidden, subject: place}))).not.toContain(selected);
  });
});

describe('the disc of how far a station may be off', () => {
  const place = {kind: 'place', id: 'changzhi-south' as PlaceId} as const;
  const discs = /<g data-layer="(?:focus-)?accuracy"[^>]*><circle/;
  const passage = index.bundle.passages.find(({places}) => places.includes('shangdang' as PlaceId))?.id ?? longest.id;
  it.each([
    ['a picture', drawPicture({...usual, subject: place})],
    [
      'a picture of the district around it',
      drawPicture({...usual, subject: {kind: 'place', id: 'shangdang' as PlaceId}}),
    ],
    ['a picture of the whole', drawPicture({...usual, subject: {kind: 'whole'}})],
    ['the long picture', drawLongPicture({...wechat, place: place.id})],
    ['the cover', drawCover({...wechat, place: place.id})],
    ['a card', drawQuoteCard({...usual, passage, size: {width: 1200, height: 630}})],
  ])('is in the legend of %s, or not drawn', (_, svg) => {
    expect(textsOf(svg).includes(PICTURE_WORDS['zh-CN'].error)).toBe(discs.test(svg));
  });

  it('is drawn where there is a legend', () => {
    expect(drawPicture({...usual, subject: place})).toMatch(discs);
  });
});

describe('a picture of a briefing', () => {
  const scenes = (briefing: Briefing) => briefing.scenes.filter(({kind}) => kind === 'scene');
  it.each(index.bundle.briefings)('shows what $id begins with, in its words', (briefing) => {
    const [scene] = scenes(briefing);
    const text = textsOf(drawPicture({...usual, subject: {kind: 'scene', briefing: briefing.id}}));
    expect(text).toContain(scene?.headline.zh.replaceAll('\n', ''));
    for (const id of scene?.passages.slice(0, 1) ?? []) {
      const passage = index.passage.get(id);
      expect(passage && text.includes(quotationOf(index, passage))).toBe(true);
    }
  });

  it('looks from where the scene is seen, and marks its places', () => {
    const whole = drawPicture({...usual, subject: {kind: 'whole'}});
    const [near] = index.bundle.briefings.map(({id}) =>
      drawPicture({...usual, subject: {kind: 'scene', briefing: id}}),
    );
    expect(near).toContain('data-layer="focus');
    expect(whole).not.toContain('data-layer="focus');
  });
});
