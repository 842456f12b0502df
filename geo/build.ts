import {fileURLToPath} from 'node:url';
import {FEATURE_CLASSES, type MapFeature} from '../src/domain/map-feature.ts';
import {fetchPackage} from './fetch-boundaries.ts';
import {boundaryTopology, readShapes} from './layers/boundaries.ts';
import {districtsLayer} from './layers/districts.ts';
import {locatorLayer} from './layers/locator.ts';
import {offMapLayer} from './layers/off-map.ts';
import {pointNamed, pointsLayer} from './layers/points.ts';
import {railwayLayer} from './layers/railway.ts';
import {reliefLayer} from './layers/relief.ts';
import {riversLayer, type Rivers} from './layers/rivers.ts';
import {roadsLayer} from './layers/roads.ts';
import {waterLayer} from './layers/water.ts';
import {readRecords, readTable, readText, type SourceRecord} from './read-sources.ts';
import type {Figure, GeoResult, Layer} from './types.ts';

const CACHE = fileURLToPath(new URL('../.cache', import.meta.url));

export interface GeoBuild extends GeoResult {
  readonly figures: readonly Figure[];
  readonly records: readonly SourceRecord[];
}

/** Drawing order, and within a class the order of places and of the layers. */
function inStableOrder(features: readonly MapFeature[]): readonly MapFeature[] {
  const rank = (feature: MapFeature): number => FEATURE_CLASSES.indexOf(feature.properties.class);
  return features.toSorted(
    (a, b) => rank(a) - rank(b) || (a.properties.place ?? '').localeCompare(b.properties.place ?? '', 'en'),
  );
}

async function boundaryFolder(records: readonly SourceRecord[]): Promise<string> {
  const pinned = records.find(({id}) => id === ('boundaries' as SourceRecord['id']))?.package;
  if (!pinned) throw new Error('boundaries.yaml: no package');
  return fetchPackage(pinned, CACHE);
}

async function layersOf(records: readonly SourceRecord[]): Promise<readonly Layer[]> {
  const [units, areas, line, stations, roads, points, peaks, towns, outlines, heights] = await Promise.all(
    [
      'units',
      'published-areas',
      'zhengtai-line',
      'zhengtai-stations',
      'roads',
      'points',
      'peaks',
      'towns',
      'lake-outlines',
      'elevation',
    ].map((name) => readTable(`${name}.csv`)),
  );
  const folder = await boundaryFolder(records);
  const shapes = await readShapes(units ?? [], folder);
  const point = (name: string) => pointNamed(points ?? [], name);
  return [
    await districtsLayer(await boundaryTopology(units ?? [], shapes), units ?? [], areas ?? []),
    railwayLayer(line ?? [], stations ?? []),
    roadsLayer(roads ?? [], point('晋城 金村')),
    waterLayer({
      outlines: outlines ?? [],
      dam: point('漳泽湖 大坝'),
      railway: ['长治站 (太焦线)', '大辛庄站', '长治北站'].map(point),
    }),
    await riversLayer(JSON.parse(await readText('rivers.geojson')) as Rivers),
    pointsLayer({points: points ?? [], peaks: peaks ?? [], towns: towns ?? [], shapes}),
    reliefLayer(heights ?? []),
    offMapLayer(),
    await locatorLayer(folder),
  ];
}

/** Derives everything from the sources: the features of the map, the locations of places, and the figures to judge them by. */
export async function buildGeo(): Promise<GeoBuild> {
  const records = await readRecords();
  const layers = await layersOf(records);
  return {
    features: inStableOrder(layers.flatMap(({features}) => features)),
    places: Object.assign({}, ...layers.map(({places}) => places)) as GeoResult['places'],
    figures: layers.flatMap(({figures}) => figures),
    records,
  };
}
