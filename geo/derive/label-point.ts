import type {MultiPolygon, Polygon, Position} from 'geojson';
import polylabel from 'polylabel';
import type {LngLat} from '../../src/domain/place.ts';
import {signedArea} from './rings.ts';

/** How near the best point it must come, in degrees of latitude. */
const PRECISION = 0.0005;

/** The point of a polygon farthest from its outline: a label set there stands well inside. Of several parts the largest is taken. */
export function labelPoint(shape: Polygon | MultiPolygon): LngLat {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const rings = parts.reduce((largest, part) => (areaOf(part) > areaOf(largest) ? part : largest));
  const scale = Math.cos(((rings[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
  const [x = 0, y = 0] = polylabel(
    rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng * scale, lat])),
    PRECISION,
  );
  return [x / scale, y];
}

const areaOf = ([outline = []]: readonly Position[][]): number => Math.abs(signedArea(outline));
