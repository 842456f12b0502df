import type {PlaceId} from '../domain/id.ts';
import type {FeatureClass, MapFeature} from '../domain/map-feature.ts';
import type {Camera, LayerId} from '../domain/view.ts';
import type {Flavour} from './flavour.ts';

/** What a pointer met on the map. */
export type PointerEvent = {readonly type: 'select' | 'hover'; readonly place: PlaceId | null};

/** In ms: what a choice need not show at once waits this long, in case another follows. */
export const PAUSE_MS = 250;

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
  /** Shapes of a collection's places, which are not among the map's own: they stand out when one of these is chosen. */
  readonly collection: readonly MapFeature[];
}

/** All shapes of a collection, in an archive of tiles that is read by ranges. */
export interface CollectionTiles {
  readonly archive: string;
  /** What is drawn in them. */
  readonly classes: readonly FeatureClass[];
}

/** Shapes of a collection for any painter: it takes the tiles, or the features that are in sight with the Chinese names of their places. */
export interface CollectionShapes extends CollectionTiles {
  readonly features: readonly MapFeature[];
  readonly names: ReadonlyMap<string, string>;
}

/** Paints the map: as SVG, at first the poster as served, or with MapLibre. The app knows no more of either. */
export interface Painter {
  readonly kind: 'svg' | 'gl';
  /** Paints what is given; the rest of the picture stays. */
  paint(change: Partial<MapPicture>): void;
  /** Lays shapes of a collection among the map's own, in place of those laid before. */
  lay(shapes: CollectionShapes): Promise<void>;
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

/** To a centimetre on the ground, which is nothing on the screen. */
export function sameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 1e-6 &&
    a.center.every((degrees, axis) => Math.abs(degrees - (b.center[axis] ?? 0)) < 1e-7)
  );
}
