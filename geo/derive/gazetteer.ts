import type {RegionFolder} from '../read/region-folder.ts';
import {UNIT_COLUMNS} from '../read/expectations.ts';

const FILE = 'streets-towns.csv';
const COLUMNS = {needed: ['code', 'name', 'county']};

/** A street or town of the official list: what holds it is known, not where in it. */
export interface GazetteerEntry {
  readonly code: string;
  readonly name: string;
  readonly within: string;
}

/** The official list of streets and towns, each with the unit that holds it. */
export function gazetteerOf(folder: RegionFolder): readonly GazetteerEntry[] {
  const units = new Map(folder.table('units.csv', UNIT_COLUMNS).map(({zh = '', place = ''}) => [zh, place]));
  return folder.table(FILE, COLUMNS).map(({code = '', name = '', county = ''}, i) => {
    const within = units.get(county) ?? '';
    if (!within)
      folder.fault(`sources/${FILE}`, i + 2, code, `units.csv 没有 ${county}`, `units.csv has no unit named ${county}`);
    return {code, name, within};
  });
}
