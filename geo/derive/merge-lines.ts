import type {LineString, MultiLineString, Position} from 'geojson';

/** All lines of several geometries as one. */
export function mergeLines(lines: readonly (LineString | MultiLineString)[]): MultiLineString {
  const coordinates = lines.flatMap((line): Position[][] =>
    line.type === 'LineString' ? [line.coordinates] : line.coordinates,
  );
  return {type: 'MultiLineString', coordinates};
}
