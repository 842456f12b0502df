import {describe, expect, it} from 'vitest';
import {toLinkedPlaces} from '../../../src/export/linked-places.ts';
import {context} from './fixture.ts';

const collection = toLinkedPlaces(context);
const feature = (id: string): unknown =>
  collection.features.find((each) => each['@id'] === `urn:article-map:small:place:${id}`);

describe('toLinkedPlaces', () => {
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
      names: expect.arrayContaining([expect.objectContaining({toponym: '西岭', lang: 'zh'})]),
    });
  });
});
