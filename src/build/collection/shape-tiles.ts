import {GeoJSONVT, type GeoJSONVTTile} from '@maplibre/geojson-vt';
import {fromGeojsonVt} from '@maplibre/vt-pbf';
import {CELL_ZOOMS} from '../../carto/cells.ts';
import {TILE_LAYER} from '../../domain/collection.ts';
import type {MapFeature} from '../../domain/map-feature.ts';
import type {Tile} from './tile-archive.ts';

const EXTENT = 4096;

/** A feature and the zoom from which on it is in the tiles. */
export interface Timed {
  readonly feature: MapFeature;
  readonly from: number;
}

/** The shapes cut into vector tiles, simplified for each zoom, without those that come into sight later. */
export function shapeTiles(timed: readonly Timed[]): readonly Tile[] {
  const tagged = timed.map(({feature, from}) => ({...feature, properties: {...feature.properties, from}}));
  const {min, max} = CELL_ZOOMS;
  const index = new GeoJSONVT({type: 'FeatureCollection', features: tagged} as never, {
    maxZoom: max,
    indexMaxZoom: max,
    indexMaxPoints: 0,
    extent: EXTENT,
    buffer: 64,
    tolerance: 3,
  });
  return tilesWithin(index, 0, 0, 0).filter(({z}) => z >= min);
}

/** What is in one tile and in those within it. */
function tilesWithin(index: GeoJSONVT, z: number, x: number, y: number): readonly Tile[] {
  const tile = index.getTile(z, x, y);
  if (!tile || tile.features.length === 0) return [];
  const features = tile.features
    .filter(({tags}) => Number(tags?.from) <= z)
    .map(withoutTime) as GeoJSONVTTile['features'];
  const own =
    features.length > 0
      ? [{z, x, y, bytes: fromGeojsonVt({[TILE_LAYER]: {...tile, features}}, {version: 2, extent: EXTENT})}]
      : [];
  if (z === CELL_ZOOMS.max) return own;
  const children = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const;
  return [...own, ...children.flatMap(([dx, dy]) => tilesWithin(index, z + 1, 2 * x + dx, 2 * y + dy))];
}

function withoutTime<Tagged extends {readonly tags: GeoJSONVTTile['features'][number]['tags']}>(
  feature: Tagged,
): Tagged {
  const {from: _, ...tags} = feature.tags ?? {};
  return {...feature, tags};
}
