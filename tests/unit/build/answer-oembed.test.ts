import {describe, expect, it} from 'vitest';
import {answerMeant} from '../../../src/build/answer-oembed.ts';

const SITE = 'https://news.example/map/';
const asked = (pasted: string, path = '/map/oembed/map.json'): string | null =>
  answerMeant(`${path}?maxwidth=600&url=${encodeURIComponent(pasted)}&dpr=1`);

describe('who asks for the answer of the whole map with a pasted address', () => {
  it.each([
    [`${SITE}?place=town`, '/map/oembed/place-town.json'],
    [`${SITE}?lang=en&place=town`, '/map/oembed/place-town.en.json'],
    [`${SITE}?mode=present&briefing=tour`, '/map/oembed/briefing-tour.json'],
    [`${SITE}?briefing=tour`, '/map/oembed/briefing-tour.json'],
    [`${SITE}?hide=boundaries&feature=town`, '/map/oembed/place-town.without-boundaries.json'],
    [`${SITE}embed.html?place=town&theme=dark`, '/map/oembed/place-town.json'],
    [`${SITE}embed.en.html?place=town`, '/map/oembed/place-town.en.json'],
  ])('gets that of %s', (pasted, meant) => {
    expect(asked(pasted)).toBe(meant);
  });

  it('of an article that is not the home gets the article’s', () => {
    expect(asked(`${SITE}article/other/?place=town`, '/article/other/oembed/map.json')).toBe(
      '/article/other/oembed/place-town.json',
    );
  });

  it.each([
    ['the whole map', SITE],
    ['no address', 'place=town'],
    ['an id that is none', `${SITE}?place=../../secret`],
  ])('gets what it asked for: %s', (_what, pasted) => {
    expect(asked(pasted)).toBeNull();
  });

  it('is the only one answered so', () => {
    expect(asked(`${SITE}?place=town`, '/map/oembed/place-other.json')).toBeNull();
    expect(answerMeant('/map/oembed/map.json')).toBeNull();
  });
});
