import type {StyleSpecification} from 'maplibre-gl';
import {FLAVOURS} from '../../../src/carto/flavour.ts';

const {colour} = FLAVOURS.light;

/** Background, fill, lines: the least that shows the same data. */
export function bareStyle(data: string): StyleSpecification {
  return {
    version: 8,
    sources: {map: {type: 'geojson', data}},
    layers: [
      {id: 'background', type: 'background', paint: {'background-color': colour.paper}},
      {
        id: 'area',
        type: 'fill',
        source: 'map',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: {
          'fill-color': ['match', ['get', 'class'], 'district', colour.district, 'lake', colour.water, colour.county],
        },
      },
      {
        id: 'line',
        type: 'line',
        source: 'map',
        filter: ['==', ['geometry-type'], 'LineString'],
        paint: {'line-color': colour.railway, 'line-width': 1.5},
      },
    ],
  };
}
