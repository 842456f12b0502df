import type {LineEnds} from '../check/lines.ts';
import type {Extent} from '../../src/domain/place.ts';
import type {Expectations} from '../validate.ts';
import {lineTable, type LineEntry} from './lines.ts';
import type {RegionFolder} from './region-folder.ts';
import {list, map, number, record, text, truth} from './yaml.ts';

/** A distance along a line, between two of its stations, as published. */
export interface PublishedDistance {
  readonly from: string;
  readonly to: string;
  readonly km: number;
  /** A share of `km`. */
  readonly tolerance: number;
}

interface Written {
  readonly locatorFrame?: Extent;
  readonly surrounded?: boolean;
  readonly lineEnds?: Readonly<Record<string, LineEnds>>;
  readonly holders?: Readonly<Record<string, string>>;
  readonly distances?: readonly PublishedDistance[];
}

const end = map({name: text, at: list(number, 2)});
export const EXPECTATIONS_SHAPE = map(
  {},
  {
    locatorFrame: list(number, 4),
    surrounded: truth,
    lineEnds: record(map({from: end, to: end, withinM: number})),
    holders: record(text),
    distances: list(map({from: text, to: text, km: number, tolerance: number})),
  },
);

/** The region's expectations.yaml; what it leaves out is not expected. */
function written(folder: RegionFolder): Written {
  return folder.yaml<Written>('expectations.yaml', EXPECTATIONS_SHAPE, {});
}

export function publishedDistances(folder: RegionFolder): readonly PublishedDistance[] {
  return written(folder).distances ?? [];
}

/** Published areas: those a table gives, to test the outlines by. */
export const AREA_COLUMNS = {
  needed: ['place', 'km2', 'source'],
  allowed: ['other', 'note_zh', 'note_en'],
  numbers: ['km2'],
};

/** What units.csv says of each: which outlines it is made of, and how they are drawn. Mergers and new names stand there. */
export const UNIT_COLUMNS = {
  needed: ['unit', 'prefecture', 'file', 'shapes', 'level', 'tolerance_m', 'error_m'],
  allowed: ['zh', 'en', 'place', 'rank', 'note'],
  numbers: ['tolerance_m', 'error_m', 'rank'],
};

/** What a region's geometry is held to. */
export function readExpectations(folder: RegionFolder): Expectations {
  const {locatorFrame, surrounded = true, lineEnds = {}, holders = {}} = written(folder);
  const areas = folder.table('published-areas.csv', AREA_COLUMNS);
  return {
    frame: folder.region.frame,
    locatorFrame: locatorFrame ?? folder.region.frame,
    surrounded: surrounded && folder.table('units.csv', UNIT_COLUMNS).some(({level}) => level === 'context'),
    areas: areas.map(({place = '', km2}) => ({place, km2: Number(km2)})),
    stations: lineTable(folder).flatMap((line) => stationsOf(folder, line)),
    lineEnds,
    holders,
    sources: new Set(folder.records.map(({id}) => id as string)),
  };
}

function stationsOf(folder: RegionFolder, {place, stations}: LineEntry): Expectations['stations'] {
  if (!stations) return [];
  const rows = folder.table(stations, STATION_COLUMNS);
  return [{line: place, stations: rows.filter(({on_line}) => on_line !== 'no').map(({id = ''}) => id)}];
}

export const STATION_COLUMNS = {
  needed: ['id', 'order', 'how', 'lat'],
  allowed: ['name_zh', 'name_en', 'lng', 'lon', 'error_m', 'error90_m', 'on_line', 'source', 'cross_check', 'note'],
  numbers: ['order', 'lng', 'lon', 'lat', 'error_m', 'error90_m'],
};
