import type {LngLatLike, Map as MapLibreMap} from 'maplibre-gl';
import type {Flavour} from '../../../carto/flavour.ts';
import {at, draws, isHidden, LAYERS, type LineLayer} from '../../../carto/layers.ts';
import type {MapFeature} from '../../../domain/map-feature.ts';
import type {LayerId} from '../../../domain/view.ts';

/** Outlines over the map's canvas. What the pointer is on changes often, and MapLibre would draw its whole picture anew each time. */
export interface HoverOutline {
  /** These features, in the look of the layers for what is pointed at; none ends it. */
  draw(features: readonly MapFeature[], flavour: Flavour, hidden: ReadonlySet<LayerId>): void;
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const HOVER_LAYERS = LAYERS.filter((layer): layer is LineLayer => layer.state === 'hover' && layer.type === 'line');

export function createHoverOutline(map: MapLibreMap): HoverOutline {
  const element = document.createElementNS(SVG_NAMESPACE, 'svg');
  let last: Parameters<HoverOutline['draw']> | null = null;
  let drawn = {center: map.getCenter(), zoom: map.getZoom()};
  element.setAttribute('class', 'outlines');
  element.setAttribute('aria-hidden', 'true');
  Object.assign(element.style, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: '100%',
    height: '100%',
    overflow: 'visible',
    pointerEvents: 'none',
    willChange: 'transform',
  });
  map.getCanvas().after(element);
  // A drag carries the outlines along; while the map is scaled they would not fit, and wait for its rest.
  map.on('move', () => {
    if (!last) return;
    element.style.visibility = map.getZoom() === drawn.zoom ? '' : 'hidden';
    const {x, y} = map.project(drawn.center);
    element.style.transform = `translate(${x - map.getContainer().clientWidth / 2}px, ${y - map.getContainer().clientHeight / 2}px)`;
  });
  map.on('moveend', () => {
    if (last) draw(...last);
  });

  function draw(features: readonly MapFeature[], flavour: Flavour, hidden: ReadonlySet<LayerId>): void {
    last = features.length > 0 ? [features, flavour, hidden] : null;
    drawn = {center: map.getCenter(), zoom: map.getZoom()};
    element.style.visibility = element.style.transform = '';
    const layers = features.length > 0 ? HOVER_LAYERS.filter((layer) => !isHidden(layer, hidden)) : [];
    element.replaceChildren(
      ...layers.flatMap((layer) => {
        const path = features
          .filter(({properties}) => draws(layer, properties))
          .map((feature) => pathOf(map, feature))
          .join('');
        return path ? [stroke(layer, path, flavour, drawn.zoom)] : [];
      }),
    );
  }

  return {draw};
}

function stroke(layer: LineLayer, path: string, {colour, stroke: factor}: Flavour, zoom: number): SVGPathElement {
  const element = document.createElementNS(SVG_NAMESPACE, 'path');
  const attributes = {
    d: path,
    fill: 'none',
    stroke: colour[layer.colour],
    opacity: layer.opacity ?? 1,
    'stroke-width': at(layer.width, zoom) * factor,
    'stroke-linejoin': 'round',
    'stroke-linecap': layer.cap ?? 'butt',
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function pathOf(map: MapLibreMap, {geometry}: MapFeature): string {
  const line = (points: readonly unknown[], end = ''): string =>
    `M${points
      .map((point) => {
        const {x, y} = map.project(point as LngLatLike);
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('L')}${end}`;
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => line(ring, 'z')).join('');
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((ring) => line(ring, 'z'))
        .join('');
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.map((part) => line(part)).join('');
    default:
      return '';
  }
}
