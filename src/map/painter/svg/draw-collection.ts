import {cssVariable, FLAVOURS} from '../../../carto/flavour.ts';
import {LAYERS} from '../../../carto/layers.ts';
import type {CollectionShapes} from '../../../carto/painter.ts';
import {drawMap, type MapDrawing} from './draw-map.ts';
import {fillHits} from './svg-painter.ts';
import {trustedMarkup} from '../../../domain/trusted.ts';

/** Enough that a window anywhere near the map has what is in it. */
const OVERDRAW = 6000;
const STEP = 0.05;

/** Draws shapes of a collection into the layers of the SVG map, in place of those drawn before. They are links like the map's own. */
export function drawCollection(
  svg: SVGSVGElement,
  {features, names}: CollectionShapes,
  poster: Pick<MapDrawing, 'size' | 'camera'>,
): void {
  const scene = svg.querySelector('[data-scene]');
  if (!scene) return;
  for (const shape of scene.querySelectorAll('[data-collection]')) shape.remove();
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawn.innerHTML = trustedMarkup(
    drawMap({
      features: {type: 'FeatureCollection', features: [...features]},
      ...poster,
      flavour: FLAVOURS.light,
      colour: (role) => `var(${cssVariable(role)})`,
      hidden: new Set(),
      focus: new Set(),
      interactive: true,
      everyZoom: true,
      nameOf: (place) => names.get(place) ?? place,
      overdraw: OVERDRAW,
      step: STEP,
    }),
  );
  for (const {id, state} of LAYERS) {
    const group = state ? null : drawn.querySelector(`[data-layer="${id}"]`);
    if (!group) continue;
    const own = scene.querySelector(`[data-layer="${id}"]`) ?? addLayer(scene, id, group);
    for (const shape of Array.from(group.children)) {
      shape.setAttribute('data-collection', '');
      own.append(shape);
    }
  }
  fillHits(svg);
}

/** A layer that the map's own shapes had no use for, in its place among the others. */
function addLayer(scene: Element, id: string, like: Element): Element {
  const layer = like.cloneNode(false) as Element;
  const after = LAYERS.slice(LAYERS.findIndex((each) => each.id === id) + 1)
    .map((next) => scene.querySelector(`[data-layer="${next.id}"]`))
    .find((next) => next !== null);
  scene.insertBefore(layer, after ?? scene.querySelector('[data-layer="hit-lines"]'));
  return layer;
}
