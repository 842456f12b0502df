import type {MultiPolygon, Polygon} from 'geojson';
import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import type {Precision} from '../../src/domain/place.ts';
import type {Bilingual} from '../../src/domain/text.ts';
import type {Row} from '../read/csv.ts';
import {AREA_COLUMNS, UNIT_COLUMNS} from '../read/expectations.ts';
import type {RegionFolder} from '../read/region-folder.ts';
import type {ShapeReader} from '../read/shapes.ts';
import type {Figure, Layer, Location} from '../types.ts';
import {borderFeatures} from './borders.ts';
import {dissolve, type BorderFeature, type UnitFeature} from './topology.ts';
import {areaKm2Of, extentOf, mapFeature} from './feature.ts';
import {labelPoint} from './label-point.ts';
import {roundCoordinates} from './round.ts';
import {boundaryTopology, isOwn} from './units.ts';

/** Columns of wholes.csv: which prefectures make a place together, and whether it is drawn as an area of its own. */
const WHOLE_COLUMNS = {
  needed: ['place', 'prefectures', 'precision', 'error_m'],
  allowed: ['class', 'method', 'note'],
  numbers: ['error_m'],
};

/** Stretches of a border that two sources draw far apart: the stated error does not hold there, and the place says so. */
const CORNER_COLUMNS = {needed: ['units', 'lng', 'lat', 'off_m', 'zh', 'en'], numbers: ['lng', 'lat', 'off_m']};

function withCorners(method: Bilingual, unit: string, corners: readonly Row[]): Bilingual {
  const own = corners.filter(({units = ''}) => units.split('|').includes(unit));
  if (own.length === 0) return method;
  const named = (language: 'zh' | 'en', separator: string): string =>
    own.map((row) => `${row[language]} (${row['lng']}, ${row['lat']})`).join(separator);
  const km = Math.max(...own.map(({off_m}) => Number(off_m))) / 1000;
  return {
    zh: `${method.zh}${named('zh', '、')}一角两种资料相差约 ${km} 公里，不在所记误差之内。`,
    en: `${method.en} At the corner ${named('en', ', ')} two sources are some ${km} km apart, more than the stated error.`,
  };
}

function classOf({level}: Row): FeatureClass {
  return level === 'district' || level === 'county' ? level : 'context-land';
}

function unitFeature({geometry}: UnitFeature, row: Row, source: string): MapFeature {
  const {zh = '', en = '', place, rank} = row;
  const own = {class: classOf(row), place, precision: 'digitised', errorM: Number(row['error_m']), source} as const;
  if (isOwn(row)) return mapFeature(geometry, own);
  return mapFeature(geometry, {...own, rank: rank ? Number(rank) : undefined, name: zh ? {zh, en} : undefined});
}

/** Which units share a border, from the borders between them. */
function neighboursOf(unit: string, borders: readonly BorderFeature[], known: ReadonlySet<string>): readonly string[] {
  const pairs = borders.map(({properties}) => properties.units.split('|')).filter((pair) => pair.includes(unit));
  return [...new Set(pairs.flat())].filter((other) => other !== unit && known.has(other)).sort();
}

type Claim = Pick<Location, 'errorM' | 'source' | 'method' | 'precision'>;

function located(geometry: Polygon | MultiPolygon, claim: Claim): Location {
  return {
    ...claim,
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

interface Whole {
  readonly row: Row;
  readonly outline: Polygon | MultiPolygon;
  readonly location: Location;
}

async function wholeOf(row: Row, units: readonly UnitFeature[], folder: RegionFolder, source: string): Promise<Whole> {
  const {prefectures = '', precision, error_m, method} = row;
  const names = prefectures.split('|');
  const parts = units.filter(({properties}) => names.includes(properties.prefecture));
  if (parts.length === 0) throw new Error(`wholes.csv: no unit of ${prefectures}`);
  const outline = await dissolve(parts);
  const location = located(outline, {
    precision: precision as Precision,
    errorM: Number(error_m),
    source,
    method: folder.method(method || 'whole'),
  });
  return {row, outline, location};
}

/** Districts, counties, their neighbours, the borders between them, and the wholes they form. */
export async function districtsLayer(folder: RegionFolder, reader: ShapeReader): Promise<Layer> {
  const rows = folder.table('units.csv', UNIT_COLUMNS);
  const source = reader.record.id;
  const topology = await boundaryTopology(rows, reader, folder.region.frame);
  const {units, borders} = topology;
  const rowOf = new Map(rows.map((row) => [row['unit'] ?? '', row]));
  const rowIn = ({properties}: UnitFeature): Row => rowOf.get(properties.unit) ?? {};
  const own = units.filter((unit) => isOwn(rowIn(unit)));
  const known = new Set(own.map(({properties}) => properties.unit));
  const wholes = await Promise.all(
    folder.table('wholes.csv', WHOLE_COLUMNS).map((row) => wholeOf(row, units, folder, source)),
  );
  const owners = new Map(
    wholes.flatMap(({row: {prefectures = '', place = ''}}) =>
      prefectures.includes('|') ? [] : [[prefectures, place] as const],
    ),
  );
  const method = folder.method('district');
  const corners = folder.table('doubtful-corners.csv', CORNER_COLUMNS);
  const districts = own.map((unit): [string, Location] => [
    unit.properties.unit,
    {
      ...located(unit.geometry, {
        precision: 'digitised',
        errorM: Number(rowIn(unit)['error_m']),
        source,
        method: withCorners(method, unit.properties.unit, corners),
      }),
      neighbours: neighboursOf(unit.properties.unit, borders, known),
    },
  ]);
  const places: Record<string, Location> = Object.fromEntries([
    ...districts,
    ...wholes.map(({row, location}) => [row['place'] ?? '', location]),
  ]);
  const drawn = wholes.flatMap(({row: {place, class: kind}, outline, location: {precision, errorM}}) =>
    kind ? [mapFeature(outline, {class: kind as FeatureClass, place, precision, errorM, source})] : [],
  );
  return {
    features: [
      ...units.map((unit) => unitFeature(unit, rowIn(unit), source)),
      ...borderFeatures(topology, {rowOf, owners, source}),
      ...drawn,
    ],
    places,
    figures: areaFigures(places, folder.table('published-areas.csv', AREA_COLUMNS)),
  };
}
