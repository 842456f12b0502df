import type {Flavour, Role} from '../../carto/flavour.ts';
import {labelCandidates} from '../../carto/label-candidate.ts';
import {cameraFor, type Size} from '../../carto/mercator.ts';
import type {Box} from '../../carto/box-grid.ts';
import {placeLabels} from '../../carto/place-labels.ts';
import {distanceText, scaleOf} from '../../carto/scale-bar.ts';
import type {Index} from '../../domain/bundle.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {Extent} from '../../domain/place.ts';
import type {Locale} from '../../domain/text.ts';
import type {Camera, LayerId} from '../../domain/view.ts';
import {drawLabel} from '../../map/lettering/draw-labels.ts';
import {drawMap} from '../../map/painter/svg/draw-map.ts';
import {textLine, round, type Block} from './block.ts';
import {HEI} from './type.ts';
import {PICTURE_WORDS} from './words.ts';

export interface MapBlockOptions {
  readonly index: Index;
  readonly features: MapFeatures;
  readonly size: Size;
  readonly extent: Extent;
  readonly flavour: Flavour;
  readonly locale: Locale;
  readonly hidden: ReadonlySet<LayerId>;
  readonly focus: ReadonlySet<PlaceId>;
  /** A frame line around it. */
  readonly framed: boolean;
  /** Scale bar and north arrow; a small map on a card goes without. */
  readonly furnished: boolean;
}

/** A piece of the map with its lettering, scale and north arrow, cut at its edges. */
export function mapBlock(options: MapBlockOptions): Block & {readonly camera: Camera} {
  const camera = cameraOf(options);
  return {camera, height: options.size.height, draw: (x, y) => drawAt(x, y, camera, options)};
}

/** What is shown stands a little in from the edge. */
function cameraOf({size, extent}: MapBlockOptions): Camera {
  const margin = Math.min(size.width, size.height) * 0.045;
  return cameraFor(extent, size, {top: margin, right: margin, bottom: margin, left: margin}, 11);
}

function drawAt(x: number, y: number, camera: Camera, options: MapBlockOptions): string {
  const {size, flavour, framed, furnished} = options;
  const {width, height} = size;
  const colour = (role: Role): string => flavour.colour[role];
  const furniture = furnished ? drawFurniture(camera, options) : {svg: '', boxes: []};
  const frame = framed
    ? `<rect width="${width}" height="${height}" fill="none" stroke="${colour('rule')}" stroke-width="${flavour.stroke}"/>`
    : '';
  return (
    `<defs><clipPath id="map-edge"><rect width="${width}" height="${height}"/></clipPath></defs>` +
    `<g transform="translate(${round(x)} ${round(y)})"><g clip-path="url(#map-edge)"><rect width="${width}" height="${height}" fill="${colour('land')}"/>` +
    `${drawGround(camera, options)}${drawLettering(camera, options, furniture.boxes)}</g>${furniture.svg}${frame}</g>`
  );
}

function drawGround(camera: Camera, {features, size, flavour, hidden, focus}: MapBlockOptions): string {
  return drawMap({
    features,
    camera,
    size,
    flavour,
    hidden,
    focus,
    colour: (role) => flavour.colour[role],
    interactive: false,
    nameOf: (place) => place,
    overdraw: 24,
    step: 0.2,
  });
}

function drawLettering(
  camera: Camera,
  {index, features, size, extent, locale, flavour, hidden, focus}: MapBlockOptions,
  obstacles: readonly Box[],
): string {
  // Arrows to what lies beyond belong to the whole map; on a piece of it they would only be in the way.
  const {places, region} = index.bundle;
  const candidates = labelCandidates(places, features, region).filter(
    ({bearing, place}) => bearing === undefined || extent === region.extent || (place && focus.has(place)),
  );
  const labels = placeLabels({candidates, camera, size, locale, flavour, hidden, focus, obstacles});
  const drawing = {
    flavour,
    colour: (role: Role) => flavour.colour[role],
    selected: focus,
    interactive: false,
    haloApart: true,
  };
  const set = labels.map(
    (label) =>
      `<g transform="translate(${round(label.point[0])} ${round(label.point[1])})">${drawLabel(label, drawing)}</g>`,
  );
  return `<g font-family="${HEI}">${set.join('')}</g>`;
}

/** Scale bar below right, north arrow above right, and the boxes that no lettering may enter. */
function drawFurniture(
  camera: Camera,
  {size: {width, height}, flavour, locale}: MapBlockOptions,
): {readonly svg: string; readonly boxes: readonly Box[]} {
  const k = flavour.lettering;
  const {metres, pixels} = scaleOf(camera, Math.min(140 * k, width * 0.3));
  const [right, bottom] = [width - 16 * k, height - 14 * k];
  const [left, arrow] = [right - pixels, [width - 24 * k, 14 * k] as const];
  const ink = flavour.colour.ink;
  const style = {family: HEI, size: 11.5 * k, colour: ink, weight: 500 as const};
  const bar = `M${round(left)} ${round(bottom - 6 * k)}V${round(bottom)}H${round(right)}V${round(bottom - 6 * k)}`;
  const [ax, ay] = arrow;
  const north = `<path d="M${ax} ${ay}l${5.5 * k} ${20 * k}l${-5.5 * k} ${-4.5 * k}z" fill="${ink}"/><path d="M${ax} ${ay}l${-5.5 * k} ${20 * k}l${5.5 * k} ${-4.5 * k}z" fill="${flavour.colour.halo}" stroke="${ink}" stroke-width="${0.8 * k}" stroke-linejoin="round"/>`;
  return {
    svg:
      `<path d="${bar}" fill="none" stroke="${flavour.colour.halo}" stroke-width="${4 * k}" stroke-opacity="0.8"/><path d="${bar}" fill="none" stroke="${ink}" stroke-width="${1.4 * k}"/>` +
      haloed(distanceText(metres, locale), (left + right) / 2, bottom - 6 * k, style, flavour) +
      north +
      haloed(PICTURE_WORDS[locale].north, ax, ay + 34 * k, style, flavour),
    boxes: [
      [left - 6 * k, bottom - 24 * k, right + 10 * k, bottom + 10 * k],
      [ax - 14 * k, 0, width, ay + 40 * k],
    ],
  };
}

function haloed(
  text: string,
  x: number,
  y: number,
  style: Parameters<typeof textLine>[3],
  {colour, lettering}: Flavour,
): string {
  const behind = textLine(text, x, y, style, 'middle').replace(
    /fill="[^"]*"/,
    `fill="none" stroke="${colour.halo}" stroke-width="${3 * lettering}" stroke-linejoin="round" aria-hidden="true"`,
  );
  return behind + textLine(text, x, y, style, 'middle');
}
