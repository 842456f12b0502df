import type {Extent} from '../../domain/place.ts';
import type {Bilingual} from '../../domain/text.ts';
import {namePlace, type Namer} from '../../suggest/names/name-place.ts';
import {unionOf, widened} from './extents.ts';
import type {Prefecture} from './find-prefecture.ts';
import type {Neighbours} from './neighbours.ts';
import {outlineRows} from './outlines.ts';

/** The small map that tells where a region lies: its province, or what surrounds a municipality. */
export interface LocatorPlan {
  /** Files of the package, `*` at the end of a beginning; the region's own apart. */
  readonly around: readonly string[];
  readonly own: readonly string[];
  readonly frame: Extent;
  /** How far an outline may move, in metres. */
  readonly toleranceM: number;
  readonly within: Bilingual;
  readonly title: Bilingual;
}

const PARTS: Readonly<Record<string, Bilingual>> = {
  北京市: {zh: '华北', en: 'North China'},
  天津市: {zh: '华北', en: 'North China'},
  上海市: {zh: '华东', en: 'East China'},
  重庆市: {zh: '西南', en: 'Southwest China'},
};
/** Of a small picture of so many degrees a line may be that much straighter. */
const TOLERANCE_M_PER_DEGREE = 1400;

export function planLocator(
  {division, province, files}: Prefecture,
  extent: Extent,
  {adjoining}: Neighbours,
  namer: Namer,
): LocatorPlan {
  const isMunicipality = division === province;
  const provinces = isMunicipality
    ? [province.name, ...new Set(adjoining.map((row) => row.province))]
    : [province.name];
  const rows = outlineRows().filter(
    (row) => (provinces.includes(row.province) && !isFarIsland(row.name)) || files.includes(row),
  );
  const whole = unionOf(rows.map((row) => row.extent));
  const spellName = (zh: string): string => namePlace({name: zh, division: null}, namer).en;
  const named = {zh: division.name, en: namePlace({name: '', division}, namer).en};
  const within = PARTS[province.name] ?? {
    zh: province.name,
    en: namePlace({name: '', division: province}, namer).en.replace(/ Province$/, '') || spellName(province.name),
  };
  const where = isMunicipality ? {zh: '', en: 'in'} : directionIn(extent, whole);
  return {
    around: [...new Set(provinces.flatMap(patternsOf))],
    own: files.map(({file}) => file),
    frame: widened(whole, 0.3, 0.3),
    toleranceM: Math.max(2, Math.round(((whole[2] - whole[0]) * TOLERANCE_M_PER_DEGREE) / 1000)) * 1000,
    within,
    title: {zh: `${named.zh}在${within.zh}${where.zh}`, en: `${named.en} lies ${where.en} ${within.en}`},
  };
}

/** Islands a thousand kilometres off their province would leave a dot of it: they are drawn where they are the region. */
function isFarIsland(name: string): boolean {
  return name === '三沙市';
}

/** What the names of all files of a province begin with; all of them where they have nothing in common. */
function patternsOf(province: string): readonly string[] {
  const files = outlineRows()
    .filter((row) => row.province === province && !isFarIsland(row.name))
    .map(({file}) => file);
  const [first = '', ...others] = files;
  let length = first.length;
  while (!others.every((file) => file.startsWith(first.slice(0, length)))) length--;
  const common = first.slice(0, first.lastIndexOf('_', length - 1) + 1);
  const all = outlineRows().filter(({file}) => file.startsWith(common)).length;
  return common === '' || all > files.length || others.length === 0 ? files : [`${common}*`];
}

/** In which third of a whole its middle lies, from west to east and from south to north. */
function directionIn(extent: Extent, [west, south, east, north]: Extent): Bilingual {
  const third = (value: number, from: number, to: number): number =>
    Math.min(2, Math.floor((3 * (value - from)) / (to - from)));
  const x = third((extent[0] + extent[2]) / 2, west, east);
  const y = third((extent[1] + extent[3]) / 2, south, north);
  const [zhX = '', enX = ''] =
    [
      ['西', 'west'],
      ['', ''],
      ['东', 'east'],
    ][x] ?? [];
  const [zhY = '', enY = ''] =
    [
      ['南', 'south'],
      ['', ''],
      ['北', 'north'],
    ][y] ?? [];
  if (`${zhX}${zhY}` === '') return {zh: '中部', en: 'in the middle of'};
  return {zh: `${zhX}${zhY}部`, en: `in the ${[enY, enX].filter(Boolean).join('-')} of`};
}
