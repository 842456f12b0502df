import type {BriefingId, PassageId, PlaceId} from '../domain/id.ts';
import type {Locale} from '../domain/text.ts';
import type {Camera, Filter, LayerId, Mode, ThemeName, ViewState} from '../domain/view.ts';

/** Everything that can happen to a view. */
export type Action =
  | Choice
  /** `at`: what was in sight stays so. */
  | {readonly type: 'select-nothing'; readonly at?: Camera | 'whole'}
  | {readonly type: 'compare'; readonly id: PlaceId; readonly with: PlaceId}
  /** The reader moved the map. */
  | {readonly type: 'move-camera'; readonly camera: Camera}
  | {readonly type: 'fit-camera'}
  | {readonly type: 'toggle-layer'; readonly layer: LayerId}
  /** Replaces the named fields and leaves the others. */
  | {readonly type: 'set-filter'; readonly filter: Partial<Filter>}
  | {readonly type: 'clear-filter'}
  | {readonly type: 'set-locale'; readonly locale: Locale}
  | {readonly type: 'set-theme'; readonly theme: ThemeName}
  | {readonly type: 'set-mode'; readonly mode: Mode}
  /** A scene as its author made it: whatever was chosen or moved before is let go. */
  | {readonly type: 'show-scene'; readonly briefing: BriefingId; readonly scene: number}
  /** The whole view at once, from a link or from the browser's history. */
  | {readonly type: 'navigate'; readonly view: ViewState};

/** `at`: the camera stays there, since whoever chooses on the map sees the place already; else it goes where the choice is. */
type Choice =
  | {readonly type: 'select-place'; readonly id: PlaceId; readonly at?: Camera | 'whole'}
  | {readonly type: 'select-passage'; readonly id: PassageId; readonly at?: Camera | 'whole'};
