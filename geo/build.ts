import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {FEATURE_CLASSES, type MapFeature} from '../src/domain/map-feature.ts';
import {districtsLayer} from './derive/districts.ts';
import {gazetteerOf, type GazetteerEntry} from './derive/gazetteer.ts';
import {linesLayer} from './derive/lines.ts';
import {locatorLayer} from './derive/locator.ts';
import {offMapLayer} from './derive/off-map.ts';
import {contextPointsLayer, noteUntaken, placesLayer} from './derive/points.ts';
import {reliefLayer} from './derive/relief.ts';
import {riversLayer} from './derive/rivers.ts';
import {shapesLayer} from './derive/shapes.ts';
import {readExpectations} from './read/expectations.ts';
import type {RegionFolder} from './read/region-folder.ts';
import {readReferences} from './read/references.ts';
import {shapeReader} from './read/shapes.ts';
import type {Expectations} from './validate.ts';
import type {Figure, GeoResult, Layer, Recipe} from './types.ts';

export interface GeoBuild extends GeoResult {
  readonly figures: readonly Figure[];
  readonly expected: Expectations;
  readonly gazetteer: readonly GazetteerEntry[];
}

/** Drawing order, and within a class the order of places and of the layers. */
function inStableOrder(features: readonly MapFeature[]): readonly MapFeature[] {
  const rank = (feature: MapFeature): number => FEATURE_CLASSES.indexOf(feature.properties.class);
  return features.toSorted(
    (a, b) => rank(a) - rank(b) || (a.properties.place ?? '').localeCompare(b.properties.place ?? '', 'en'),
  );
}

/** Steps of the region's own, where its folder has a recipe.ts. */
async function recipeLayers(folder: RegionFolder): Promise<readonly Layer[]> {
  const path = join(folder.path, 'recipe.ts');
  if (!existsSync(path)) return [];
  const {recipe} = (await import(pathToFileURL(path).href)) as {readonly recipe: Recipe};
  return recipe(folder);
}

async function layersOf(folder: RegionFolder): Promise<readonly Layer[]> {
  const reader = folder.has('units.csv') ? await shapeReader(folder, folder.recordOf('units.csv')) : null;
  return [
    ...(reader ? [await districtsLayer(folder, reader), await locatorLayer(folder, reader)] : []),
    linesLayer(folder),
    await riversLayer(folder),
    reliefLayer(folder),
    shapesLayer(folder),
    placesLayer(folder),
    contextPointsLayer(folder, reader),
    offMapLayer(folder),
    ...(await recipeLayers(folder)),
  ];
}

/** Places that two steps give, files that no step has read, files that no record describes: nothing is ignored in silence. */
function faultsOfSources(layers: readonly Layer[], folder: RegionFolder): void {
  const ids = layers.flatMap(({places}) => Object.keys(places));
  for (const id of new Set(ids.filter((other, i) => ids.indexOf(other) < i)))
    folder.fault('sources', 1, id, '两个文件都给出这个地点', 'two files give this place');
  for (const file of folder.unread())
    folder.fault(`sources/${file}`, 1, null, '没有任何步骤读取这个文件', 'no step reads this file');
  const recorded = folder.records.flatMap(({files}) => files);
  for (const file of folder.unrecorded())
    folder.fault(`sources/${file}`, 1, null, '没有来源记录列出它', 'no record lists it in its files');
  for (const file of recorded.filter((name) => !folder.has(name)))
    folder.fault(`sources/${file}`, 1, null, '来源记录列出而找不到', 'a record lists it, but it is not there');
}

/**
 * Derives everything from the sources: the features of the map, the locations of places, and the figures to judge them by.
 * What is wrong with the sources is in the folder's faults: the result is then not to be kept.
 */
export async function buildRegion(folder: RegionFolder): Promise<GeoBuild> {
  const expected = readExpectations(folder);
  readReferences(folder);
  const gazetteer = gazetteerOf(folder);
  const layers = await layersOf(folder);
  faultsOfSources(layers, folder);
  noteUntaken(folder);
  return {
    features: inStableOrder(layers.flatMap(({features}) => features)),
    places: Object.assign({}, ...layers.map(({places}) => places)) as GeoResult['places'],
    figures: layers.flatMap(({figures}) => figures),
    expected,
    gazetteer,
  };
}
