import type {Extent} from '../src/domain/place.ts';
import {coordinateFaults} from './check/coordinates.ts';
import {coverageFaults} from './check/coverage.ts';
import {lineFaults, stationFaults, type LineEnds} from './check/lines.ts';
import {areaFaults, holderFaults, provenanceFaults, type PublishedArea} from './check/places.ts';
import {crossingFaults, ringFaults} from './check/rings.ts';
import type {GeoFault, GeoResult} from './types.ts';

/** What the geometry must agree with. */
export interface Expectations {
  readonly frame: Extent;
  /** What the small map covers that tells where the region lies. */
  readonly locatorFrame: Extent;
  /** Whether neighbours fill the frame. */
  readonly surrounded: boolean;
  readonly areas: readonly PublishedArea[];
  /** Lines, and the stations that stand on each. */
  readonly stations: readonly {readonly line: string; readonly stations: readonly string[]}[];
  readonly lineEnds: Readonly<Record<string, LineEnds>>;
  /** The unit in which a place lies, by place id. */
  readonly holders: Readonly<Record<string, string>>;
  readonly sources: ReadonlySet<string>;
}

/** Largest difference from a published area. */
const AREA_TOLERANCE = 0.03;

/** All faults of the geometry at once; an empty list means that it may be published. */
export function validateGeo({features, places}: GeoResult, expected: Expectations): readonly GeoFault[] {
  return [
    ...coordinateFaults(features, expected.frame, expected.locatorFrame),
    ...ringFaults(features),
    ...crossingFaults(features),
    ...coverageFaults(features, expected.frame, expected.surrounded),
    ...areaFaults(places, expected.areas, AREA_TOLERANCE),
    ...expected.stations.flatMap((line) => stationFaults(features, places, line)),
    ...lineFaults(features, expected.lineEnds),
    ...holderFaults(features, places, expected.holders),
    ...provenanceFaults(features, places, expected.sources),
  ];
}
