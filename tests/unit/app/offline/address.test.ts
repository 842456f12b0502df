import {describe, expect, it} from 'vitest';
import {insteadOf, nameOf} from '../../../../src/page/features/offline/address.ts';

const SCOPE = 'https://example.org/map/';
const FILES = {
  './': 'a',
  'provenance/': 'b',
  'article/': 'f',
  'article/danhe/': 'e',
  'data/bundle.json': 'c',
  'assets/new-12345678.js': 'd',
};
const asked = (path: string, mode: RequestMode = 'navigate', method = 'GET') => ({
  url: new URL(path, SCOPE).href,
  mode,
  method,
});

describe('the file that a request is answered with', () => {
  it.each([
    ['', './'],
    ['?place=binhu', './'],
    ['index.html#p3', './'],
    ['provenance/#binhu', 'provenance/'],
    ['provenance/index.html', 'provenance/'],
    ['index?place=binhu', './'],
    ['provenance/index', 'provenance/'],
    ['article/', 'article/'],
    ['article/danhe/?place=binhu', 'article/danhe/'],
    ['article/unknown/', null],
    ['place/binhu/', null],
    ['embed.html', null],
    ['login', null],
    ['/', null],
    ['https://elsewhere.org/map/', null],
  ])('for a page at “%s” is %s', (path, name) => {
    expect(nameOf(asked(path), SCOPE, FILES)).toBe(name);
  });

  it.each([
    ['data/bundle.json', 'data/bundle.json'],
    ['data/places.geojson', null],
    ['assets/new-12345678.js', 'assets/new-12345678.js'],
    ['assets/of-another-version.js', 'assets/of-another-version.js'],
    ['', null],
    ['sw.js', null],
  ])('for what a page loads from “%s” is %s', (path, name) => {
    expect(nameOf(asked(path, 'cors'), SCOPE, FILES)).toBe(name);
  });

  it('is none for what is sent', () => {
    expect(nameOf(asked('', 'navigate', 'POST'), SCOPE, FILES)).toBeNull();
  });
});

describe('a page that is not kept', () => {
  it.each([
    ['place/binhu/', './?place=binhu'],
    ['place/binhu', './?place=binhu'],
    ['place/binhu/index.html', './?place=binhu'],
    ['place/binhu/?lang=en', './?lang=en&place=binhu'],
    ['place/binhu/?passage=binhu-engine', './?passage=binhu-engine'],
    ['paragraph/p10/', './?mode=read#p10'],
    ['paragraph/p10/?passage=x', './?passage=x'],
    ['embed.html', './'],
    ['embed.html?place=g208', './?place=g208'],
    ['embed.en.html?place=g208', './?place=g208&lang=en'],
    ['embed', './'],
    ['embed/', './'],
    ['embed/binhu/', './?place=binhu'],
    ['embed/binhu/en.html?theme=dark', './?theme=dark&place=binhu&lang=en'],
    ['embed/index.html', './'],
    ['briefing/tour/', './?mode=present&briefing=tour'],
    ['v/0123456789ab/embed.html?passage=x', './?passage=x'],
    ['provenance', './provenance/'],
    ['article', './article/'],
    ['article/danhe?place=binhu', './article/danhe/?place=binhu'],
    ['article/danhe/provenance', './article/danhe/provenance/'],
    ['place/binhu/index', './?place=binhu'],
    ['embed?place=g208', './?place=g208'],
    ['embed/index?place=g208', './?place=g208'],
    ['v/0123456789ab/embed.en?passage=x', './?passage=x&lang=en'],
    ['article/danhe/place/binhu/', './article/danhe/?place=binhu'],
    ['article/danhe/embed.en.html?place=binhu', './article/danhe/?place=binhu&lang=en'],
  ])('%s opens as %s', (path, instead) => {
    expect(insteadOf(asked(path), SCOPE)).toBe(instead);
  });

  it.each(['login', 'place/', 'placeholder/binhu/', 'data/places.geojson', '/place/binhu/', 'embedded'])(
    '%s is left to the network',
    (path) => {
      expect(insteadOf(asked(path), SCOPE)).toBeNull();
    },
  );
});
