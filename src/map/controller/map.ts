import type {LabelCandidate} from '../../carto/label-candidate.ts';
import type {Size} from '../../carto/mercator.ts';
import type {Scene} from '../../domain/briefing.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {MapFeature} from '../../domain/map-feature.ts';
import type {Camera} from '../../domain/view.ts';
import type {ResultGroup} from '../../search/search.ts';
import type {GlPainter} from '../painter/gl/gl-painter.ts';
import type {SvgPainter} from '../painter/svg/svg-painter.ts';
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
  /** Calls back on every frame of a move. @returns what ends that */
  onMove(listener: (camera: Camera) => void): () => void;
  /** Calls back with the place that the pointer is on, wherever it is named. @returns what ends that */
  onHover(listener: (place: PlaceId | null) => void): () => void;
}

export interface MapController extends MapCommands, MapQueries {
  /** For a collection beside the map's own places. */
  readonly further: FurtherMap;
  /** Lets the reader's hand move the SVG. */
  live(): Promise<void>;
  /** Lets MapLibre take the SVG's place; where that fails, the SVG becomes movable. Resolves when either is done. */
  upgrade(parts: MapParts): Promise<'gl' | 'svg'>;
  dispose(): void;
}

/** How places become known that only a collection has. */
export interface FurtherPlaces {
  /** Loads what a place is and what is said of it, and has `choose` choose it before anything is drawn of that; null where it is known already. */
  learn(place: PlaceId, choose?: () => void): Promise<void> | null;
  /** The best of the places whose names fit, as one group; null for none. */
  find(query: string): Promise<ResultGroup | null>;
}

/** What a collection does with the map. */
export interface FurtherMap extends FurtherPlaces {
  /** What paints the map to the end: MapLibre, or the SVG where that cannot be had. */
  readonly settled: Promise<SvgPainter | GlPainter>;
  /** Names that may be set beside the map's own, in place of those given before. */
  name(labels: readonly LabelCandidate[]): void;
  /** Shapes that stand out with their places, in place of those given before. */
  outline(features: readonly MapFeature[]): void;
  /** Shows the choice anew: shapes have come that belong to it. */
  refresh(): void;
  /** Calls back whenever the map has come to rest. @returns what ends that */
  onRest(listener: () => void): () => void;
  size(): Size;
  /** What it is asked from now on; before, nothing is found. What the reader chooses on the map is learnt first. */
  ask(places: Partial<FurtherPlaces>): void;
}
