import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from './paths.ts';
import {labelCandidates, neighbourCandidates} from '../carto/label-candidate.ts';
import {searchData} from '../compile/search-data.ts';
import type {CollectionWriter, Writers} from './site-files.ts';
import {packMap} from '../domain/packed-map.ts';
import {linesOf} from '../suggest/lexicon/read-lexicon.ts';
import {openData} from '../export/open-data.ts';
import {drawScene} from '../map/painter/poster/draw-poster.ts';
import {collectionFiles} from './collection/collection-files.ts';

/** Classes that only the checks of the geometry use. */
const UNDRAWN: ReadonlySet<string> = new Set(['context-land', 'locator']);

/** Characters, each followed by its simplified one. */
const traditional = (): string =>
  linesOf(readFileSync(join(ROOT, 'src/suggest/data/traditional.txt'), 'utf8')).join('');

/** The files of `data/`, with what writes each: the open data, and what the map itself loads. */
export const dataWriters: Writers = {
  ...openData,
  'map.json': ({features}) =>
    JSON.stringify(
      packMap({...features, features: features.features.filter(({properties}) => !UNDRAWN.has(properties.class))}),
    ),
  'search.json': ({bundle}) => JSON.stringify(searchData(bundle, traditional())),
  'labels.json': ({bundle, features}) =>
    JSON.stringify([
      ...labelCandidates(bundle.places, features, bundle.region),
      ...neighbourCandidates(features, bundle.region),
    ]),
  'scene.svg': ({bundle, features}) => drawScene(bundle, features),
};

/** Writes a collection: pieces, and the places of all articles as open data. */
export const collectionWriter: CollectionWriter = {
  files: collectionFiles,
  whole: new Set(['places.geojson', 'linked-places.jsonld']),
};
