import type {MapFeature, MapFeatures} from '../domain/map-feature.ts';
import type {Bilingual} from '../domain/text.ts';
import {groupBy} from '../domain/group-by.ts';
import type {PlaceId} from '../domain/id.ts';
import type {LngLat, Place} from '../domain/place.ts';
import type {Region} from '../domain/region.ts';
import type {LayerId} from '../domain/view.ts';
import {KINDS} from './kinds.ts';
import {
  alongLines,
  alongWhole,
  anywhere,
  groundOf,
  RAILWAY_CLEARANCE,
  ringsOf,
  type Ground,
  type Sites,
} from './label-sites.ts';
import type {LabelClass} from './lettering.ts';
import {packRows, rowsIn, type PackedRows, type Row} from './rows.ts';

/** A label that may be set. What is placed, and where, is decided for each camera and window. */
export interface LabelCandidate extends Sites {
  readonly id: string;
  readonly class: LabelClass;
  readonly text: Bilingual;
  readonly place?: PlaceId;
  /** Of an area: where else its name may stand. */
  readonly rows?: PackedRows;
  readonly group: LayerId | 'base';
  /** Of a place off the map: degrees clockwise from north, seen from the point in `at`. */
  readonly bearing?: number;
  /** And how far away, as the crow flies. */
  readonly distanceKm?: number;
  /** Added to the order of its class: lower goes first. */
  readonly rank: number;
}

const GROUP_OF_CLASS: Readonly<Record<LabelClass, LayerId | 'base'>> = {
  district: 'districts',
  prefecture: 'base',
  county: 'base',
  town: 'base',
  context: 'base',
  peak: 'base',
  lake: 'lake',
  zone: 'lake',
  park: 'lake',
  station: 'railway',
  railway: 'railway',
  site: 'sites',
  'off-map': 'base',
  'expressway-shield': 'roads',
  'national-shield': 'roads',
  project: 'roads',
  street: 'roads',
};

const found = new WeakMap<
  readonly MapFeature[],
  {readonly places: readonly Place[]; readonly candidates: readonly LabelCandidate[]}
>();

/** Every label of the map: the article's places, and the context that has a name. Found once for the same map: an export asks for each picture. */
export function labelCandidates(
  places: readonly Place[],
  {features}: MapFeatures,
  region: Region,
): readonly LabelCandidate[] {
  const before = found.get(features);
  if (before?.places === places) return before.candidates;
  const candidates = findCandidates(places, features, region);
  found.set(features, {places, candidates});
  return candidates;
}

function findCandidates(
  places: readonly Place[],
  features: readonly MapFeature[],
  region: Region,
): readonly LabelCandidate[] {
  const drawn = groupBy(features, ({properties}) => properties.place);
  const ground = groundOf(features, region);
  const known = new Map(places.map((place) => [place.id, place]));
  return [
    ...places.flatMap((place) => ofPlace(place, drawn.get(place.id) ?? [], ground)),
    ...places.flatMap((place) => ofHolder(place, known, region)),
    ...features.flatMap((feature, index) => ofContext(feature, index)),
  ];
}

/** A place off the map; without a place in `pointedTo` it has its arrow only when it is chosen. */
function ofRegion({id, name, offMap}: Place, {arrowsFrom, pointedTo}: Region): readonly LabelCandidate[] {
  if (!offMap) return [];
  const rank = pointedTo.indexOf(id);
  return [
    {
      id,
      class: 'off-map',
      group: 'base',
      place: id,
      text: name,
      at: [arrowsFrom],
      ...offMap,
      rank: rank === -1 ? 9 : rank,
    },
  ];
}

/** What is known only to lie within something off the map has the arrow to that. */
function ofHolder(place: Place, known: ReadonlyMap<PlaceId, Place>, region: Region): readonly LabelCandidate[] {
  if (place.precision !== 'within') return [];
  let holder: Place | undefined = place;
  while (holder && /within|unlocated/.test(holder.precision))
    holder = holder.within ? known.get(holder.within) : undefined;
  return holder ? ofRegion({...holder, id: place.id}, {...region, pointedTo: []}) : [];
}

function ofPlace(place: Place, features: readonly MapFeature[], ground: Ground): readonly LabelCandidate[] {
  if (place.offMap) return ofRegion(place, ground.region);
  if (!place.anchor || place.precision === 'within' || features.length === 0) return [];
  const group = (cls: LabelClass): Pick<LabelCandidate, 'class' | 'group' | 'place'> => ({
    class: cls,
    group: GROUP_OF_CLASS[cls],
    place: place.id,
  });
  if (place.kind === 'road') {
    const own = features.filter(({properties}) => properties.class !== 'project-road');
    if (own.length === 0)
      return [
        {id: place.id, ...group('project'), text: place.name, ...alongWhole(features, [0.5, 0.35, 0.65]), rank: 0},
      ];
    if (!place.ref) return [];
    const cls = own.some(({properties}) => properties.class === 'expressway') ? 'expressway-shield' : 'national-shield';
    const text = {zh: place.ref, en: place.ref};
    const mayStand = (point: LngLat): boolean => cls === 'expressway-shield' || ground.isClear(point);
    const planned = features.filter((feature) => !own.includes(feature));
    const branch =
      planned.length === 0
        ? []
        : [
            {
              id: `${place.id}-planned`,
              ...group('project'),
              text: {zh: `${place.name.zh}（规划）`, en: place.name.en && `${place.name.en} (planned)`},
              ...alongWhole(planned, [0.5, 0.35, 0.65], ON_BRANCHES),
              rank: 1,
            },
          ];
    const shields = SHIELD_STRETCHES.map((stretch, index) => {
      const best = alongLines(own, stretch).filter(mayStand);
      // The first of them marks whatever part of the road is in sight.
      const at = index === 0 ? [...best, ...alongLines(own, ON_ROADS).filter(mayStand)] : best;
      return {id: `${place.id}-${index}`, ...group(cls), text, at, best: best.length, rank: index};
    });
    return [...shields, ...branch];
  }
  const cls = KINDS[place.kind].label;
  if (!cls) return [];
  const where =
    place.kind === 'railway'
      ? alongWhole(features, [0.62, 0.7, 0.55, 0.45, 0.8, 0.35])
      : acrossArea(place.anchor, cls, features, ground);
  return [{id: place.id, ...group(cls), text: place.name, ...where, rank: featuredRank(place, ground.region)}];
}

/** Featured places come before others of their kind. */
function featuredRank({id}: Place, {featured}: Region): number {
  return featured.includes(id) ? -3 : 0;
}

const ON_ROADS = anywhere(64);
const ON_BRANCHES = anywhere(24);
/** A road has a shield on each of these stretches, so that one is in sight wherever the map is moved. */
const SHIELD_STRETCHES = [
  [0.5, 0.53, 0.47, 0.56, 0.44],
  [0.25, 0.28, 0.22, 0.31, 0.19],
  [0.75, 0.78, 0.72, 0.81, 0.69],
  [0.38, 0.4, 0.36, 0.34],
  [0.62, 0.64, 0.6, 0.66],
  [0.88, 0.86, 0.9],
  [0.12, 0.14, 0.1],
] as const;

function ofContext({properties, geometry}: MapFeature, index: number): readonly LabelCandidate[] {
  const {name, place} = properties;
  if (!name || place || geometry.type !== 'Point') return [];
  const cls: LabelClass = properties.class === 'peak' ? 'peak' : properties.class === 'town' ? 'town' : 'context';
  return [
    {
      id: `context-${index}`,
      class: cls,
      group: GROUP_OF_CLASS[cls],
      text: name,
      at: [geometry.coordinates as unknown as LngLat],
      rank: properties.rank ?? 2,
    },
  ];
}

/** Degrees from one parallel to the next on which the name of an area may stand: the closest views show one of them. */
const ACROSS: Readonly<Partial<Record<LabelClass, number>>> = {
  district: 0.02,
  zone: 0.02,
  county: 0.02,
  context: 0.02,
  lake: 0.01,
};
/** Degrees that it keeps from the area's edge. */
const EDGE: Readonly<Partial<Record<LabelClass, number>>> = {
  district: 0.005,
  zone: 0.006,
  county: 0.008,
  context: 0.01,
  lake: 0.0024,
};

/** At its anchor, else anywhere in an area: a reader who sees only a part of it should know what it is. */
function acrossArea(
  anchor: LngLat,
  cls: LabelClass,
  features: readonly MapFeature[],
  ground: Ground,
): Pick<LabelCandidate, 'at' | 'rows'> {
  const rows = rowsOf(cls, features, ground);
  return {at: [anchor], ...(rows.length > 0 ? {rows: packRows(rows)} : {})};
}

function rowsOf(cls: LabelClass, features: readonly MapFeature[], {water, railway}: Ground): readonly Row[] {
  const [step, edge] = [ACROSS[cls], EDGE[cls]];
  if (!step || !edge) return [];
  const clear = cls === 'lake' ? {without: [], points: []} : {without: water, points: railway};
  return rowsIn(ringsOf(features), {step, edge, clearance: RAILWAY_CLEARANCE, ...clear});
}

/**
 * Labels of the region's neighbours within its extent, for close views of a map that is moved, where a reader may be lost.
 * Pictures do without.
 */
export function neighbourCandidates({features}: MapFeatures, region: Region): readonly LabelCandidate[] {
  const ground = groundOf(features, region);
  const [west, south, east, north] = region.extent;
  return features.flatMap((feature, index): LabelCandidate[] => {
    const {class: kind, name: text} = feature.properties;
    if (kind !== 'context-land' || !text) return [];
    const rows = rowsOf('context', [feature], ground)
      .map(([lat, from, to]): Row => [lat, Math.max(from, west), Math.min(to, east)])
      .filter(([lat, from, to]) => lat >= south && lat <= north && to > from);
    const own = {id: `neighbour-${index}`, class: 'context', group: GROUP_OF_CLASS.context, text, rank: 0} as const;
    return rows.length > 0 ? [{...own, at: [], rows: packRows(rows)}] : [];
  });
}
