import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon';
import {distance} from '@turf/distance';
import {lineString, point} from '@turf/helpers';
import {nearestPointOnLine} from '@turf/nearest-point-on-line';
import type {MultiPolygon, Polygon, Position} from 'geojson';
import {polygonsOf, type MapFeature} from '../../src/domain/map-feature.ts';
import type {LngLat} from '../../src/domain/place.ts';
import {groupBy} from '../../src/domain/group-by.ts';
import type {GeoFault, GeoResult} from '../types.ts';
import {faultOf} from './features.ts';

/** A point that something drawn should pass through, hold or stand at. */
export interface Reference {
  readonly place: string;
  readonly name: string;
  readonly at: LngLat;
  /** 95 % radius of the reference itself. */
  readonly errorM: number;
  /** `line`: on the line or outline. `inside`: in the area. `anchor`: where the place stands. */
  readonly on: 'line' | 'inside' | 'anchor';
  /** The drawing was digitised by this point: it tests that the drawing still passes through it, not how good it is. */
  readonly laid?: boolean;
}

/** How far a reference lies from what is drawn, and how far the two errors together let it. */
export interface Offset {
  readonly reference: Reference;
  readonly offM: number;
  /** Stated for what is nearest to it. */
  readonly statedM: number;
  readonly allowedM: number;
}

function linesOf({geometry}: MapFeature): readonly Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString') return geometry.coordinates;
  return polygonsOf(geometry).flat() as Position[][];
}

function metresTo(at: LngLat, line: readonly Position[]): number {
  return nearestPointOnLine(lineString([...line]), point([...at])).properties.pointDistance * 1000;
}

function isInside(at: LngLat, {geometry}: MapFeature): boolean {
  return polygonsOf(geometry).length > 0 && booleanPointInPolygon([...at], geometry as Polygon | MultiPolygon);
}

/** The nearest drawn piece of the place. */
function nearest({at, on}: Reference, features: readonly MapFeature[]): {offM: number; errorM: number} | null {
  const offsets = features.flatMap((feature) =>
    on === 'inside' && isInside(at, feature)
      ? [{offM: 0, errorM: feature.properties.errorM}]
      : linesOf(feature).map((line) => ({offM: metresTo(at, line), errorM: feature.properties.errorM})),
  );
  return offsets.sort((a, b) => a.offM - b.offM)[0] ?? null;
}

/** The features of a place; of one that exists in part, without its planned course. */
function ownPieces(place: string, features: readonly MapFeature[]): readonly MapFeature[] {
  const own = features.filter(({properties}) => properties.place === place);
  const [first] = own;
  return own.filter(({properties}) => properties.status === first?.properties.status);
}

/** Every reference beside what is drawn; one whose place is not drawn is infinitely far. */
export function offsetsOf(references: readonly Reference[], {features, places}: GeoResult): readonly Offset[] {
  return references.map((reference) => {
    const {place, at, errorM, on} = reference;
    const location = places[place];
    const found =
      on === 'anchor'
        ? location && {offM: distance([...at], [...location.anchor]) * 1000, errorM: location.errorM}
        : nearest(reference, ownPieces(place, features));
    const statedM = found?.errorM ?? 0;
    return {reference, offM: found?.offM ?? Infinity, statedM, allowedM: Math.hypot(statedM, errorM)};
  });
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

/** `test`: from another source, and exact enough to tell. `coarse`: less exact than what it is held against. */
type Kind = 'test' | 'coarse' | 'laid';

interface Verdict {
  readonly place: string;
  readonly kind: Kind;
  readonly count: number;
  readonly statedM: number;
  readonly medianM: number;
  readonly p95M: number;
  readonly beyond: readonly Offset[];
  readonly holds: boolean;
}

function kindOf({reference: {laid, errorM}, statedM}: Offset): Kind {
  if (laid) return 'laid';
  return errorM > statedM ? 'coarse' : 'test';
}

/** Of twenty references one may lie beyond the stated error: so many are meant by a 95 % radius. */
export function verdicts(offsets: readonly Offset[]): readonly Verdict[] {
  const groups = groupBy(offsets, (offset) => `${offset.reference.place} ${kindOf(offset)}`);
  return [...groups].map(([key, group]) => {
    const [place = '', kind] = key.split(' ') as [string, Kind];
    const sorted = group.map(({offM}) => offM).sort((a, b) => a - b);
    const beyond = group.filter(({offM, allowedM}) => offM > allowedM);
    return {
      place,
      kind,
      count: group.length,
      statedM: Math.max(...group.map(({statedM}) => statedM)),
      medianM: Math.round(share(sorted, 0.5)),
      p95M: Math.round(share(sorted, 0.95)),
      beyond,
      holds: beyond.length <= group.length * 0.05,
    };
  });
}

const WORDS: Readonly<Record<Kind, string>> = {test: 'references', coarse: 'coarser than it', laid: 'it was laid by'};

/** One line a place and kind for a terminal. */
export function referenceLines(found: readonly Verdict[]): string {
  return found
    .map(
      ({place, kind, count, statedM, medianM, p95M, holds}) =>
        `${holds ? 'pass' : 'FAIL'} ${place.padEnd(22)}stated ${`${statedM} m`.padStart(7)}  ${String(count).padStart(2)} ${`${WORDS[kind]}:`.padEnd(16)} ` +
        `median ${`${medianM} m`.padStart(7)}  95 % ${`${p95M} m`.padStart(7)}`,
    )
    .join('\n');
}

/** Stated errors that do not hold. */
export function referenceFaults(found: readonly Verdict[]): readonly GeoFault[] {
  return found
    .filter(({holds}) => !holds)
    .flatMap(({place, beyond}) =>
      beyond.flatMap(({reference: {name}, offM, allowedM}) => {
        const [off, allowed] = [offM, allowedM].map(Math.round);
        return faultOf('reference', place, `${name} lies ${off} m off, the errors together allow ${allowed} m`);
      }),
    );
}
