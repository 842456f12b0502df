import type {UnitProperties} from '../derive/clean-topology.ts';

export const BOUNDARY_SOURCE = 'boundaries';

/**
 * 95 % radii. The package is 60–120 m off in the median and up to 450 m around the city; simplifying moves 95 of 100 points of a border
 * less than 80 m in Changzhi, 420 m in the counties around it and 920 m in the prefectures beyond.
 */
export const ERROR_M = {city: 600, changzhi: 500, county: 900, prefecture: 1800} as const;

const CITY_UNITS: ReadonlySet<string> = new Set(['luzhou', 'shangdang', 'lucheng']);

/** The stated error of a unit's outline. */
export function outlineErrorM({unit, prefecture, toleranceM}: UnitProperties): number {
  if (CITY_UNITS.has(unit)) return ERROR_M.city;
  if (prefecture === 'changzhi') return ERROR_M.changzhi;
  return toleranceM > 1000 ? ERROR_M.prefecture : ERROR_M.county;
}

/** The stated error of a border between units: outlines are simplified by the finer of the two, within Changzhi the worse one counts. */
export function borderErrorM(sides: readonly UnitProperties[]): number {
  const own = sides.filter(({prefecture}) => prefecture === 'changzhi');
  return own.length > 0 ? Math.max(...own.map(outlineErrorM)) : Math.min(...sides.map(outlineErrorM));
}
