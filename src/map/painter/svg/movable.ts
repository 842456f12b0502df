import {select} from 'd3-selection';
import {zoom, zoomIdentity, type D3ZoomEvent} from 'd3-zoom';
import {cssVariable} from '../../../carto/flavour.ts';
import {fromWorld, toWorld} from '../../../carto/mercator.ts';
import type {PainterListener} from '../../../carto/painter.ts';
import type {Region} from '../../../domain/region.ts';
import {drawMap, type MapDrawing} from './draw-map.ts';
import {fillHits, type SvgPainter} from './svg-painter.ts';
import {trustedMarkup} from '../../../domain/trusted.ts';

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

/**
 * Lets the reader drag and zoom the SVG: the map where there is no WebGL. Loaded only there. `cooperative` leaves one finger and
 * the bare wheel to the page, as MapLibre does in a frame.
 */
export function makeMovable(
  svg: SVGSVGElement,
  painter: SvgPainter,
  listener: PainterListener,
  cooperative: boolean,
  {min, max}: Region['zoom'],
): () => void {
  let moved = false;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .filter((event: Event) => isMeant(event, cooperative))
    .scaleExtent([2 ** min, 2 ** max])
    .clickDistance(4)
    .on('start', () => {
      adopt();
      moved = false;
    })
    .on('zoom', ({transform, sourceEvent}: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (!sourceEvent) return;
      const {clientWidth: width, clientHeight: height} = svg;
      const center = fromWorld([(width / 2 - transform.x) / transform.k, (height / 2 - transform.y) / transform.k]);
      moved = true;
      painter.drag({center, zoom: Math.log2(transform.k)});
    })
    // A mere click has moved nothing.
    .on('end', () => {
      if (moved) listener.rested();
    });

  /** Each gesture begins where the map is now, however it came there. */
  const adopt = (): void => {
    const {center, zoom: level} = painter.camera();
    const [x, y] = toWorld(center);
    const k = 2 ** level;
    select(svg).property(
      '__zoom',
      zoomIdentity.translate(svg.clientWidth / 2 - x * k, svg.clientHeight / 2 - y * k).scale(k),
    );
  };
  svg.addEventListener('pointerdown', adopt, true);
  svg.addEventListener('wheel', adopt, {capture: true, passive: true});
  select(svg).call(behaviour).on('dblclick.zoom', null);
  return () => {
    svg.removeEventListener('pointerdown', adopt, true);
    svg.removeEventListener('wheel', adopt, true);
    select(svg).on('.zoom', null);
  };
}

/** d3-zoom's own rule (no right button, no wheel of a browser's zoom), and what a frame leaves to the page. */
function isMeant(event: Event, cooperative: boolean): boolean {
  if (event.type.startsWith('touch')) return !cooperative || (event as TouchEvent).touches.length > 1;
  const {type, ctrlKey, metaKey, button} = event as MouseEvent;
  if (type === 'wheel') return cooperative ? ctrlKey || metaKey : !ctrlKey;
  return !ctrlKey && !button;
}
