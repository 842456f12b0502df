import type {StyleSpecification} from 'maplibre-gl';
import {Protocol} from 'pmtiles';
import {LAYERS} from '../carto/layers.ts';
import {TILE_LAYER} from '../domain/collection.ts';
import type {FeatureClass} from '../domain/map-feature.ts';
import type {AddProtocol} from './basemap.ts';

/** How the layers of our style are named and told apart: handed in, since asking for it by an import would load MapLibre with it. */
export interface StyleNames {
  readonly source: string;
  readonly hitLayer: string;
  readonly furtherId: (layer: string) => string;
  readonly addProtocol: AddProtocol;
}

const FURTHER = 'further';

/**
 * Our style with the shapes of a collection: beneath each layer of ours the same for the tiles of `archive`, as far as these have features
 * of its classes. The archive is read by ranges, a few kilobytes at a time.
 */
export function withFurther(archive: string, classes: readonly FeatureClass[], {source, hitLayer, furtherId, addProtocol}: StyleNames): (style: StyleSpecification) => StyleSpecification {
  addProtocol('pmtiles', new Protocol().tile);
  const drawn = new Set([hitLayer, ...LAYERS.filter(({of}) => of.some((name) => classes.includes(name))).map(({id}) => id)]);
  return (style) => ({
    ...style,
    sources: {...style.sources, [FURTHER]: {type: 'vector', url: `pmtiles://${archive}`}},
    layers: style.layers.flatMap((layer) => {
      if (!('source' in layer) || layer.source !== source || !drawn.has(layer.id)) return [layer];
      return [{...layer, id: furtherId(layer.id), source: FURTHER, 'source-layer': TILE_LAYER} as typeof layer, layer];
    }),
  });
}
