import {describe, expect, it} from 'vitest';
import {toLinkedPlaces} from '../../../src/export/linked-places.ts';
import {context} from './fixture.ts';
import {faultsOf} from './linked-places-rules.ts';

const collection = toLinkedPlaces(context);
const feature = (id: string): unknown =>
  collection.features.find((each) => each['@id'] === `urn:article-map:small:place:${id}`);

const {bundle} = context;
const ofArticle = (article: Partial<typeof bundle.article>): typeof context => ({
  ...context,
  bundle: {...bundle, article: {...bundle.article, ...article}},
});

describe('the rules of the World Historical Gazetteer', () => {
  it.each([
    ['without a date', ofArticle({date: null, dateInferred: {zh: '不详', en: 'unknown'}})],
    ['with a year that is inferred', ofArticle({date: null, dateInferred: {zh: '', en: 'Inferred: early 2022.'}})],
    ['with a day', ofArticle({date: '2026-03-01'})],
    ['on a site', {...context, site: 'https://example.org/map/'}],
    ['of which no place is spoken', {...context, bundle: {...bundle, mentions: [], passages: []}}],
    [
      'with sources that have no address',
      {...context, bundle: {...bundle, sources: bundle.sources.map((source) => ({...source, url: null, date: '—'}))}},
    ],
  ])('hold for an article %s', (_, given) => {
    expect(faultsOf(toLinkedPlaces(given))).toBeNull();
  });

  it.each([
    ['a date that is none', {when: {timespans: [{start: {in: '2022?'}}]}}],
    ['no date at all', {when: undefined}],
    ['an id that is no address', {'@id': 'article.txt'}],
  ])('refuse %s', (_, change) => {
    const [first] = collection.features;
    const names = [{toponym: '东河区', lang: 'zh-Hans'}];
    expect(faultsOf({...collection, features: [{...first, names, ...change}]})).not.toBeNull();
  });

  it('take an inferred year as less certain, and a place that only its source knows at the time of that', () => {
    const inferred = ofArticle({date: null, dateInferred: {zh: '', en: 'Inferred: early 2022. The text says 2021.'}});
    expect(toLinkedPlaces(inferred).features[0]).toMatchObject({
      when: {timespans: [{start: {latest: '2022'}, end: {earliest: '2022'}}], certainty: 'less-certain'},
    });
    const unspoken = {...inferred, bundle: {...inferred.bundle, mentions: [], passages: []}};
    const {date} = bundle.sources.find(({id}) => id === bundle.places[0]?.source) ?? {};
    expect(toLinkedPlaces(unspoken).features[0]).toMatchObject({
      when: {timespans: [{start: {latest: date}, end: {earliest: date}}], certainty: 'certain'},
    });
  });
});

describe('toLinkedPlaces', () => {
  it('names places and what they lie in by their addresses where the site is known', () => {
    const site = 'https://example.org/map/';
    expect(toLinkedPlaces({...context, site}).features).toContainEqual(
      expect.objectContaining({
        '@id': `${site}?place=stone-bridge`,
        relations: [expect.objectContaining({relationTo: `${site}?place=donghe`})],
      }),
    );
  });

  it('is a feature collection with a context and a feature for each place', () => {
    expect(collection).toMatchObject({
      type: 'FeatureCollection',
      '@context': expect.stringContaining('linkedplaces-context'),
    });
    expect(collection.features).toHaveLength(context.bundle.places.length);
  });

  it('has what the format requires of every feature', () => {
    for (const each of collection.features) {
      expect(each).toMatchObject({
        type: 'Feature',
        properties: {title: expect.any(String), ccodes: ['CN'], fclasses: [expect.stringMatching(/^[AHLPRSTUV]$/)]},
      });
      expect(each).toMatchObject({
        names: expect.arrayContaining([expect.objectContaining({citations: expect.any(Array)})]),
        types: [{identifier: expect.stringMatching(/^aat:\d+$/)}],
      });
    }
  });

  it('gives a place as a point with its certainty and source', () => {
    expect(feature('donghe')).toMatchObject({
      geometry: {
        geometries: [
          {
            type: 'Point',
            coordinates: [113.05, 36.05],
            certainty: 'certain',
            citations: [{label: expect.stringContaining('测绘院')}],
          },
        ],
      },
    });
  });

  it('gives no geometry, but the relation, to a place that is only known to lie within another', () => {
    expect(feature('stone-bridge')).toMatchObject({
      geometry: null,
      relations: [{relationType: 'gvp:broaderPartitive', relationTo: 'urn:article-map:small:place:donghe'}],
    });
  });

  it('lists aliases as names', () => {
    expect(feature('xiling')).toMatchObject({
      names: expect.arrayContaining([expect.objectContaining({toponym: '西岭', lang: 'zh-Hans'})]),
    });
  });
});
