import {afterEach, describe, expect, it, vi} from 'vitest';
import type {SourceId} from '../../../src/domain/id.ts';
import {packMap} from '../../../src/domain/packed-map.ts';
import {loadMapFeatures} from '../../../src/map/controller/load-map-features.ts';

const PACKED = packMap({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: {type: 'Point', coordinates: [113.1, 36.2]},
      properties: {class: 'station', precision: 'surveyed', errorM: 1, source: 'made up' as SourceId},
    },
  ],
});

describe('the shapes of the map', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are asked for once for all who draw them', async () => {
    const fetch = vi.fn(async () => Response.json(PACKED));
    vi.stubGlobal('fetch', fetch);
    const data = new URL('https://example.org/once/data/');
    const [map, paper] = await Promise.all([loadMapFeatures(data), loadMapFeatures(data)]);
    expect(map.features[0]?.geometry).toEqual({type: 'Point', coordinates: [113.1, 36.2]});
    expect([paper, await loadMapFeatures(data)].every((features) => features === map)).toBe(true);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('can be asked for again where they could not be had', async () => {
    const data = new URL('https://example.org/lost/data/');
    vi.stubGlobal('fetch', async () => new Response('', {status: 503}));
    await expect(loadMapFeatures(data)).rejects.toThrow('503');
    vi.stubGlobal('fetch', async () => Response.json(PACKED));
    expect((await loadMapFeatures(data)).features).toHaveLength(1);
  });
});
