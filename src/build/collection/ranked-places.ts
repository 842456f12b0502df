import {labelCandidates, type LabelCandidate} from '../../carto/label-candidate.ts';
import {LETTERING} from '../../carto/lettering.ts';
import {middleOf, zoomHolding, cellAt, CELL_ZOOMS} from '../../carto/cells.ts';
import {groupBy} from '../../domain/group-by.ts';
import type {MapFeature, MapFeatures} from '../../domain/map-feature.ts';
import type {LngLat, Place} from '../../domain/place.ts';
import type {Region} from '../../domain/region.ts';

/** Where in the collection something comes into sight: places by their id, context that is named by its candidate's. */
export interface Arranged {
  readonly candidates: readonly LabelCandidate[];
  readonly cells: ReadonlyMap<string, string>;
}

/** Added to the rank of every name: those of the page's own article are set first. */
const AFTER_ALL = 200;

/** Nobody letters these: they are drawn from here on. */
const UNLETTERED = 9;
/** Context comes into sight when it spans an eighth of a tile. */
const CONTEXT_LEAD = 3;

/** A place comes into sight no earlier than its name may be set, and where many lie close together the one first of which most is said. */
export function arrange(
  places: readonly Place[],
  features: MapFeatures,
  region: Region,
  weightOf: (place: Place) => number,
): Arranged {
  const byWeight = places.toSorted((a, b) => weightOf(b) - weightOf(a));
  const candidates = labelCandidates(byWeight, features, region).map((candidate) => ({
    ...candidate,
    rank: candidate.rank + AFTER_ALL,
    ...(candidate.place ? {} : {id: `collection-${candidate.id}`}),
  }));
  const lettered = groupBy(candidates, ({place}) => place);
  const drawn = groupBy(features.features, ({properties: {place}}) => place);
  const ofPlaces = places.flatMap((place): readonly Ranked[] => {
    const at = place.anchor ?? middleOfShapes(drawn.get(place.id) ?? []);
    const zooms = (lettered.get(place.id) ?? []).map((candidate) => LETTERING[candidate.class].zooms[0]);
    return at
      ? [{id: place.id, at, earliest: zooms.length > 0 ? Math.min(...zooms) : UNLETTERED, weight: weightOf(place)}]
      : [];
  });
  const ofContext = candidates.flatMap(({id, place, at: [at], class: name, rank}): readonly Ranked[] =>
    place || !at ? [] : [{id, at, earliest: LETTERING[name].zooms[0], weight: -rank}],
  );
  return {candidates, cells: placeCells([...ofPlaces, ...ofContext])};
}

/** Zoom and middle of a shape that belongs to no place. */
export function contextCell(feature: MapFeature): {readonly zoom: number; readonly at: LngLat} {
  const [southWest, northEast] = cornersOf([feature]);
  return {zoom: Math.max(5, zoomHolding(southWest, northEast) - CONTEXT_LEAD), at: middleOf(southWest, northEast)};
}

function middleOfShapes(features: readonly MapFeature[]): LngLat | null {
  return features.length === 0 ? null : middleOf(...cornersOf(features));
}

/** South-west and north-east. */
export function cornersOf(features: readonly MapFeature[]): readonly [LngLat, LngLat] {
  let [west, south, east, north] = [180, 90, -180, -90];
  const take = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [lng, lat] = coordinates as [unknown, unknown];
    if (typeof lng !== 'number' || typeof lat !== 'number') return coordinates.forEach(take);
    [west, south, east, north] = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
  };
  for (const {geometry} of features) if (geometry.type !== 'GeometryCollection') take(geometry.coordinates);
  return [
    [west, south],
    [east, north],
  ];
}

/** Something that comes into sight at some zoom. */
export interface Ranked {
  readonly id: string;
  readonly at: LngLat;
  /** Not before this zoom. */
  readonly earliest: number;
  /** The heavier comes first. */
  readonly weight: number;
}

/** So many come into sight in one cell; the others wait for the cells within it. On the whole map few do, beside the article's own places; in the finest cells all. */
export function roomIn(zoom: number): number {
  return zoom <= 8 ? 8 : zoom <= 10 ? 16 : zoom < CELL_ZOOMS.max ? 32 : Infinity;
}

/** The cell in which each comes into sight: the coarsest that has room for it, room being given by weight. */
export function placeCells(ranked: readonly Ranked[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const cells = new Map<string, string>();
  for (const {id, at, earliest} of ranked.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    for (let zoom = Math.max(CELL_ZOOMS.min, Math.floor(earliest)); zoom <= CELL_ZOOMS.max; zoom++) {
      const cell = cellAt(zoom, at);
      const count = counts.get(cell) ?? 0;
      if (count >= roomIn(zoom)) continue;
      counts.set(cell, count + 1);
      cells.set(id, cell);
      break;
    }
  }
  return cells;
}

/** The zoom of a cell. */
export function zoomOf(cell: string): number {
  return Number(cell.slice(0, cell.indexOf('-')));
}
