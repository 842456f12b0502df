import type {MultiPolygon, Polygon, Position} from 'geojson';
import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import type {Precision} from '../../src/domain/place.ts';
import type {Bilingual} from '../../src/domain/text.ts';
import type {Row} from '../read/csv.ts';
import {AREA_COLUMNS, UNIT_COLUMNS} from '../read/expectations.ts';
import type {RegionFolder} from '../read/region-folder.ts';
import type {ShapeReader} from '../read/shapes.ts';
import type {Figure, Layer, Location} from '../types.ts';
import {borderFeatures} from './borders.ts';
import {dissolve, type BorderFeature, type Topology, type UnitFeature} from './topology.ts';
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

/** Corners that a reader is told of one by one; of more, how many there are. */
const NAMED_CORNERS = 3;

/** Tells where an outline was mended; it lies within its stated error there. */
function withMended(method: Bilingual, corners: readonly Position[]): Bilingual {
  if (corners.length === 0) return method;
  const named = corners.slice(0, NAMED_CORNERS).map(([lng, lat]) => `(${lng}, ${lat})`);
  const [zh, en] =
    corners.length > NAMED_CORNERS ? [` 等 ${corners.length} 处`, `, … (${corners.length} corners)`] : [' ', ''];
  return {
    zh: `${method.zh}资料的轮廓在 ${named.join('、')}${zh}相交或几乎相接，已改为在该点相接，移动不超过 2 米。`,
    en: `${method.en} Outlines of the source cross or nearly meet at ${named.join(', ')}${en}; they were made to meet there, moved by 2 m at most.`,
  };
}

/** Says of each unit whose outline was mended that it was. */
function noteMended({mended}: Topology, rows: readonly Row[], folder: RegionFolder): void {
  for (const [i, {unit = ''}] of rows.entries()) {
    const count = mended.get(unit)?.length ?? 0;
    if (count > 0)
      folder.note(
        'sources/units.csv',
        i + 2,
        unit,
        '轮廓有相交或几乎相接的地方，已理顺，移动不超过 2 米',
        'its outline crossed or nearly met another line: mended, moved by 2 m at most',
      );
  }
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
  const {units, borders, mended} = topology;
  noteMended(topology, rows, folder);
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
        method: withMended(withCorners(method, unit.properties.unit, corners), mended.get(unit.properties.unit) ?? []),
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
