import type {Flavour, Role} from '../../carto/flavour.ts';
import {labelCandidates} from '../../carto/label-candidate.ts';
import {round, cameraFor, type Size} from '../../carto/mercator.ts';
import type {Box} from '../../carto/box-grid.ts';
import {placeLabels} from '../../carto/place-labels.ts';
import type {Index} from '../../domain/bundle.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {Extent} from '../../domain/place.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import type {Camera, LayerId} from '../../domain/view.ts';
import {drawLabel} from '../../map/lettering/draw-labels.ts';
import {drawMap} from '../../map/painter/svg/draw-map.ts';
import type {Block} from './block.ts';
import {drawFurniture} from './furniture.ts';
import {HEI} from './type.ts';

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
  /** Whether its places are links, `#place-ID`. */
  readonly interactive?: boolean;
  /** Whether a legend stands beside it: what only that explains is left out otherwise. */
  readonly explained: boolean;
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

function drawGround(
  camera: Camera,
  {index, features, size, flavour, locale, hidden, focus, explained, interactive = false}: MapBlockOptions,
): string {
  return drawMap({
    features,
    camera,
    size,
    flavour,
    hidden,
    focus,
    colour: (role) => flavour.colour[role],
    interactive,
    errors: explained,
    nameOf: (id) => inLocale(index.place.get(id as PlaceId)?.name ?? {zh: id, en: id}, locale),
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
