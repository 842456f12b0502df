import {labelCandidates} from '../carto/label-candidate.ts';
import {searchData} from '../compile/search-data.ts';
import type {Writers} from '../compile/write-data.ts';
import {openData} from '../export/open-data.ts';
import {drawScene} from '../app/draw-poster.ts';

/** What only the geometry's own checks look at. */
const UNDRAWN: ReadonlySet<string> = new Set(['context-land', 'locator']);

/** The files of `data/`, with what writes each: the open data, and what the map itself loads. */
export const dataWriters: Writers = {
  ...openData,
  'map.geojson': ({features}) => JSON.stringify({...features, features: features.features.filter(({properties}) => !UNDRAWN.has(properties.class))}),
  'search.json': ({bundle}) => JSON.stringify(searchData(bundle)),
  'labels.json': ({bundle, features}) => JSON.stringify(labelCandidates(bundle.places, features)),
  'scene.svg': ({bundle, features}) => drawScene(bundle, features),
};
