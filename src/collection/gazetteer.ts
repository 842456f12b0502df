import {cellsIn} from '../carto/cells.ts';
import type {LabelCandidate} from '../carto/label-candidate.ts';
import type {Size} from '../carto/mercator.ts';
import type {CollectionTiles} from '../carto/painter.ts';
import {shardOf, type CollectionIndex, type PassageShard, type PlaceFile} from '../domain/collection.ts';
import type {PassageId, PlaceId} from '../domain/id.ts';
import type {MapFeature} from '../domain/map-feature.ts';
import type {Camera} from '../domain/view.ts';
import type {ResultGroup} from '../search/search.ts';
import {createPassageFinder} from './find-passages.ts';
import {createPlaceFinder, MOST_KEPT} from './find-places.ts';
import {createPieces} from './pieces.ts';

/** The door to a collection: whatever is asked of it, only the pieces that can hold the answer are loaded. What rejects may be asked again. */
export interface Gazetteer {
  /** What is said of a place, and of one that only the collection has also what it is; rejects where there is none of this id. */
  place(id: PlaceId): Promise<PlaceFile>;
  /** A place that a passage speaks of, which has its words; null where there is no such passage. */
  passage(id: PassageId): Promise<PlaceId | null>;
  /** The best of the places and of the passages that fit, a group each as soon as it is there; null for none. */
  search(query: string): readonly Promise<ResultGroup | null>[];
  /** What may be seen through a window, as far as it can be had; `drawn`: with whole shapes, for a painter that reads no tiles. */
  inSight(camera: Camera, size: Size, drawn: boolean): Promise<InSight>;
  readonly tiles: CollectionTiles;
}

export interface InSight {
  /** Names the cells in sight: where it is the same, so is the rest. */
  readonly cells: string;
  readonly labels: readonly LabelCandidate[];
  readonly shapes: readonly MapFeature[];
}

/** So many cells of the map are kept in memory. */
const MOST_CELLS = 300;
/** An SVG is moved before it is drawn anew: this share of the window is drawn beyond each of its sides. */
const DRAWN_BEYOND = 0.5;

/** @param data the folder of the open data files */
export function createGazetteer(index: CollectionIndex, data: URL): Gazetteer {
  const base = new URL('collection/', data);
  const ofPlace = createPieces<PlaceId, PlaceFile>(
    MOST_KEPT,
    (id) => new URL(`at/${encodeURIComponent(id)}.json`, data),
  );
  const ofPassages = createPieces<number, PassageShard>(MOST_KEPT, (shard) => new URL(`passages/${shard}.json`, base));
  const finders = [createPlaceFinder(index, base), createPassageFinder(index, base)];
  const labelsIn = createCells<LabelCandidate>(index.names, (cell) => new URL(`names/${cell}.json`, base));
  const shapesIn = createCells<MapFeature>(index.shapes, (cell) => new URL(`shapes/${cell}.json`, base));
  return {
    place: ofPlace,
    async passage(id) {
      const places = await ofPassages(shardOf(id, index.passageShards));
      return Object.hasOwn(places, id) ? (places[id] ?? null) : null;
    },
    search: (query) => finders.map(({find}) => find(query)),
    async inSight(camera, size, drawn) {
      const near = cellsIn(camera, size);
      const far = drawn ? cellsIn(camera, size, DRAWN_BEYOND) : [];
      const [labels, shapes] = await Promise.all([labelsIn(near), shapesIn(far)]);
      return {cells: [...near, ...far].join(), labels, shapes};
    },
    tiles: {archive: new URL('shapes.pmtiles', base).href, classes: index.classes},
  };
}

/** What is in cells of the map: those that are not in the index are empty, and so is one that cannot be had now. */
function createCells<Content>(
  existing: readonly string[],
  urlOf: (cell: string) => URL,
): (cells: readonly string[]) => Promise<readonly Content[]> {
  const exists = new Set(existing);
  const load = createPieces<string, readonly Content[]>(MOST_CELLS, urlOf);
  return async (cells) =>
    (await Promise.all(cells.filter((cell) => exists.has(cell)).map((cell) => load(cell).catch(() => [])))).flat();
}
