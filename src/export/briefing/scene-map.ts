import {FLAVOURS, forRoom, type Flavour, type Role} from '../../carto/flavour.ts';
import {labelCandidates} from '../../carto/label-candidate.ts';
import type {Size} from '../../carto/mercator.ts';
import {placeLabels} from '../../carto/place-labels.ts';
import {SCENE_WINDOW, sceneCamera} from '../../carto/scene-camera.ts';
import type {Index} from '../../domain/bundle.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {Locale} from '../../domain/text.ts';
import type {LayerId} from '../../domain/view.ts';
import {drawLabel, MAP_FONT} from '../../map/lettering/draw-labels.ts';
import {drawMap} from '../../map/painter/svg/draw-map.ts';
import type {SceneContent} from './scene-content.ts';

export interface SceneMapOptions {
  readonly index: Index;
  readonly features: MapFeatures;
  readonly locale: Locale;
  readonly size: Size;
  readonly flavour: Flavour;
  /** Pixels at the foot that are kept free of lettering: a credit line stands there. */
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
  foot: 54,
  hidden: FLAT,
} as const;

/** What a speaker glances at. */
export const SPEAKER_MAP = {
  size: {width: SCENE_WINDOW.width / 2, height: SCENE_WINDOW.height / 2},
  flavour: forRoom(FLAVOURS.projector, 960, 540),
  hidden: FLAT,
} as const;

/** The map of a scene as a picture that stands alone: the same ground, focus and lettering as on the screen. */
export function drawSceneMap(
  {scene, places}: Pick<SceneContent, 'scene' | 'places'>,
  {index, features, locale, size, flavour, foot = 0, hidden = NOTHING}: SceneMapOptions,
): string {
  const camera = sceneCamera(scene, places, index.bundle.region.extent, size);
  const focus = new Set(places.map(({id}) => id));
  const colour = (role: Role): string => flavour.colour[role];
  const shared = {camera, size, flavour, hidden, focus};
  const ground = drawMap({
    ...shared,
    features,
    colour,
    interactive: false,
    nameOf: (place) => place,
    overdraw: 24,
    step: 0.2,
  });
  const labels = placeLabels({
    ...shared,
    candidates: labelCandidates(index.bundle.places, features, index.bundle.region),
    locale,
    obstacles: [[0, size.height - foot, size.width, size.height]],
  }).map(
    (label) =>
      `<g transform="translate(${round(label.point[0])} ${round(label.point[1])})">${drawLabel(label, {flavour, colour, selected: focus, interactive: false, haloApart: true})}</g>`,
  );
  const {width, height} = size;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colour('land')}"/>${ground}` +
    `<g font-family="${MAP_FONT}">${labels.join('')}</g></svg>`
  );
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
