import {cleanTopology, type Topology, type UnitFeature} from './topology.ts';
import type {Row} from '../read/csv.ts';
import type {ShapeReader} from '../read/shapes.ts';
import type {Extent} from '../../src/domain/place.ts';

/** Several outlines together, or another name: `城区|郊区`; `*` is all of the file. */
function rawUnits(row: Row, reader: Pick<ShapeReader, 'shapes'>): readonly UnitFeature[] {
  const {unit = '', prefecture = '', file = '', tolerance_m} = row;
  const wanted = row['shapes']?.split('|') ?? [];
  const shapes = reader.shapes(file);
  const missing = wanted.filter((name) => name !== '*' && !shapes.some((shape) => shape.name === name));
  if (missing.length > 0) throw new Error(`units.csv: ${unit}: ${file} has no shape ${missing.join(', ')}`);
  const properties = {unit, prefecture, toleranceM: Number(tolerance_m)};
  return shapes
    .filter(({name}) => wanted.includes('*') || wanted.includes(name))
    .map(({geometry}) => ({type: 'Feature', properties, geometry}));
}

/** The units of a region and their neighbours, in WGS 84, meeting exactly. */
export function boundaryTopology(
  rows: readonly Row[],
  reader: Pick<ShapeReader, 'shapes'>,
  frame: Extent,
): Promise<Topology> {
  return cleanTopology(
    rows.flatMap((row) => rawUnits(row, reader)),
    frame,
  );
}

/** Whether a unit is the region's own: what lies around it is context. */
export function isOwn({level}: Row): boolean {
  return level !== 'context';
}
