import type {Reference} from '../check/references.ts';
import {positionOf} from './csv.ts';
import type {RegionFolder} from './region-folder.ts';

const FILE = 'references.csv';
const COLUMNS = {
  needed: ['place', 'name_zh', 'lng', 'lat', 'error_m', 'on', 'source'],
  allowed: ['laid', 'note'],
  numbers: ['lng', 'lat', 'error_m'],
};

/** What the region has to hold stated errors against. */
export function readReferences(folder: RegionFolder): readonly Reference[] {
  return folder.table(FILE, COLUMNS).map((row, i) => {
    const {place = '', name_zh: name = '', on, laid = ''} = row;
    if (on !== 'line' && on !== 'inside' && on !== 'anchor')
      folder.fault(
        `sources/${FILE}`,
        i + 2,
        place,
        'on 应为 line、inside 或 anchor',
        'on must be line, inside or anchor',
      );
    if (laid !== '' && laid !== 'yes')
      folder.fault(`sources/${FILE}`, i + 2, place, 'laid 应为 yes 或空', 'laid must be yes or empty');
    return {
      place,
      name,
      at: positionOf(row),
      errorM: Number(row['error_m']),
      on: on as Reference['on'],
      laid: laid === 'yes',
    };
  });
}
