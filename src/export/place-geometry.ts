import type {Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon, Position} from 'geojson';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {Place} from '../domain/place.ts';
import {dissolve} from './dissolve.ts';

/** The drawn pieces of a place as one geometry; the area of a place made of districts and counties is their common outline. Null if it has no position of its own. */
export function placeGeometry(place: Place, places: readonly Place[], features: MapFeatures): Geometry | null {
  if (place.precision === 'within' || place.precision === 'unlocated') return null;
  const own = join(piecesOf([place], features));
  const units = places.filter(({within, kind}) => within === place.id && (kind === 'district' || kind === 'county'));
  const area = own && isPolygonal(own) ? own : join(piecesOf(units, features));
  return area ?? own ?? (place.anchor && {type: 'Point', coordinates: [...place.anchor]});
}

function piecesOf(places: readonly Place[], {features}: MapFeatures): readonly Geometry[] {
  const ids = new Set<string>(places.map(({id}) => id));
  return features
    .filter(({properties}) => properties.place !== undefined && ids.has(properties.place))
    .map(({geometry}) => geometry);
}

/** Areas before lines before points: the pieces of most dimensions are the place, the others mark it. */
function join(pieces: readonly Geometry[]): Geometry | null {
  const areas = pieces.flatMap((piece) => (isPolygonal(piece) ? polygonsOf(piece) : []));
  const polygons = areas.length > 1 ? dissolve(areas) : areas;
  const lines = pieces.flatMap((piece) => (isLinear(piece) ? linesOf(piece) : []));
  const points = pieces.filter((piece): piece is Point => piece.type === 'Point').map(({coordinates}) => coordinates);
  const [polygon, line, point] = [polygons[0], lines[0], points[0]];
  if (polygon)
    return polygons.length === 1
      ? {type: 'Polygon', coordinates: polygon}
      : {type: 'MultiPolygon', coordinates: polygons};
  if (line)
    return lines.length === 1 ? {type: 'LineString', coordinates: line} : {type: 'MultiLineString', coordinates: lines};
  if (point)
    return points.length === 1 ? {type: 'Point', coordinates: point} : {type: 'MultiPoint', coordinates: points};
  return null;
}

function isPolygonal(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function isLinear(geometry: Geometry): geometry is LineString | MultiLineString {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function linesOf(geometry: LineString | MultiLineString): Position[][] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}
