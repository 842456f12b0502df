import {Ajv2020} from 'ajv/dist/2020.js';
import {area} from '@turf/area';
import {sum} from 'd3-array';
import type {Position} from 'geojson';
import {describe, expect, it} from 'vitest';
import {wordsOf} from '../../../src/domain/article.ts';
import {toAnnotations} from '../../../src/export/annotations.ts';
import {bundleSchema} from '../../../src/export/bundle-schema.ts';
import {toLinkedPlaces} from '../../../src/export/linked-places.ts';
import {toPassagesCsv} from '../../../src/export/passages-csv.ts';
import {toPlacesGeojson} from '../../../src/export/places-geojson.ts';
import {geometryFaults} from '../export/geometry-faults.ts';
import {faultsOf} from '../export/linked-places-rules.ts';
import {parseCsv} from '../export/parse-csv.ts';
import {toContext} from '../export/fixture.ts';
import {article, bundle, compiled} from './changzhi.ts';

const context = toContext(compiled);
const places = toPlacesGeojson(context);
const place = (id: string) => places.features.find((feature) => feature.id === id);

describe('open data of the article', () => {
  it('has a bundle that its schema accepts', () => {
    const validate = new Ajv2020({strict: true, strictTypes: false, strictTuples: false, allErrors: true}).compile(
      bundleSchema,
    );
    validate(JSON.parse(JSON.stringify(bundle)));
    expect(validate.errors).toBeNull();
  });

  it('has annotations whose words stand at their positions', () => {
    for (const {
      target: {
        selector: [quote, position],
      },
    } of toAnnotations(context).items) {
      expect(article.text.slice(position.start, position.end)).toBe(quote.exact);
    }
  });

  it('has a table whose words stand at their offsets', () => {
    const [, ...rows] = parseCsv(toPassagesCsv(context).slice(1));
    expect(rows).toHaveLength(bundle.passages.length);
    for (const fields of rows) {
      const [start, end] = [Number(fields[11]), Number(fields[12])];
      expect(wordsOf(article.text, {start, end})).toBe(fields[1]);
    }
    expect(rows.find(([id]) => id === 'zhengtai-hsr-over-a-year')).toEqual(
      expect.arrayContaining(['一年多', 'at least', '?passage=zhengtai-hsr-over-a-year']),
    );
  });

  it('has geometry without a fault', () => {
    expect(
      places.features.flatMap(({id, geometry}) => geometryFaults(geometry).map((fault) => `${id}: ${fault}`)),
    ).toEqual([]);
  });

  it('has every ring closed, exteriors counterclockwise and holes clockwise', () => {
    const polygons = places.features.flatMap(({geometry}) =>
      geometry?.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry?.type === 'MultiPolygon'
          ? geometry.coordinates
          : [],
    );
    expect(polygons.length).toBeGreaterThan(12);
    for (const [exterior = [], ...holes] of polygons) {
      expect(exterior[0]).toEqual(exterior.at(-1));
      expect(signedArea(exterior)).toBeGreaterThan(0);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
    }
  });

  it('carries ref, order, km and within where a place has them', () => {
    expect(place('g55')?.properties.ref).toBe('G55');
    expect(place('changzhi-east')?.properties).toMatchObject({order: expect.any(Number), km: expect.any(Number)});
    expect(place('city-balcony')).toMatchObject({geometry: null, properties: {within: 'binhu', precision: 'within'}});
  });

  it('gives every located place a geometry, and no other', () => {
    for (const {
      geometry,
      properties: {precision, error_m, licence},
    } of places.features) {
      const isLocated = precision !== 'within' && precision !== 'unlocated';
      expect([geometry !== null, error_m !== null, licence !== null]).toEqual([isLocated, isLocated, isLocated]);
    }
  });

  it('draws a prefecture as one outline, as large as its districts and counties', () => {
    for (const id of ['changzhi', 'jincheng']) {
      const units = bundle.places.filter(
        ({within, kind}) => within === id && (kind === 'district' || kind === 'county'),
      );
      const areas = units.map((unit) => area(place(unit.id)?.geometry ?? {type: 'MultiPolygon', coordinates: []}));
      const outline = place(id)?.geometry;
      expect(outline).toMatchObject({type: 'Polygon', coordinates: {length: 1}});
      if (outline && sum(areas) > 0) expect(area(outline) / sum(areas)).toBeCloseTo(1, 6);
    }
  });

  it('does not cite the article for a name that it does not have', () => {
    const names = (id: string): string =>
      JSON.stringify(toLinkedPlaces(context).features.find((feature) => feature['@id'].endsWith(`:${id}`))?.['names']);
    expect(names('changzhi-south')).not.toContain('urn:article-map:changzhi:article');
    expect(names('changzhi')).toContain('urn:article-map:changzhi:article');
    expect(names('changzhi')).not.toContain('我市');
  });

  it('has linked places that the World Historical Gazetteer takes', () => {
    expect(faultsOf(toLinkedPlaces(context))).toBeNull();
  });

  it('gives linked places a point only where a position is known', () => {
    for (const {geometry, '@id': id} of toLinkedPlaces(context).features) {
      expect(geometry !== null).toBe(place(id.split(':').at(-1) ?? '')?.geometry !== null);
    }
  });
});

function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
}
