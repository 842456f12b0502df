import type {BriefingId, PassageId, PlaceId, SpeakerId} from './id.ts';
import type {PassageKind, Theme} from './passage.ts';
import type {LngLat, PlaceStatus} from './place.ts';
import type {Locale} from './text.ts';

/** Groups of features a reader can switch off. */
export const LAYER_IDS = ['boundaries', 'districts', 'railway', 'roads', 'lake', 'sites', 'relief'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Web Mercator; `zoom` as in MapLibre: the world is 512 · 2^zoom pixels wide. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
}

/**
 * What the map shows. `fit`: whatever shows the selection, or everything, at the size at hand; `whole`: everything, whatever is
 * selected, since it was selected on the whole map and was in sight there.
 */
export type ViewCamera = Camera | 'fit' | 'whole';

export type Selection =
  | {readonly kind: 'none'}
  /** `with`: the place beside which it is looked at. */
  | {readonly kind: 'place'; readonly id: PlaceId; readonly with?: PlaceId}
  | {readonly kind: 'passage'; readonly id: PassageId};

export type Mode =
  | {readonly kind: 'explore'}
  | {readonly kind: 'read'}
  | {readonly kind: 'charts'}
  /** `scene` counts from 1, as in the address; one beyond the last means the last. */
  | {readonly kind: 'present'; readonly briefing: BriefingId; readonly scene: number};

/** Empty sets mean "all". Values within a field are alternatives, fields combine. */
export interface Filter {
  readonly kinds: ReadonlySet<PassageKind>;
  readonly themes: ReadonlySet<Theme>;
  readonly organisations: ReadonlySet<string>;
  readonly speakers: ReadonlySet<SpeakerId>;
  readonly statuses: ReadonlySet<PlaceStatus>;
}

export type ThemeName = 'light' | 'dark' | 'projector';

/** In which a reader wants lengths and areas. */
export type Units = 'metric' | 'imperial';

/** What a link restores. */
export interface ViewState {
  readonly mode: Mode;
  readonly selection: Selection;
  readonly camera: ViewCamera;
  readonly hidden: ReadonlySet<LayerId>;
  readonly filter: Filter;
  readonly locale: Locale;
  readonly theme: ThemeName;
}
