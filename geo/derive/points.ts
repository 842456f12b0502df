import {FEATURE_CLASSES, type FeatureClass, type MapFeature} from '../../src/domain/map-feature.ts';
import {PRECISIONS, type LngLat, type Precision} from '../../src/domain/place.ts';
import {positionOf, type Row} from '../read/csv.ts';
import type {RegionFolder} from '../read/region-folder.ts';
import type {ShapeReader} from '../read/shapes.ts';
import type {Figure, Layer, Location} from '../types.ts';
import {circleOfArea} from './rings.ts';
import {areaKm2Of, extentOf, mapFeature} from './feature.ts';
import {faultOfFrame, isInside} from './frame.ts';
import {roundCoordinates} from './round.ts';
import {errorOfRow} from './stated-error.ts';

const PLACES = 'places.csv';
const NUMBERS = ['lng', 'lon', 'lat', 'error_m', 'error90_m', 'rank', 'elevation_m', 'area_km2', 'ele_m'];
const PLACE_COLUMNS = {
  needed: ['id', 'zh', 'lng', 'lat', 'error_m', 'source'],
  allowed: ['en', 'precision', 'class', 'method', 'rank', 'elevation_m', 'area_km2', 'note'],
  numbers: NUMBERS,
  aliases: {name: 'zh', name_zh: 'zh', name_en: 'en', lon: 'lng', error: 'error_m'},
};
/** Of a row that does not say how well its point is known: read off something, and not surveyed. */
const USUAL: Precision = 'digitised';
const TOWN_COLUMNS = {
  needed: ['zh', 'en', 'rank'],
  allowed: ['seat_in', 'key', 'lng', 'lon', 'lat', 'error_m', 'source', 'note'],
  numbers: NUMBERS,
};
const PEAK_COLUMNS = {
  needed: ['name', 'lat'],
  allowed: ['en', 'lng', 'lon', 'ele_m', 'error_m', 'error90_m', 'left_out', 'source'],
  numbers: NUMBERS,
};
export const GAZETTEER_COLUMNS = {
  needed: ['name_zh'],
  allowed: ['lng', 'lon', 'lat', 'error_m', 'error90_m', 'source', 'left_out', 'note'],
  numbers: NUMBERS,
};

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Rows of gazetteers of points that a step has taken. */
const taken = new WeakSet<Row>();

/** A row of a gazetteer of points, by its name. */
export function pointNamed(points: readonly Row[], name: string): LngLat {
  const row = points.find(({name_zh, lat}) => name_zh === name && lat);
  if (!row) throw new Error(`no position of ${name}`);
  taken.add(row);
  return positionOf(row);
}

/** Reports the faults of a row of places.csv, except for its numbers. */
function faultsOf(row: Row, line: number, folder: RegionFolder): void {
  const {id = '', en, source = '', precision, class: kind, method} = row;
  const fault = (zh: string, en: string): void => folder.fault(`sources/${PLACES}`, line, id, zh, en);
  if (id !== '' && !ID.test(id))
    fault(
      '编号只用小写字母、数字和连字符，以字母开头',
      'use small letters, digits and hyphens in an id, a letter first',
    );
  const at = positionOf(row);
  const outside = faultOfFrame(at, folder.region.frame);
  // An empty field, or a word, is told already.
  if (outside && at.every(Number.isFinite) && row['lng'] && row['lat']) fault(outside.zh, outside.en);
  const record = folder.records.find((other) => other.id === source);
  if (!record) fault(`没有来源 ${source}`, `no source has the id ${source}`);
  if (record && /^(?:GCJ|BD)/i.test(record.datum))
    folder.note(
      `sources/${PLACES}`,
      line,
      id,
      `来源 ${source} 注明 ${record.datum}：这张表是 WGS 84，未换算的请用 npm run import-places 导入`,
      `its source ${source} states ${record.datum}: this table is in WGS 84; bring what is not converted by npm run import-places`,
    );
  if (precision && !PRECISIONS.includes(precision as Precision))
    fault(
      `未知的精度 ${precision}：可用 ${PRECISIONS.join('、')}`,
      `unknown precision ${precision}: use ${PRECISIONS.join(', ')}`,
    );
  if (kind && !FEATURE_CLASSES.includes(kind as FeatureClass))
    fault(`未知的类 ${kind}`, `unknown class ${kind}: use ${FEATURE_CLASSES.join(', ')}`);
  if (method && !folder.methods[method]) fault(`没有方法 ${method}`, `methods.yaml has no method ${method}`);
  if (isNamed(row) && !en) fault(`${kind} 要写 en`, `a ${kind} is named on the map in both languages: write en`);
  if (Number(row['error_m']) <= 0) fault('error_m 应大于 0', 'error_m must be above 0');
}

/** Towns and peaks bear their names on the map as context does; of other places the article has the name. */
function isNamed({class: kind}: Row): boolean {
  return kind === 'town' || kind === 'peak';
}

interface Pointed {
  readonly id: string;
  readonly feature: MapFeature;
  readonly location: Location;
  readonly figures: readonly Figure[];
}

/** A place at a point; with `area_km2`, a circle of that area around it. */
function placeOf(row: Row, folder: RegionFolder): Pointed {
  const {id = '', zh = '', en = '', source = '', class: kind, rank, elevation_m, area_km2, method} = row;
  const anchor = roundCoordinates(positionOf(row));
  const claim = {precision: (row['precision'] || USUAL) as Precision, errorM: Number(row['error_m']), source};
  const circle = area_km2 ? circleOfArea(positionOf(row), Number(area_km2)) : null;
  const feature = mapFeature(circle ?? {type: 'Point', coordinates: [...anchor]}, {
    class: (kind || 'site') as FeatureClass,
    place: id,
    ...claim,
    name: isNamed(row) ? {zh, en} : undefined,
    rank: rank ? Number(rank) : undefined,
    elevationM: elevation_m ? Number(elevation_m) : undefined,
  });
  const location: Location = {
    ...claim,
    method: folder.method(method || 'point'),
    anchor,
    extent: circle ? extentOf(circle) : [...anchor, ...anchor],
    ...(circle ? {areaKm2: areaKm2Of(circle)} : {}),
  };
  const figure: Figure = {
    what: `area of ${id}`,
    computed: location.areaKm2 ?? 0,
    published: Number(area_km2),
    unit: 'km²',
    tolerance: 0.01,
  };
  return {id, feature, location, figures: circle ? [figure] : []};
}

/** Rows of places.csv whose place no article lists: they are derived, and wait for one. */
export function noteUnlisted(folder: RegionFolder, listed: ReadonlySet<string>): void {
  folder.table(PLACES, PLACE_COLUMNS).forEach(({id = ''}, i) => {
    if (listed.has(id)) return;
    folder.note(
      `sources/${PLACES}`,
      i + 2,
      id,
      '没有文章的 places.yaml 列出它：列出之后图上才有',
      'no article lists it: it is on the map once it stands in a places.yaml',
    );
  });
}

/** Every row of places.csv is a place on the map: a position needs no code. */
export function placesLayer(folder: RegionFolder): Layer {
  const rows = folder.table(PLACES, PLACE_COLUMNS);
  rows.forEach((row, i) => {
    faultsOf(row, i + 2, folder);
    if (rows.findIndex(({id}) => id === row['id']) < i)
      folder.fault(`sources/${PLACES}`, i + 2, row['id'] ?? null, '这个编号前面已有', 'the id stands above already');
  });
  if (folder.faults.length > 0) return {features: [], places: {}, figures: []};
  const places = rows.map((row) => placeOf(row, folder));
  return {
    features: places.map(({feature}) => feature),
    places: Object.fromEntries(places.map(({id, location}) => [id, location])),
    figures: places.flatMap(({figures}) => figures),
  };
}

/** Rows of gazetteers of points that no step has taken: such a table shows nothing by itself, and says so. `left_out` is a row's own reason. */
export function noteUntaken(folder: RegionFolder): void {
  for (const [file, rows] of folder.tablesOf(GAZETTEER_COLUMNS))
    rows.forEach((row, i) => {
      const isExplained = row['left_out'] || (!row['lat'] && row['source']);
      if (isExplained || taken.has(row)) return;
      folder.note(
        `sources/${file}`,
        i + 2,
        row['name_zh'] ?? null,
        '没有步骤取用这一行，图上没有它：要显示，请写进 places.csv；不显示，请在 left_out 写明原因',
        'no step takes this row, it is not on the map: write it in places.csv to show it, or in left_out why not',
      );
    });
}

interface Seat {
  readonly position: LngLat;
  readonly errorM: number;
  readonly source: string;
}

/** Its own position; or that of a row of a gazetteer, `seat_in` points; or that of a seat in a file of outlines. */
function seatOf(row: Row, folder: RegionFolder, reader: ShapeReader | null): Seat {
  const {seat_in = '', key = '', lat, source} = row;
  if (lat)
    return {position: positionOf(row), errorM: errorOfRow(row), source: source || folder.recordOf('towns.csv').id};
  if (folder.has(`${seat_in}.csv`)) {
    const points = folder.table(`${seat_in}.csv`, GAZETTEER_COLUMNS);
    const point = points.find(({name_zh, lat: known}) => name_zh === key && known) ?? {};
    return {position: pointNamed(points, key), errorM: errorOfRow(point), source: folder.recordOf(`${seat_in}.csv`).id};
  }
  const shape = reader?.shapes(seat_in).find(({name}) => name === key);
  if (!reader || !shape?.seat) throw new Error(`towns.csv: no ${key} in ${seat_in}`);
  return {position: shape.seat, errorM: errorOfRow(row), source: reader.record.id};
}

function townFeature({zh = '', en = '', rank}: Row, {position, errorM, source}: Seat): MapFeature {
  const name = {zh, en};
  return mapFeature(
    {type: 'Point', coordinates: [...position]},
    {class: 'town', precision: 'digitised', errorM, source, name, rank: Number(rank)},
  );
}

/** A peak without a name in English keeps off the map: its row says why. */
function peakFeatures(rows: readonly Row[], folder: RegionFolder): readonly MapFeature[] {
  return rows.flatMap((row, i) => {
    const {name: zh = '', en = '', ele_m, left_out} = row;
    if (left_out) return [];
    if (!en)
      folder.fault('sources/peaks.csv', i + 2, zh, '缺英文名，或写明 left_out', 'write en, or why it is left_out');
    return [
      mapFeature(
        {type: 'Point', coordinates: [...positionOf(row)]},
        {
          class: 'peak',
          precision: 'digitised',
          errorM: errorOfRow(row),
          source: folder.recordOf('peaks.csv').id,
          name: {zh, en},
          elevationM: ele_m ? Number(ele_m) : undefined,
        },
      ),
    ];
  });
}

/** Seats and peaks as context: those that the frame holds. */
export function contextPointsLayer(folder: RegionFolder, reader: ShapeReader | null): Layer {
  const towns = folder.table('towns.csv', TOWN_COLUMNS).map((row) => townFeature(row, seatOf(row, folder, reader)));
  const peaks = peakFeatures(folder.table('peaks.csv', PEAK_COLUMNS), folder);
  const isShown = ({geometry}: MapFeature): boolean =>
    geometry.type !== 'Point' || isInside(geometry.coordinates as unknown as LngLat, folder.region.frame);
  towns.forEach((town, i) => {
    if (!isShown(town))
      folder.note(
        'sources/towns.csv',
        i + 2,
        town.properties.name?.zh ?? null,
        '在图幅之外，没有画',
        'it lies outside the frame and is not drawn',
      );
  });
  const inside = [...towns, ...peaks].filter(isShown);
  return {features: inside, places: {}, figures: []};
}
