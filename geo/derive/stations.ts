import type {Position} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import {positionOf, type Row} from '../read/csv.ts';
import type {RegionFolder} from '../read/region-folder.ts';
import type {Figure, Location} from '../types.ts';
import {mapFeature} from './feature.ts';
import {faultOfFrame} from './frame.ts';
import {snapToLine} from './line-geometry.ts';
import {betterReading} from './datum.ts';
import {roundCoordinates, roundTo} from './round.ts';
import {DOUBT, errorOfRow} from './stated-error.ts';

export interface Station {
  readonly id: string;
  readonly location: Location;
  /** How far its source sets it from the line, in metres. */
  readonly offM: number;
  readonly onLine: boolean;
}

/** A station is moved to the nearest point of its line; one that belongs to the timetable alone (`on_line` no) stays where it is. */
export function stationOf(row: Row, points: readonly Position[], source: string, folder: RegionFolder): Station {
  const located = row['how'] === 'located';
  const onLine = row['on_line'] !== 'no';
  const {on, km, offM} = snapToLine(positionOf(row), points);
  const anchor = roundCoordinates(onLine ? on : positionOf(row));
  return {
    id: row['id'] ?? '',
    offM,
    onLine,
    location: {
      precision: located ? 'digitised' : 'schematic',
      errorM: errorOfRow(row, located ? 1 : DOUBT),
      source,
      method: folder.method(located ? 'station-located' : 'station-estimated'),
      anchor,
      extent: [...anchor, ...anchor],
      ...(onLine ? {order: Number(row['order']), km: roundTo(km, 1)} : {}),
    },
  };
}

export function stationFeature({id, location: {anchor, precision, errorM, source, order, km}}: Station): MapFeature {
  return mapFeature(
    {type: 'Point', coordinates: [...anchor]},
    {class: 'station', place: id, precision, errorM, source, order, km},
  );
}

/** Farther off than this, a station that fits another datum better is doubted even where its error allows it. */
const DOUBTED_M = 200;

/**
 * Rows of a table of stations that stand off their line: what is beyond their error is a fault, what fits another datum better is doubted.
 * @returns the rows that can be set on the line
 */
export function checkStations(
  rows: readonly Row[],
  points: readonly Position[],
  file: string,
  folder: RegionFolder,
): readonly Row[] {
  return rows.filter((row, i) => {
    const tell = (how: 'fault' | 'note', zh: string, en: string): void =>
      folder[how](`sources/${file}`, i + 2, row['id'] ?? null, zh, en);
    const at = positionOf(row);
    const outside = faultOfFrame(at, folder.region.frame);
    if (outside) tell('fault', outside.zh, outside.en);
    if (outside || row['on_line'] === 'no') return !outside;
    const offM = snapToLine(at, points).offM;
    const allowedM = errorOfRow(row, row['how'] === 'located' ? 1 : DOUBT);
    const better = betterReading(at, offM, (other) => snapToLine(other, points).offM, ['GCJ-02', 'BD-09']);
    if (offM <= allowedM && !(better && offM > DOUBTED_M)) return true;
    const [off, then] = [Math.round(offM), Math.round(better?.metres ?? 0)];
    tell(
      offM > allowedM ? 'fault' : 'note',
      `距线路 ${off} 米，所记误差 ${allowedM} 米${better ? `；若是 ${better.reading} 坐标，换算后相距 ${then} 米` : ''}`,
      `it lies ${off} m from its line, its error is ${allowedM} m${better ? `; read as ${better.reading} it would lie ${then} m from it` : ''}`,
    );
    return true;
  });
}

/** How far each lies from the line, which its error must allow. */
export function stationFigures(stations: readonly Station[]): readonly Figure[] {
  return stations
    .filter(({onLine}) => onLine)
    .map(({id, offM, location}) => ({
      what: `${id} from the line`,
      computed: Math.round(offM),
      published: 0,
      unit: 'm',
      tolerance: location.errorM,
    }));
}
