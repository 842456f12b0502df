import type {Feature, FeatureCollection, Geometry} from 'geojson';
import {FEATURE_CLASSES, type FeatureClass} from '../../src/domain/map-feature.ts';
import {PRECISIONS, type PlaceStatus, type Precision} from '../../src/domain/place.ts';
import {featureLines} from '../read/feature-lines.ts';
import type {RegionFolder} from '../read/region-folder.ts';
import type {Layer, Location} from '../types.ts';
import {areaKm2Of, extentOf, mapFeature} from './feature.ts';
import {lengthKmOf, middleOf} from './line-geometry.ts';
import {labelPoint} from './label-point.ts';
import {roundCoordinates, roundTo} from './round.ts';

const FILE = 'shapes.geojson';

interface Drawn {
  readonly place: string;
  readonly class: FeatureClass;
  readonly precision: Precision;
  readonly error_m: number;
  readonly source: string;
  readonly method?: string;
  readonly status?: PlaceStatus;
  readonly ref?: string;
}
const KEYS: readonly string[] = ['place', 'class', 'precision', 'error_m', 'source', 'method', 'status', 'ref'];

function measured(geometry: Geometry): Pick<Location, 'anchor' | 'areaKm2' | 'lengthKm'> {
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiPolygon':
      return {anchor: labelPoint(geometry), areaKm2: areaKm2Of(geometry)};
    case 'LineString':
      return {anchor: middleOf(geometry.coordinates), lengthKm: roundTo(lengthKmOf(geometry.coordinates), 1)};
    default:
      throw new Error(`${FILE}: ${geometry.type} is none of Polygon, MultiPolygon, LineString`);
  }
}

const TYPES: readonly string[] = ['Polygon', 'MultiPolygon', 'LineString'];

function faultsOf({properties, geometry}: Feature<Geometry | null, Drawn>, line: number, folder: RegionFolder): void {
  const {place, class: kind, precision, error_m, source, method} = properties;
  const fault = (zh: string, en: string): void => folder.fault(`sources/${FILE}`, line, place ?? null, zh, en);
  if (!geometry || !TYPES.includes(geometry.type))
    fault(
      `几何是 ${geometry?.type ?? '空的'}：可用 ${TYPES.join('、')}；点写在 places.csv`,
      `its geometry is ${geometry?.type ?? 'empty'}: use ${TYPES.join(', ')}; points stand in places.csv`,
    );
  for (const key of Object.keys(properties))
    if (!KEYS.includes(key))
      fault(`未知的属性 ${key}：可用 ${KEYS.join('、')}`, `unknown property ${key}: use ${KEYS.join(', ')}`);
  if (!place) fault('缺少 place', 'place is missing');
  if (!FEATURE_CLASSES.includes(kind)) fault(`未知的类 ${kind}`, `unknown class ${kind}`);
  if (!PRECISIONS.includes(precision)) fault(`未知的精度 ${precision}`, `unknown precision ${precision}`);
  if (!(error_m > 0)) fault('error_m 应大于 0', 'error_m must be above 0');
  if (!folder.records.some(({id}) => id === source)) fault(`没有来源 ${source}`, `no source has the id ${source}`);
  if (method && !folder.methods[method]) fault(`没有方法 ${method}`, `methods.yaml has no method ${method}`);
}

/** Lakes, parks, zones and streets that a file draws: each feature of shapes.geojson is a place. */
export function shapesLayer(folder: RegionFolder): Layer {
  if (!folder.has(FILE)) return {features: [], places: {}, figures: []};
  const {features} = folder.json<FeatureCollection<Geometry, Drawn>>(FILE);
  const lines = featureLines(folder.text(FILE), features.length);
  features.forEach((shape, i) => faultsOf(shape, lines[i] ?? 1, folder));
  if (folder.faults.length > 0) return {features: [], places: {}, figures: []};
  const places = features.map(({properties, geometry}): [string, Location] => {
    const {precision, error_m: errorM, source, method, ref, place} = properties;
    const {anchor, ...size} = measured(geometry);
    const claim = {precision, errorM, source, method: folder.method(method ?? 'shape')};
    return [
      place,
      {...claim, anchor: roundCoordinates(anchor), extent: extentOf(geometry), ...size, ...(ref ? {ref} : {})},
    ];
  });
  return {
    features: features.map(
      ({properties: {place, class: kind, precision, error_m: errorM, source, status, ref}, geometry}) =>
        mapFeature(geometry, {class: kind, place, precision, errorM, source, status, ref}),
    ),
    places: Object.fromEntries(places),
    figures: [],
  };
}
