import type {Position} from 'geojson';
import {at, draws, isErrorDisc, isHidden, LAYERS, LOWEST, type Layer} from '../../../carto/layers.ts';
import type {Flavour, Role} from '../../../carto/flavour.ts';
import {round, metresPerPixel, toScreen, type Size} from '../../../carto/mercator.ts';
import type {MapFeature, MapFeatures, MapProperties} from '../../../domain/map-feature.ts';
import type {LngLat} from '../../../domain/place.ts';
import type {Camera, LayerId} from '../../../domain/view.ts';
import {escapeXml} from './escape-xml.ts';
import {pathWriter} from './path-data.ts';

export interface MapDrawing {
  readonly features: MapFeatures;
  readonly camera: Camera;
  readonly size: Size;
  readonly flavour: Flavour;
  /** `#efe6d6` in a picture that stands alone, `var(--district)` in the page. */
  readonly colour: (role: Role) => string;
  readonly hidden: ReadonlySet<LayerId>;
  /** Places drawn as selected. */
  readonly focus: ReadonlySet<string>;
  /** Whether features are links to their place's entry, with wide strokes to hit. */
  readonly interactive: boolean;
  /** Whether layers are drawn that this camera is too far away for: the map will be moved. */
  readonly everyZoom?: boolean;
  /** False leaves out the discs of points' errors, where no legend explains them. */
  readonly errors?: boolean;
  readonly nameOf: (place: string) => string;
  readonly overdraw: number;
  /** Coordinates are rounded to multiples of this many pixels. */
  readonly step: number;
}

/** What is only a backdrop is drawn in larger steps: relief, rivers, and the borders between the neighbours. */
function coarsenessOf({class: name, rank}: MapProperties): number {
  if (name === 'relief') return 6;
  if (name === 'river') return 3;
  return name.endsWith('-border') && rank === 2 ? 2 : 1;
}

/** The map without lettering, as SVG groups, one for each layer that draws something. */
export function drawMap(drawing: MapDrawing): string {
  const write = pathWriter(drawing);
  const layers = LAYERS.filter(
    (layer) =>
      !isHidden(layer, drawing.hidden) && layer.state !== 'hover' && (drawing.errors !== false || !isErrorDisc(layer)),
  );
  const body = layers.map((layer) => drawLayer(layer, drawing, write)).join('');
  const hits = drawing.interactive ? '<g data-layer="hit-lines"></g><g data-layer="hit-points"></g>' : '';
  const unseen = drawing.interactive && drawing.everyZoom ? drawUnseen(drawing, write) : '';
  return `${hatch(drawing)}${body}${unseen}${hits}`;
}

type Writer = ReturnType<typeof pathWriter>;

function drawLayer(layer: Layer, drawing: MapDrawing, write: Writer): string {
  const {camera, features, focus, interactive, everyZoom} = drawing;
  const {minZoom = 0, maxZoom = Infinity} = layer;
  if ((camera.zoom < minZoom || camera.zoom >= maxZoom) && !everyZoom) return '';
  const mine = features.features
    .filter(({properties}) => draws(layer, properties))
    .filter(
      ({properties}) =>
        layer.state === undefined ||
        (layer.state === 'selected' && properties.place !== undefined && focus.has(properties.place)),
    );
  const shapes = byPlace(mine)
    .map(([place, group]) => {
      const shape =
        layer.type === 'circle'
          ? group.map((feature) => drawCircle(feature, layer, drawing)).join('')
          : drawPath(group, write);
      return shape && interactive && LOWEST.has(layer) && place
        ? link(place, group[0] as MapFeature, shape, drawing)
        : shape;
    })
    .join('');
  if (!shapes && !(interactive && layer.state)) return '';
  return `<g data-layer="${layer.id}"${layerAttributes(layer, drawing)}>${shapes}</g>`;
}

function byPlace(features: readonly MapFeature[]): readonly (readonly [string | undefined, readonly MapFeature[]])[] {
  const groups = new Map<string, MapFeature[]>();
  for (const feature of features) {
    const key = feature.properties.place ?? '';
    const group = groups.get(key);
    if (group) group.push(feature);
    else groups.set(key, [feature]);
  }
  return [...groups].map(([key, group]) => [key || undefined, group] as const);
}

/** Areas that may lie in one another are paths of their own: in one path they would cancel out. */
function drawPath(features: readonly MapFeature[], write: Writer): string {
  const paths = features
    .map(({geometry, properties}) => write(geometry, coarsenessOf(properties)))
    .filter((path) => path !== '');
  const nested = features[0]?.properties.class === 'relief';
  return nested
    ? paths.map((path) => `<path d="${path}"/>`).join('')
    : paths.length > 0
      ? `<path d="${paths.join('')}"/>`
      : '';
}

function drawCircle(
  {geometry, properties}: MapFeature,
  layer: Layer,
  {camera, size, flavour, overdraw, interactive}: MapDrawing,
): string {
  if (geometry.type !== 'Point' || layer.type !== 'circle') return '';
  const [x, y] = pixel(geometry.coordinates, camera, size);
  // A picture keeps still: what lies outside it is left out, as with lines and areas.
  if (
    !interactive &&
    (Math.abs(x - size.width / 2) > size.width / 2 + overdraw ||
      Math.abs(y - size.height / 2) > size.height / 2 + overdraw)
  )
    return '';
  const [, lat = 0] = geometry.coordinates;
  const radius =
    layer.radius === 'errorM'
      ? properties.errorM / metresPerPixel(lat, camera.zoom)
      : at(layer.radius, camera.zoom) * flavour.stroke;
  return `<circle cx="${x}" cy="${y}" r="${round(radius)}"/>`;
}

function pixel(coordinates: Position, camera: Camera, size: Size): readonly [number, number] {
  const [x, y] = toScreen(camera, size, coordinates as unknown as LngLat);
  return [round(x), round(y)];
}

function link(place: string, {properties, geometry}: MapFeature, shape: string, {nameOf, camera}: MapDrawing): string {
  // A point's guess carries the radius of its error, so that it can be pictured when the point is chosen.
  const radius =
    geometry.type === 'Point'
      ? round(properties.errorM / metresPerPixel(geometry.coordinates[1] ?? 0, camera.zoom))
      : '';
  const guess = properties.precision === 'schematic' ? ` data-guess="${radius}"` : '';
  return `<a href="#place-${place}" data-place="${place}" data-class="${properties.class}"${guess} tabindex="-1" aria-label="${escapeXml(nameOf(place))}">${shape}</a>`;
}

/** What is only seen when it is chosen has to be there to be copied from. */
function drawUnseen(drawing: MapDrawing, write: Writer): string {
  const circles = drawing.features.features.filter(
    ({properties}) => properties.class === 'urban-circle' && properties.place,
  );
  return `<g data-layer="unseen" visibility="hidden" pointer-events="none">${circles.map((feature) => link(feature.properties.place as string, feature, drawPath([feature], write), drawing)).join('')}</g>`;
}

/** Strokes are transparent themselves, as in MapLibre: of a transparent group the browser paints anew all that lies over it when one of its shapes changes. */
function layerAttributes(layer: Layer, {camera, colour, flavour}: MapDrawing): string {
  const opacity =
    layer.opacity === undefined ? '' : ` ${layer.type === 'line' ? 'stroke-opacity' : 'opacity'}="${layer.opacity}"`;
  if (layer.type === 'fill')
    return ` fill="${layer.hatch ? 'url(#hatch)' : colour(layer.colour)}" fill-rule="evenodd"${opacity}`;
  if (layer.type === 'circle') {
    return ` fill="${colour(layer.colour)}" stroke="${colour(layer.stroke)}" stroke-width="${round(at(layer.strokeWidth, camera.zoom) * flavour.stroke)}"${opacity}`;
  }
  const width = at(layer.width, camera.zoom) * flavour.stroke;
  const dash = layer.dash ? ` stroke-dasharray="${layer.dash.map((part) => round(part * width)).join(' ')}"` : '';
  const cap = layer.cap === 'round' ? ' stroke-linecap="round"' : '';
  return ` fill="none" stroke="${colour(layer.colour)}" stroke-width="${round(width)}" stroke-linejoin="round"${cap}${dash}${opacity}`;
}

function hatch({colour}: MapDrawing): string {
  return `<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="${colour('zone')}" stroke-width="1.5"/></pattern></defs>`;
}
