import {distance} from '@turf/distance';
import type {Position} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {LngLat} from '../../src/domain/place.ts';
import {pointsOf, snapToLine, type Section} from '../derive/line-geometry.ts';
import type {GeoFault, Locations} from '../types.ts';
import {faultOf} from './features.ts';

/** The sections of a line in the order in which they are drawn; branches of another class, a planned course, are none of it. */
export function sectionsOfPlace(features: readonly MapFeature[], place: string): readonly Section[] {
  const kind = features.find(({properties, geometry}) => properties.place === place && geometry.type === 'LineString')
    ?.properties.class;
  return features.flatMap(({properties, geometry}) =>
    properties.place === place && properties.class === kind && geometry.type === 'LineString'
      ? [{coordinates: geometry.coordinates, precision: properties.precision, errorM: properties.errorM}]
      : [],
  );
}

function metres(a: Position | LngLat, b: Position | LngLat): number {
  return distance([...a], [...b]) * 1000;
}

function breakIn(sections: readonly Section[]): Position | undefined {
  const at = sections.findIndex(
    ({coordinates}, i) => i > 0 && metres(coordinates[0] ?? [], sections[i - 1]?.coordinates.at(-1) ?? []) > 2,
  );
  return at < 0 ? undefined : sections[at]?.coordinates[0];
}

/** Where a line must begin and end, and within how many metres. */
export interface LineEnds {
  readonly from: {readonly name: string; readonly at: LngLat};
  readonly to: {readonly name: string; readonly at: LngLat};
  readonly withinM: number;
}

/** Lines that are broken, or end elsewhere than they say. */
export function lineFaults(
  features: readonly MapFeature[],
  ends: Readonly<Record<string, LineEnds>>,
): readonly GeoFault[] {
  return Object.entries(ends).flatMap(([id, {from, to, withinM}]): readonly GeoFault[] => {
    const sections = sectionsOfPlace(features, id);
    const points = pointsOf(sections);
    const [first, last] = [points.at(0), points.at(-1)];
    if (!first || !last) return faultOf('line', id, 'it is not drawn');
    const gap = breakIn(sections);
    const wrong = [
      {end: from, at: first},
      {end: to, at: last},
    ].filter(({end, at}) => metres(end.at, at) > withinM);
    return [
      ...(gap ? faultOf('line', id, `it is broken at [${gap.join(', ')}]`) : []),
      ...wrong.flatMap(({end, at}) =>
        faultOf('line-end', id, `it should end at ${end.name}, but ends ${Math.round(metres(end.at, at))} m away`),
      ),
    ];
  });
}

/** Stations farther from their line than their error, or out of order along it. */
export function stationFaults(
  features: readonly MapFeature[],
  places: Locations,
  {line, stations}: {readonly line: string; readonly stations: readonly string[]},
): readonly GeoFault[] {
  const points = pointsOf(sectionsOfPlace(features, line));
  if (points.length < 2) return [];
  const stops = Object.entries(places)
    .filter(([id, {order}]) => order !== undefined && stations.includes(id))
    .sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0));
  return stops.flatMap(([id, {anchor, errorM, km = 0}], i) => {
    const {offM, km: along} = snapToLine(anchor, points);
    const before = stops[i - 1]?.[1].km ?? -1;
    const fault = (message: string): readonly GeoFault[] => faultOf('station', id, message);
    return [
      ...(offM > errorM ? fault(`it lies ${Math.round(offM)} m from the line, its error is ${errorM} m`) : []),
      ...(Math.abs(along - km) > 0.2 ? fault(`it says ${km} km, but lies at ${along.toFixed(1)} km`) : []),
      ...(km <= before ? fault('it comes before the station in front of it') : []),
    ];
  });
}
