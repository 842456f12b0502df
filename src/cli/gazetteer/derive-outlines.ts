import type {Position} from 'geojson';
import {linesOf} from '../../suggest/lexicon/read-lexicon.ts';
import {decodeOutline} from '../../../geo/read/decode-outline.ts';
import type {Outlines} from '../../../geo/read/shapes.ts';

/** A file of the package: the outlines of a prefecture's counties. */
export interface OutlineFile extends Outlines {
  /** Without its ending: `an1_hui1_an1_qing4`. */
  readonly file: string;
}

interface Holder {
  readonly province: string;
  readonly name: string;
}

/** A table of all files: whose counties each outlines, by the division of today, and what it covers. Files of no prefecture have no row. */
export function deriveOutlines(files: readonly OutlineFile[], divisions: string): string {
  const holders = holdersIn(divisions);
  const rows = files.flatMap((file) => {
    const holder = holderOf(file, holders);
    if (!holder) return [];
    const extent = extentOf(file).map((degrees) => degrees.toFixed(2));
    return [[file.file, holder.province, holder.name, ...extent].join(',')];
  });
  return `${['file,province,name,west,south,east,north', ...rows].join('\n')}\n`;
}

/** The prefectures of each county by its name; a name that occurs in several has several. */
function holdersIn(divisions: string): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  let province = '';
  const add = (key: string, name: string): void =>
    void holders.set(key, [...(holders.get(key) ?? []), {province, name}]);
  for (const line of linesOf(divisions)) {
    if (!line.startsWith(' ')) province = line;
    else {
      const [first = '-', ...counties] = line.trim().split(' ');
      const isWhole = /^..市$|特别行政区$/.test(province);
      if (first !== '-') add(first, first);
      for (const county of counties) add(county, first !== '-' ? first : isWhole ? province : county);
    }
  }
  return holders;
}

/** The prefecture to which most of a file's names belong. */
function holderOf({file, features}: OutlineFile, holders: ReadonlyMap<string, readonly Holder[]>): Holder | null {
  if (file.startsWith('tai2_wan1')) return {province: '台湾省', name: '台湾省'};
  const counts = new Map<string, {readonly holder: Holder; readonly count: number}>();
  for (const holder of features.flatMap(({properties: {name}}) => holders.get(name) ?? [])) {
    const key = `${holder.province} ${holder.name}`;
    counts.set(key, {holder, count: (counts.get(key)?.count ?? 0) + 1});
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.holder ?? null;
}

/** `[west, south, east, north]`, in the datum of the file. */
function extentOf({features}: OutlineFile): readonly number[] {
  const extent = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (coordinates: readonly unknown[]): void => {
    if (typeof coordinates[0] !== 'number')
      return void coordinates.forEach((part) => widen(part as readonly unknown[]));
    const [lng = 0, lat = 0] = coordinates as Position;
    [lng, lat, -lng, -lat].forEach((value, i) => {
      extent[i] = i < 2 ? Math.min(extent[i] ?? 0, value) : Math.max(extent[i] ?? 0, -value);
    });
  };
  for (const {geometry} of features) widen(decodeOutline(geometry));
  return extent;
}
