import type {BriefingId, PassageId, PlaceId} from './id.ts';
import type {Bilingual} from './text.ts';
import type {Camera} from './view.ts';

/** `title` opens a briefing, `sources` closes it, `scene` is one thought in between. */
export const SCENE_KINDS = ['title', 'scene', 'sources'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** A photograph, a drawing, a plan: somebody's, and under a licence, always. */
export interface ScenePicture {
  /** From the folder of the open data, `pictures/…`; or the picture itself as a data address. */
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What is to be seen on it. */
  readonly alt: Bilingual;
  /** Whose it is, as it is printed. */
  readonly credit: string;
  readonly licence: string;
}

/** A picture wider than high stands below the map, one that is not beside it. */
export function isWide({width, height}: Pick<ScenePicture, 'width' | 'height'>): boolean {
  return width > height;
}

/** One page of a briefing: what is on the map, and the words beside it. */
export interface Scene {
  /** Unique within its briefing. */
  readonly id: string;
  readonly kind: SceneKind;
  /** The small line above the headline; either language may be empty. */
  readonly kicker: Bilingual;
  /** A line break in it is meant. */
  readonly headline: Bilingual;
  /** What the speaker may say; never shown to the room. */
  readonly notes: Bilingual;
  /** `fit`: whatever shows `places`, or the whole map. A camera is meant for a window of SCENE_WINDOW, see carto/scene-camera.ts. */
  readonly camera: Camera | 'fit';
  /** Places in focus on the map. */
  readonly places: readonly PlaceId[];
  /** The first is quoted beside the map; the others go into notes and handout. */
  readonly passages: readonly PassageId[];
  /** Shown beside the map, which stays. */
  readonly picture?: ScenePicture;
}

/** Scenes in the order in which they are shown. */
export interface Briefing {
  readonly id: BriefingId;
  readonly title: Bilingual;
  readonly scenes: readonly Scene[];
}
