import {geoLength} from 'd3-geo';
import {pairs} from 'd3-array';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import type {Place, Precision} from '../../../domain/place.ts';

/** A stretch of the line between two distances, in km from its first station. */
export interface Stretch {
  readonly fromKm: number;
  readonly toKm: number;
  /** Whether its course is inferred. */
  readonly guessed: boolean;
}

/** A station where it lies on the strip and where its name has room; both in the strip's pixels. */
export interface Stop {
  readonly station: Place;
  readonly km: number;
  readonly at: number;
  readonly label: number;
}

const EARTH_KM = 6371.0088;

/** The stations that have a distance, in order along the line. */
export function stationsAlong(places: readonly Place[]): readonly (Place & {readonly km: number})[] {
  return places
    .filter((place): place is Place & {readonly km: number} => place.kind === 'station' && place.km !== undefined)
    .sort((a, b) => a.km - b.km);
}

/** Lays the stations out along `length` pixels: marks true to distance, names at least `gap` apart and as near to their marks as that allows. */
export function layOutStops(
  stations: readonly (Place & {readonly km: number})[],
  length: number,
  gap: number,
): readonly Stop[] {
  const totalKm = stations.at(-1)?.km || 1;
  const at = stations.map(({km}) => (km / totalKm) * length);
  const labels = spread(at, gap, length);
  return stations.map((station, i) => ({station, km: station.km, at: at[i] ?? 0, label: labels[i] ?? 0}));
}

/** Blocks of names that would overlap move as one, centred on what they name, within 0…`length`. */
function spread(wanted: readonly number[], gap: number, length: number): readonly number[] {
  interface Run {
    readonly wanted: readonly number[];
    readonly start: number;
  }
  const placed = (members: readonly number[]): Run => {
    const ideal = members.reduce((sum, at, i) => sum + at - i * gap, 0) / members.length;
    return {wanted: members, start: Math.max(0, Math.min(ideal, length - (members.length - 1) * gap))};
  };
  const runs: Run[] = [];
  for (const at of wanted) {
    let run = placed([at]);
    for (
      let before = runs.at(-1);
      before && before.start + before.wanted.length * gap > run.start;
      before = runs.at(-1)
    ) {
      runs.pop();
      run = placed([...before.wanted, ...run.wanted]);
    }
    runs.push(run);
  }
  return runs.flatMap(({wanted: members, start}) => members.map((_, i) => start + i * gap));
}

/** The course as the map draws it: its pieces in order, scaled to the line's length. */
export function courseFrom({features}: MapFeatures, totalKm: number): readonly Stretch[] {
  const pieces = features.filter(({properties}) => properties.class === 'railway');
  const lengths = pieces.map((piece) => geoLength(piece) * EARTH_KM);
  const scale = totalKm / (lengths.reduce((sum, km) => sum + km, 0) || 1);
  let at = 0;
  return joined(
    pieces.map(({properties}, i) => {
      const fromKm = at;
      at += (lengths[i] ?? 0) * scale;
      return {fromKm, toKm: at, guessed: isGuess(properties.precision)};
    }),
  );
}

/** Without the map's data: between two stations of which one is set by guess, the course counts as guessed. */
export function courseBetween(stations: readonly (Place & {readonly km: number})[]): readonly Stretch[] {
  return joined(
    pairs(stations, (from, to) => ({
      fromKm: from.km,
      toKm: to.km,
      guessed: isGuess(from.precision) || isGuess(to.precision),
    })),
  );
}

/** How many km of the course are inferred. */
export function guessedKm(course: readonly Stretch[]): number {
  return course.reduce((sum, {fromKm, toKm, guessed}) => sum + (guessed ? toKm - fromKm : 0), 0);
}

function joined(course: readonly Stretch[]): readonly Stretch[] {
  return course.reduce<Stretch[]>((done, next) => {
    const last = done.at(-1);
    return last?.guessed === next.guessed ? [...done.slice(0, -1), {...last, toKm: next.toKm}] : [...done, next];
  }, []);
}

function isGuess(precision: Precision): boolean {
  return precision === 'schematic';
}
