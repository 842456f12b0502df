import type {Position} from 'geojson';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import {positionOf, type Row} from '../read/csv.ts';
import type {RegionFolder} from '../read/region-folder.ts';
import type {Figure, Location} from '../types.ts';
import {mapFeature} from './feature.ts';
import {snapToLine} from './measured-line.ts';
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
