import type {MultiPolygon, Polygon} from 'geojson';
import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import type {BorderFeature, Topology, UnitFeature} from '../derive/clean-topology.ts';
import type {Row} from '../derive/csv.ts';
import {dissolve} from '../derive/dissolve.ts';
import {areaKm2Of, extentOf, mapFeature} from '../derive/feature.ts';
import {labelPoint} from '../derive/label-point.ts';
import {roundCoordinates} from '../derive/round.ts';
import {METHODS} from '../methods.ts';
import type {Figure, Layer, Location} from '../types.ts';
import {borderFeatures} from './borders.ts';
import {BOUNDARY_SOURCE as SOURCE, ERROR_M, outlineErrorM} from './boundary-error.ts';

function classOf(row: Row): FeatureClass {
  if (row['level'] === 'district' || row['level'] === 'county') return row['level'];
  return 'context-land';
}

function unitFeature({properties, geometry}: UnitFeature, row: Row): MapFeature {
  const {zh = '', en = '', place} = row;
  const own = {
    class: classOf(row),
    place,
    precision: 'digitised',
    errorM: outlineErrorM(properties),
    source: SOURCE,
  } as const;
  if (row['level'] !== 'context') return mapFeature(geometry, own);
  const rank = row['shapes'] === '*' ? 1 : 2;
  return mapFeature(geometry, {...own, rank, name: zh ? {zh, en} : undefined});
}

/** Which units share a border, from the borders between them. */
function neighboursOf(unit: string, borders: readonly BorderFeature[], known: ReadonlySet<string>): readonly string[] {
  const pairs = borders.map(({properties}) => properties.units.split('|')).filter((pair) => pair.includes(unit));
  return [...new Set(pairs.flat())].filter((other) => other !== unit && known.has(other)).sort();
}

function located(geometry: Polygon | MultiPolygon, errorM: number, method: Location['method']): Location {
  return {
    precision: 'digitised',
    errorM,
    source: SOURCE,
    method,
    anchor: roundCoordinates(labelPoint(geometry)),
    extent: extentOf(geometry),
    areaKm2: areaKm2Of(geometry),
  };
}

function areaFigures(places: Layer['places'], published: readonly Row[]): readonly Figure[] {
  return published.map(({place = '', km2, other, source}) => ({
    what: `area of ${place}`,
    computed: places[place]?.areaKm2 ?? 0,
    published: Number(km2),
    unit: 'km²',
    tolerance: 0.03,
    note: other ? `${source}; others: ${other}` : `${source}`,
  }));
}

/** Districts, counties, their neighbours, the borders between them, and the wholes they form. */
export async function districtsLayer(
  topology: Topology,
  rows: readonly Row[],
  published: readonly Row[],
): Promise<Layer> {
  const {units, borders} = topology;
  const rowOf = new Map(rows.map((row) => [row['unit'] ?? '', row]));
  const changzhi = units.filter(({properties}) => properties.prefecture === 'changzhi');
  const jincheng = units.filter(({properties}) => properties.prefecture === 'jincheng');
  const known = new Set(changzhi.map(({properties}) => properties.unit));
  const circle = await dissolve([...changzhi, ...jincheng]);
  const places: Record<string, Location> = {
    ...Object.fromEntries(
      changzhi.map(({properties, geometry}) => [
        properties.unit,
        {
          ...located(geometry, outlineErrorM(properties), METHODS.district),
          neighbours: neighboursOf(properties.unit, borders, known),
        },
      ]),
    ),
    changzhi: located(await dissolve(changzhi), ERROR_M.city, METHODS.prefecture),
    jincheng: located(await dissolve(jincheng), ERROR_M.county, METHODS.neighbourPrefecture),
    'jindongnan-circle': {...located(circle, 5000, METHODS.urbanCircle), precision: 'schematic'},
  };
  const features = [
    ...units.map((unit) => unitFeature(unit, rowOf.get(unit.properties.unit) ?? {})),
    ...borderFeatures(topology),
    mapFeature(circle, {
      class: 'urban-circle',
      place: 'jindongnan-circle',
      precision: 'schematic',
      errorM: 5000,
      source: SOURCE,
    }),
  ];
  return {features, places, figures: areaFigures(places, published)};
}
