import {FLAVOURS, forRoom, type Flavour, type Role} from '../../carto/flavour.ts';
import {labelCandidates} from '../../carto/label-candidate.ts';
import type {Size} from '../../carto/mercator.ts';
import {placeLabels} from '../../carto/place-labels.ts';
import {SCENE_WINDOW, sceneCamera} from '../../carto/scene-camera.ts';
import type {Index} from '../../domain/bundle.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {Locale} from '../../domain/text.ts';
import type {Camera, LayerId} from '../../domain/view.ts';
import {drawLabel, MAP_FONT} from '../../map/lettering/draw-labels.ts';
import {drawMap} from '../../map/painter/svg/draw-map.ts';
import type {Block} from '../pictures/block.ts';
import {drawFurniture} from '../pictures/furniture.ts';
import {legendBlock} from '../pictures/legend-block.ts';
import type {SceneContent} from './scene-content.ts';
import {round} from '../../carto/mercator.ts';

export interface SceneMapOptions {
  readonly index: Index;
  readonly features: MapFeatures;
  readonly locale: Locale;
  readonly size: Size;
  readonly flavour: Flavour;
  /** Whether it has scale, north and legend; without, what only a legend explains is left out. */
  readonly furnished?: boolean;
  /** Pixels of bare ground below map and legend: a credit line stands there. */
  readonly foot?: number;
  readonly hidden?: ReadonlySet<LayerId>;
}

const NOTHING: ReadonlySet<LayerId> = new Set();

/** A projector makes stains of the relief. */
const FLAT: ReadonlySet<LayerId> = new Set<LayerId>(['relief']);

/** What a projector shows: lettering as large as while presenting. */
export const SLIDE_MAP = {
  size: SCENE_WINDOW,
  flavour: forRoom(FLAVOURS.projector, 1920, 1080),
  furnished: true,
  foot: 80,
  hidden: FLAT,
} as const;

/** What a speaker glances at. */
export const SPEAKER_MAP = {
  size: {width: SCENE_WINDOW.width / 2, height: SCENE_WINDOW.height / 2},
  flavour: forRoom(FLAVOURS.projector, 960, 540),
  hidden: FLAT,
} as const;

/** The map of a scene as a picture that stands alone: the same ground, focus and lettering as on the screen, and below it its legend. */
export function drawSceneMap(content: Content, {furnished = false, foot = 0, ...options}: SceneMapOptions): string {
  const {size, flavour} = options;
  const {width, height} = size;
  const above = (legend: number): SceneMapOptions => ({
    ...options,
    furnished,
    size: {width, height: height - foot - (legend > 0 ? legend + 2 * GAP * flavour.lettering : 0)},
  });
  const room = furnished ? legendRoom(content, above) : 0;
  const mapped = above(room);
  const legend = room > 0 ? legendOf(content, mapped) : null;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${flavour.colour.paper}"/>` +
    `<svg width="${width}" height="${round(mapped.size.height)}">${drawMapOf(content, mapped)}</svg>` +
    `${legend ? `<g data-part="legend">${legend.draw(GAP * flavour.lettering, mapped.size.height + GAP * flavour.lettering)}</g>` : ''}</svg>`
  );
}

/** How high the legend is below the map that is left above it: a lower map shows more of the ground, and more has to be explained. */
function legendRoom(content: Content, above: (legend: number) => SceneMapOptions): number {
  let room = 0;
  for (
    let needed = legendOf(content, above(room)).height;
    needed > room;
    needed = legendOf(content, above(room)).height
  )
    room = needed;
  return room;
}

/** Pixels around the legend, at lettering of 1. */
const GAP = 9;

type Content = Pick<SceneContent, 'scene' | 'places'>;

function cameraOf({scene, places}: Content, {index, size}: Pick<SceneMapOptions, 'index' | 'size'>): Camera {
  return sceneCamera(scene, places, index.bundle.region.extent, size);
}

function legendOf(
  content: Content,
  {index, features, locale, size, flavour, hidden = NOTHING}: SceneMapOptions,
): Block {
  return legendBlock({
    features,
    camera: cameraOf(content, {index, size}),
    size,
    flavour,
    locale,
    names: index.bundle.region.legend,
    hidden,
    width: size.width - 2 * GAP * flavour.lettering,
    focus: new Set(content.places.map(({id}) => id)),
  });
}

function drawMapOf(content: Content, options: SceneMapOptions): string {
  const {index, features, locale, size, flavour, furnished = false, hidden = NOTHING} = options;
  const camera = cameraOf(content, options);
  const focus = new Set(content.places.map(({id}) => id));
  const colour = (role: Role): string => flavour.colour[role];
  const shared = {camera, size, flavour, hidden, focus};
  const furniture = furnished ? drawFurniture(camera, options) : {svg: '', boxes: []};
  const ground = drawMap({
    ...shared,
    features,
    colour,
    interactive: false,
    errors: furnished,
    nameOf: (place) => place,
    overdraw: 24,
    step: 0.2,
  });
  // The map points beyond its edge only to what the page speaks of.
  const candidates = labelCandidates(index.bundle.places, features, index.bundle.region).filter(
    ({bearing, place}) => bearing === undefined || (place !== undefined && focus.has(place)),
  );
  const labels = placeLabels({...shared, candidates, locale, obstacles: furniture.boxes}).map(
    (label) =>
      `<g transform="translate(${round(label.point[0])} ${round(label.point[1])})">${drawLabel(label, {flavour, colour, selected: focus, interactive: false, haloApart: true})}</g>`,
  );
  return (
    `<rect width="${size.width}" height="${round(size.height)}" fill="${colour('land')}"/>${ground}` +
    `<g font-family="${MAP_FONT}">${labels.join('')}</g>${furniture.svg && `<g data-part="furniture">${furniture.svg}</g>`}`
  );
}
