import {fromScreen, metresPerPixel, type Point, type Size} from '../../../carto/mercator.ts';
import {nearestFeature} from '../../../carto/nearest-feature.ts';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import type {LngLat} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import type {Camera} from '../../../domain/view.ts';
import type {Tool} from '../../../state/present-state.ts';
import {drawnMarkup} from './drawn-markup.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import type {App} from '../../app.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';
import {areaM2, distanceM, formatArea, formatLength, type Vertex} from './measure.ts';
import {trustedMarkup} from '../../../domain/trusted.ts';

export interface MapTools {
  readonly set: (tool: Tool) => void;
  /** Takes away what was drawn and measured. */
  readonly clear: () => void;
  readonly dispose: () => void;
}

/** How near a click must be to a feature to mean it, and how exact a click on empty ground is, in pixels. */
const REACH_PX = 14;
const CLICK_PX = 4;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Drawing and measuring on the map. */
export function createMapTools({store, map, element, dataUrl}: App, report: (text: string) => void): MapTools {
  const region = element('map');
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('class', 'map-tools');
  svg.setAttribute('aria-hidden', 'true');
  let tool: Tool = 'none';
  let strokes: LngLat[][] = [];
  let vertices: readonly Vertex[] = [];
  let features: MapFeatures | null = null;
  let drawing = false;
  let result = '';

  const size = (): Size => ({width: region.clientWidth, height: region.clientHeight});
  const toGround = (event: PointerEvent): LngLat => fromScreen(map.camera(), size(), pointIn(region, event));

  function paint(): void {
    svg.innerHTML = trustedMarkup(
      drawnMarkup({strokes, vertices, closed: tool === 'area', result}, map.camera(), size()),
    );
  }

  /** Without the geometry and its errors clicks still measure, with their own error alone. */
  async function loadFeatures(): Promise<void> {
    features ??= await loadMapFeatures(dataUrl).catch(() => null);
  }

  function measure(): void {
    const told = toldBy(tool, vertices, store.get().locale);
    result = told.result;
    report(told.report);
    paint();
  }

  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    svg.setPointerCapture(event.pointerId);
    if (tool === 'draw') {
      drawing = true;
      strokes.push([toGround(event)]);
      return;
    }
    vertices = [...vertices, vertexAt(pointIn(region, event), map.camera(), size(), features)];
    measure();
  });
  svg.addEventListener('pointermove', (event) => {
    if (!drawing) return;
    strokes.at(-1)?.push(toGround(event));
    paint();
  });
  for (const end of ['pointerup', 'pointercancel'])
    svg.addEventListener(end, () => {
      drawing = false;
    });
  const stopFollowing = map.onMove(paint);

  return {
    set(next) {
      if (next === tool) return;
      if (next !== 'none' && !svg.isConnected) region.append(svg);
      if (isMeasure(next)) void loadFeatures();
      if (next !== 'draw' && next !== 'pointer') strokes = [];
      vertices = [];
      tool = next;
      svg.classList.toggle('taking', next === 'draw' || isMeasure(next));
      measure();
    },
    clear() {
      [strokes, vertices, result] = [[], [], ''];
      paint();
    },
    dispose() {
      stopFollowing();
      svg.remove();
    },
  };
}

function pointIn(region: HTMLElement, {clientX, clientY}: PointerEvent): Point {
  const {left, top} = region.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

/** What a click means: the feature that it is on, else the ground. */
function vertexAt(point: Point, camera: Camera, size: Size, features: MapFeatures | null): Vertex {
  const at = fromScreen(camera, size, point);
  const clickM = CLICK_PX * metresPerPixel(at[1], camera.zoom);
  const met = features && nearestFeature(features, camera, size, point, REACH_PX);
  return met ? {at: met.at, errorM: Math.max(met.errorM, clickM)} : {at, errorM: clickM};
}

interface Told {
  readonly report: string;
  /** What has been measured, as it stands at the line. */
  readonly result: string;
}

const MEASURES = {
  distance: {of: distanceM, format: formatLength, points: 2},
  area: {of: areaM2, format: formatArea, points: 3},
} as const;

function isMeasure(tool: Tool): tool is keyof typeof MEASURES {
  return tool in MEASURES;
}

/** A hint until there is enough to be measured. */
function toldBy(tool: Tool, vertices: readonly Vertex[], locale: Locale): Told {
  const t = PRESENTER_MESSAGES[locale];
  if (tool === 'none') return {report: '', result: ''};
  if (!isMeasure(tool) || vertices.length < MEASURES[tool].points) return {report: t[`${tool}Hint`], result: ''};
  const {of, format} = MEASURES[tool];
  const {value, error} = of(vertices);
  const result = format(value, error, locale);
  return {report: t.measured(result, format(error, error, locale)), result};
}
