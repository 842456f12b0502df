import type {PlaceId} from '../domain/id.ts';
import type {MapFeature} from '../domain/map-feature.ts';
import type {Camera, LayerId} from '../domain/view.ts';
import type {CollectionIndex} from '../domain/collection.ts';
import type {Flavour} from './flavour.ts';

/** What a pointer met on the map. */
export type PointerEvent = {readonly type: 'select' | 'hover'; readonly place: PlaceId | null};

/** In ms: what a choice need not show at once waits this long, in case another follows. */
export const PAUSE_MS = 150;

/** A picture of the map that can be moved: the SVG and MapLibre are two of them, and the app knows no more of either. */
export interface Surface {
  readonly kind: 'svg' | 'gl';
  camera(): Camera;
  /** Moves the map; `durationMs` 0 jumps. */
  moveTo(camera: Camera, durationMs: number): void;
  /** `hovered` are outlined: what the pointer is over, or what a list offers. */
  setFocus(selected: ReadonlySet<PlaceId>, hovered: ReadonlySet<PlaceId>): void;
  /** These places step back: a filter leaves nothing that is said of them. */
  setDimmed(places: ReadonlySet<PlaceId>): void;
  setHidden(hidden: ReadonlySet<LayerId>): void;
  setFlavour(flavour: Flavour): void;
  /** Lays the shapes of a collection beneath the map's own, as far as its archive of tiles is in sight. Only where tiles can be drawn. */
  layFurther?(archive: string, classes: CollectionIndex['classes']): Promise<void>;
  /** These shapes are not among the map's own: they are what stands out when one of their places is chosen. */
  setFurther?(features: readonly MapFeature[]): void;
  resize(): void;
  dispose(): void;
}

/** What a surface tells its owner. */
export interface SurfaceListener {
  /** On every frame of a move; `byHand` when the reader moved it. */
  moved(camera: Camera, byHand: boolean): void;
  /** The map has come to rest. */
  rested(): void;
  pointed(event: PointerEvent): void;
}
