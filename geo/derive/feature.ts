import {area} from '@turf/area';
import {bbox} from '@turf/bbox';
import {feature} from '@turf/helpers';
import type {Geometry, LineString, MultiLineString, Position} from 'geojson';
import type {MapFeature, MapProperties} from '../../src/domain/map-feature.ts';
import type {Extent} from '../../src/domain/place.ts';
import {roundCoordinates, roundTo} from './round.ts';
import type {SourceId} from '../../src/domain/id.ts';

/** Properties as written by hand: ids are plain strings here, those without a value are left out. */
export type PlainProperties = {readonly [K in keyof MapProperties]?: MapProperties[K] | undefined | string};

/** A feature of the map with rounded coordinates and no empty properties. */
export function mapFeature(geometry: Geometry, properties: PlainProperties): MapFeature {
  const filled = Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined && value !== ''),
  );
  return {type: 'Feature', properties: filled as unknown as MapProperties, geometry: roundGeometry(geometry)};
}

function roundGeometry(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') return geometry;
  return {...geometry, coordinates: roundCoordinates(geometry.coordinates)} as Geometry;
}

/** `[west, south, east, north]` of a geometry, rounded. */
export function extentOf(geometry: Geometry): Extent {
  const [west, south, east, north] = bbox(geometry);
  return roundCoordinates([west, south, east, north]) as unknown as Extent;
}

/** Geodesic area in km², as exact as the coordinates. */
export function exactAreaKm2(geometry: Geometry): number {
  return area(feature(geometry)) / 1e6;
}

/** Geodesic area in km², to a tenth. */
export function areaKm2Of(geometry: Geometry): number {
  return roundTo(exactAreaKm2(geometry), 1);
}

export function sourceId(id: string): SourceId {
  return id as SourceId;
}

/** All lines of several geometries as one. */
export function mergeLines(lines: readonly (LineString | MultiLineString)[]): MultiLineString {
  const coordinates = lines.flatMap((line): Position[][] =>
    line.type === 'LineString' ? [line.coordinates] : line.coordinates,
  );
  return {type: 'MultiLineString', coordinates};
}
