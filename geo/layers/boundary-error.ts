export const BOUNDARY_SOURCE = 'boundaries';

/**
 * 90 % radii. The package is 60–120 m off in the median and up to 450 m around the city; simplifying adds up to 100 m,
 * for the neighbours up to 600 m.
 */
export const ERROR_M = {city: 500, changzhi: 300, context: 900} as const;
const CITY_UNITS: ReadonlySet<string> = new Set(['luzhou', 'shangdang', 'lucheng']);

/** The stated error of a unit's outline. */
export function borderErrorM(unit: string, prefecture: string): number {
  if (CITY_UNITS.has(unit)) return ERROR_M.city;
  return prefecture === 'changzhi' ? ERROR_M.changzhi : ERROR_M.context;
}
