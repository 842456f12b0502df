import type {LabelCandidate} from '../../carto/label-candidate.ts';
import type {Size} from '../../carto/mercator.ts';
import type {CollectionShapes, Painter} from '../../carto/painter.ts';
import type {Scene} from '../../domain/briefing.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {MapFeature} from '../../domain/map-feature.ts';
import type {Camera} from '../../domain/view.ts';
import type {MapParts} from './fetch-map.ts';

/** What a part of the page asks of the map. Nothing comes back, so whatever is asked while the map is on the way can wait for it. */
export interface MapCommands {
  /** The reader chose a place on the map itself: it is in sight, so the map keeps still. */
  select(place: PlaceId): void;
  /** Outlines places that a list offers; an empty set ends that. */
  preview(places: ReadonlySet<PlaceId>): void;
  /** Lights these places and moves to them while nothing is chosen; null ends that. Neither address nor history know of it. */
  follow(places: ReadonlySet<PlaceId> | null): void;
  /** What covers the map's foot has changed. */
  cover(): void;
  zoomBy(levels: number): void;
  /** While a scene is on stage, its places stand out and its camera is what `fit` means, unless the reader chooses something. */
  stage(scene: StagedScene | null): void;
  /** Back to the whole map, whatever is chosen. */
  reset(): void;
}

export type StagedScene = Pick<Scene, 'camera' | 'places'>;

/** What the map tells. */
export interface MapQueries {
  camera(): Camera;
  size(): Size;
  /** Calls back on every frame of a move. @returns what ends that */
  onMove(listener: (camera: Camera) => void): () => void;
  /** Calls back with the place that the pointer is on, wherever it is named. @returns what ends that */
  onHover(listener: (place: PlaceId | null) => void): () => void;
  /** Calls back whenever the map has come to rest. @returns what ends that */
  onRest(listener: () => void): () => void;
  /** What paints the map to the end: MapLibre, or the SVG where that cannot be had. */
  readonly settled: Promise<Painter['kind']>;
}

export interface MapController extends MapCommands, MapQueries {
  /** Lets the reader's hand move the SVG. */
  live(): Promise<void>;
  readonly collection: CollectionOnMap;
  /** Lets MapLibre take the SVG's place; where that fails, the SVG becomes movable. Resolves when either is done. */
  upgrade(parts: MapParts): Promise<Painter['kind']>;
  dispose(): void;
}

/** What a collection brings onto the map, each in place of what it brought before. */
export interface CollectionOnMap {
  /** Shapes among the map's own. */
  lay(shapes: CollectionShapes): Promise<void>;
  /** Names that may be set among the map's own. */
  name(labels: readonly LabelCandidate[]): void;
  /** Shapes that stand out when their places are chosen. */
  outline(features: readonly MapFeature[]): void;
}
