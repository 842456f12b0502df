import type {LayerSpecification, StyleSpecification} from 'maplibre-gl';
import {Protocol} from 'pmtiles';
import {LAYERS} from '../../../carto/layers.ts';
import type {CollectionTiles} from '../../../carto/painter.ts';
import {TILE_LAYER} from '../../../domain/collection.ts';
import type {AddProtocol} from './basemap.ts';

/** How the layers of our style are named and told apart: handed in, since asking for it by an import would load MapLibre with it. */
export interface StyleNames {
  readonly source: string;
  readonly hitLayer: string;
  readonly collectionId: (layer: string) => string;
  readonly addProtocol: AddProtocol;
}

const SOURCE = 'collection';
/** Above the ground and beneath all that lies on it: here a collection's shapes have their place. */
const FIRST_ON_GROUND = 'zone';
const GROUND: ReadonlySet<string> = new Set(['county', 'district']);

/**
 * Our style with the shapes of a collection: each layer of ours a second time for the tiles of `archive`, as far as these have features of
 * its classes. They follow each other beneath ours, since MapLibre cuts all tiles out of the picture wherever a layer comes from another
 * source than the one before; ground alone lies beneath its like, and points, which are not cut. The archive is read by ranges, a few
 * kilobytes at a time.
 */
export function withCollection(
  {archive, classes}: CollectionTiles,
  {source, hitLayer, collectionId, addProtocol}: StyleNames,
): (style: StyleSpecification) => StyleSpecification {
  addProtocol('pmtiles', new Protocol().tile);
  const drawn = new Set([
    hitLayer,
    ...LAYERS.filter(({of}) => of.some((name) => classes.includes(name))).map(({id}) => id),
  ]);
  const again = (layer: LayerSpecification): LayerSpecification =>
    ({...layer, id: collectionId(layer.id), source: SOURCE, 'source-layer': TILE_LAYER}) as LayerSpecification;
  const isAlone = ({id, type}: LayerSpecification): boolean => GROUND.has(id) || type === 'circle';
  return (style) => {
    const twice = new Set(
      style.layers.filter((layer) => 'source' in layer && layer.source === source && drawn.has(layer.id)),
    );
    const together = [...twice].filter((layer) => !isAlone(layer)).map(again);
    return {
      ...style,
      sources: {...style.sources, [SOURCE]: {type: 'vector', url: `pmtiles://${archive}`}},
      layers: style.layers.flatMap((layer) => [
        ...(layer.id === FIRST_ON_GROUND ? together : []),
        ...(twice.has(layer) && isAlone(layer) ? [again(layer)] : []),
        layer,
      ]),
    };
  };
}
