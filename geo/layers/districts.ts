import type {MultiPolygon, Polygon} from 'geojson';
import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import type {BorderFeature, Topology, UnitFeature} from '../derive/clean-topology.ts';
import type {Row} from '../derive/csv.ts';
import {dissolve} from '../derive/dissolve.ts';
import {areaKm2Of, extentOf, mapFeature} from '../derive/feature.ts';
import {groupBy} from '../derive/group-by.ts';
import {labelPoint} from '../derive/label-point.ts';
import {mergeLines} from '../derive/merge-lines.ts';
import {roundCoordinates} from '../derive/round.ts';
import {METHODS} from '../methods.ts';
import type {Figure, Layer, Location} from '../types.ts';

const SOURCE = 'boundaries';

/**
 * 90 % radii. The package is 60–120 m off in the median and up to 450 m around the city; simplifying adds up to 100 m,
 * for the neighbours up to 600 m.
 */
const ERROR_M = {city: 500, changzhi: 300, context: 900} as const;
const CITY_UNITS: ReadonlySet<string> = new Set(['luzhou', 'shangdang', 'lucheng']);

function errorOf(unit: string, prefecture: string): number {
  if (CITY_UNITS.has(unit)) return ERROR_M.city;
  return prefecture === 'changzhi' ? ERROR_M.changzhi : ERROR_M.context;
}

function classOf(row: Row): FeatureClass {
  if (row['level'] === 'district' || row['level'] === 'county') return row['level'];
  return 'context-land';
}

function unitFeature({properties: {unit, prefecture}, geometry}: UnitFeature, row: Row): MapFeature {
  const {zh = '', en = '', place} = row;
  const own = {class: classOf(row), place, precision: 'digitised', errorM: errorOf(unit, prefecture), source: SOURCE} as const;
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
    precision: 'digitised', errorM, source: SOURCE, method,
    anchor: roundCoordinates(labelPoint(geometry)), extent: extentOf(geometry), areaKm2: areaKm2Of(geometry),
  };
}

function borderClass({properties: {TYPE}}: BorderFeature): FeatureClass {
  return TYPE === 'prefecture' ? 'prefecture-border' : 'county-border';
}

/** Shared borders, each once, gathered by class, owner and error. */
function borderFeatures(borders: readonly BorderFeature[], prefectureOf: ReadonlyMap<string, string>): readonly MapFeature[] {
  const shared = borders.filter(({properties}) => properties.TYPE !== 'outer');
  const keyed = shared.map((border) => {
    const [a = '', b = ''] = border.properties.units.split('|');
    const prefectures = [prefectureOf.get(a) ?? '', prefectureOf.get(b) ?? ''];
    const place = ['changzhi', 'jincheng'].find((id) => prefectures.includes(id)) ?? '';
    const errorM = place === 'changzhi' ? Math.max(...[a, b].map((unit, i) => (prefectures[i] === 'changzhi' ? errorOf(unit, 'changzhi') : 0))) : ERROR_M.context;
    return {border, key: [borderClass(border), place, errorM].join('|')};
  });
  return [...groupBy(keyed, ({key}) => key)].map(([key, group]) => {
    const [className = '', place = '', errorM] = key.split('|');
    const geometry = mergeLines(group.map(({border}) => border.geometry));
    const owner = className === 'prefecture-border' ? place : '';
    return mapFeature(geometry, {class: className as FeatureClass, place: owner, precision: 'digitised', errorM: Number(errorM), source: SOURCE});
  });
}

function areaFigures(places: Layer['places'], published: readonly Row[]): readonly Figure[] {
  return published.map(({place = '', km2, other, source}) => ({
    what: `area of ${place}`, computed: places[place]?.areaKm2 ?? 0, published: Number(km2), unit: 'km²', tolerance: 0.03,
    note: other ? `${source}; others: ${other}` : `${source}`,
  }));
}

/** Districts, counties, their neighbours, the borders between them, and the wholes they form. */
export async function districtsLayer({units, borders}: Topology, rows: readonly Row[], published: readonly Row[]): Promise<Layer> {
  const rowOf = new Map(rows.map((row) => [row['unit'] ?? '', row]));
  const prefectureOf = new Map(rows.map(({unit = '', prefecture = ''}) => [unit, prefecture]));
  const changzhi = units.filter(({properties}) => properties.prefecture === 'changzhi');
  const jincheng = units.filter(({properties}) => properties.prefecture === 'jincheng');
  const known = new Set(changzhi.map(({properties}) => properties.unit));
  const circle = await dissolve([...changzhi, ...jincheng]);
  const places: Record<string, Location> = {
    ...Object.fromEntries(changzhi.map(({properties: {unit}, geometry}) => [
      unit, {...located(geometry, errorOf(unit, 'changzhi'), METHODS.district), neighbours: neighboursOf(unit, borders, known)},
    ])),
    changzhi: located(await dissolve(changzhi), ERROR_M.city, METHODS.prefecture),
    jincheng: located(await dissolve(jincheng), ERROR_M.context, METHODS.neighbourPrefecture),
    'jindongnan-circle': {...located(circle, 5000, METHODS.urbanCircle), precision: 'schematic'},
  };
  const features = [
    ...units.map((unit) => unitFeature(unit, rowOf.get(unit.properties.unit) ?? {})),
    ...borderFeatures(borders, prefectureOf),
    mapFeature(circle, {class: 'urban-circle', place: 'jindongnan-circle', precision: 'schematic', errorM: 5000, source: SOURCE}),
  ];
  return {features, places, figures: areaFigures(places, published)};
}
