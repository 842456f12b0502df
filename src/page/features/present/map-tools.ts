import {fromScreen, metresPerPixel, toScreen, type Point, type Size} from '../../../carto/mercator.ts';
import {nearestFeature} from '../../../carto/nearest-feature.ts';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import type {LngLat} from '../../../domain/place.ts';
import type {Tool} from '../../../state/present-state.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import type {App} from '../../app.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';
import {areaM2, distanceM, formatArea, formatLength, type Measure, type Vertex} from './measure.ts';
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

/** Drawing and measuring on the map. Everything is kept in degrees, so that it stays on its ground when the map moves. */
export function createMapTools({store, map, element, dataUrl}: App, report: (text: string) => void): MapTools {
  const region = element('map');
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('class', 'map-tools');
  svg.setAttribute('aria-hidden', 'true');
  let tool: Tool = 'none';
  let strokes: LngLat[][] = [];
  let vertices: Vertex[] = [];
  let features: MapFeatures | null = null;
  let drawing = false;
  /** What has been measured, as it stands at the line. */
  let result = '';

  const size = (): Size => ({width: region.clientWidth, height: region.clientHeight});
  const pointOf = ({clientX, clientY}: PointerEvent): Point => {
    const {left, top} = region.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const toGround = (event: PointerEvent): LngLat => fromScreen(map.camera(), size(), pointOf(event));

  function vertexAt(event: PointerEvent): Vertex {
    const camera = map.camera();
    const at = toGround(event);
    const clickM = CLICK_PX * metresPerPixel(at[1], camera.zoom);
    const met = features && nearestFeature(features, camera, size(), pointOf(event), REACH_PX);
    return met ? {at: met.at, errorM: Math.max(met.errorM, clickM)} : {at, errorM: clickM};
  }

  function tellMeasure(): void {
    const {locale} = store.get();
    const t = PRESENTER_MESSAGES[locale];
    result = '';
    if (tool === 'draw') report(t.drawHint);
    else if (tool === 'pointer') report(t.pointerHint);
    else if (tool === 'distance') report(vertices.length < 2 ? t.distanceHint : measured(distanceM, formatLength));
    else if (tool === 'area') report(vertices.length < 3 ? t.areaHint : measured(areaM2, formatArea));
    else report('');
  }

  function measured(measure: (of: readonly Vertex[]) => Measure, format: typeof formatLength): string {
    const {locale} = store.get();
    const {value, error} = measure(vertices);
    result = format(value, error, locale);
    return PRESENTER_MESSAGES[locale].measured(result, format(error, error, locale));
  }

  /** Beside the last point, on the side where the map has room. */
  function resultAt(at: LngLat): string {
    const [x, y] = toScreen(map.camera(), size(), at);
    const isLeft = x > size().width / 2;
    return `<text x="${x + (isLeft ? -16 : 16)}" y="${Math.max(y - 16, 40)}" text-anchor="${isLeft ? 'end' : 'start'}">${result}</text>`;
  }

  function paint(): void {
    const camera = map.camera();
    const place = (at: LngLat): string =>
      toScreen(camera, size(), at)
        .map((value) => value.toFixed(1))
        .join(' ');
    const path = (line: readonly LngLat[], close = ''): string =>
      line.length > 1 ? `M${line.map(place).join('L')}${close}` : '';
    const ring = vertices.map(({at}) => at);
    const measured = path(ring, tool === 'area' ? 'Z' : '');
    svg.innerHTML = trustedMarkup(
      [
        ...strokes.map((line) => `<path class="halo" d="${path(line)}"/><path class="stroke" d="${path(line)}"/>`),
        measured && tool === 'area' ? `<path class="area" d="${measured}"/>` : '',
        measured ? `<path class="halo" d="${measured}"/><path class="measure" d="${measured}"/>` : '',
        ...vertices.map(({at, errorM}) => {
          const [x, y] = toScreen(camera, size(), at);
          return `<circle class="error" cx="${x}" cy="${y}" r="${errorM / metresPerPixel(at[1], camera.zoom)}"/><circle cx="${x}" cy="${y}" r="7"/>`;
        }),
        ...vertices.slice(-1).map(({at}) => (result ? resultAt(at) : '')),
      ].join(''),
    );
  }

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    svg.setPointerCapture(event.pointerId);
    if (tool === 'draw') {
      drawing = true;
      strokes.push([toGround(event)]);
      return;
    }
    vertices = [...vertices, vertexAt(event)];
    tellMeasure();
    paint();
  };
  const onMove = (event: PointerEvent): void => {
    if (!drawing) return;
    strokes.at(-1)?.push(toGround(event));
    paint();
  };
  const onUp = (): void => {
    drawing = false;
  };
  svg.addEventListener('pointerdown', onDown);
  svg.addEventListener('pointermove', onMove);
  svg.addEventListener('pointerup', onUp);
  svg.addEventListener('pointercancel', onUp);
  const stopFollowing = map.onMove(paint);

  return {
    set(next) {
      if (next === tool) return;
      if (next !== 'none' && !svg.isConnected) region.append(svg);
      // Without the geometry and its errors clicks still measure, with their own error alone.
      if ((next === 'distance' || next === 'area') && !features)
        void loadMapFeatures(dataUrl).then(
          (loaded) => {
            features = loaded;
          },
          () => undefined,
        );
      if (next !== 'draw' && next !== 'pointer') strokes = [];
      vertices = [];
      tool = next;
      svg.classList.toggle('taking', next === 'draw' || next === 'distance' || next === 'area');
      tellMeasure();
      paint();
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
