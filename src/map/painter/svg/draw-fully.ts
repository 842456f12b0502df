import {cssVariable} from '../../../carto/flavour.ts';
import {trustedMarkup} from '../../../domain/trusted.ts';
import {drawMap, type MapDrawing} from './draw-map.ts';
import {fillHits, type SvgPainter} from './svg-painter.ts';

/** Everything within reach of the smallest zoom is drawn, and finely enough for the largest. */
const OVERDRAW = 3000;
const STEP = 0.05;

/** The poster drawn anew from the map's full geometry, so that it can be moved beyond its frame and looked at from near. */
export function drawFully(
  svg: SVGSVGElement,
  painter: SvgPainter,
  drawing: Omit<MapDrawing, 'colour' | 'interactive' | 'overdraw' | 'step' | 'hidden' | 'focus'>,
): void {
  const scene = svg.querySelector('[data-scene]');
  if (!scene) return;
  scene.innerHTML = trustedMarkup(
    drawMap({
      ...drawing,
      colour: (role) => `var(${cssVariable(role)})`,
      interactive: true,
      overdraw: OVERDRAW,
      step: STEP,
      hidden: new Set(),
      focus: new Set(),
      everyZoom: true,
    }),
  );
  fillHits(svg);
  painter.resize();
}
