import type {Writers} from '../compile/write-data.ts';

/** The files of `data/`, with what writes each. */
export const dataWriters: Writers = {
  'bundle.json': ({bundle}) => JSON.stringify(bundle),
  'map.geojson': ({features}) => JSON.stringify(features),
  'article.txt': ({articleBytes}) => articleBytes,
};
