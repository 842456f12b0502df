import type {PlaceId} from '../domain/id.ts';
import type {MapFeature} from '../domain/map-feature.ts';
import type {Camera, LayerId} from '../domain/view.ts';
import type {Flavour} from './flavour.ts';

/** What a pointer met on the map. */
export type PointerEvent = {readonly type: 'select' | 'hover'; readonly place: PlaceId | null};

/** In ms: what a choice need not show at once waits this long, in case another follows. */
export const PAUSE_MS = 150;

/** What the map shows, but for its lettering and for where it looks: a choice on the map keeps it still, so the camera goes its own way. */
export interface MapPicture {
  /** These places stand out. */
  readonly selected: ReadonlySet<PlaceId>;
  /** What the pointer is over, or what a list offers. */
  readonly outlined: ReadonlySet<PlaceId>;
  /** These places step back: a filter leaves nothing that is said of them. */
  readonly dimmed: ReadonlySet<PlaceId>;
  readonly hidden: ReadonlySet<LayerId>;
  /** Null until it is loaded: the page as served has colours. */
  readonly flavour: Flavour | null;
  /** Shapes that are not among the map's own: they are what stands out when one of their places is chosen. */
  readonly further: readonly MapFeature[];
}

/** Paints the map: as SVG, at first the poster as served, or with MapLibre. The app knows no more of either. */
export interface Painter {
  readonly kind: 'svg' | 'gl';
  /** Paints what is given; the rest of the picture stays. */
  paint(change: Partial<MapPicture>): void;
  camera(): Camera;
  /** Moves the map; `durationMs` 0 jumps. */
  moveTo(camera: Camera, durationMs: number): void;
  resize(): void;
  dispose(): void;
}

/** What a painter tells its owner. */
export interface PainterListener {
  /** On every frame of a move; `byHand` when the reader moved it. */
  moved(camera: Camera, byHand: boolean): void;
  /** The map has come to rest. */
  rested(): void;
  pointed(event: PointerEvent): void;
}

export function samePlaces(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
