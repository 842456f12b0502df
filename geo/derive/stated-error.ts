import type {Row} from '../read/csv.ts';

/** Of offsets that are normally spread, the 95th percentile lies that much farther out than the 90th. */
const FROM_90_TO_95 = 1.2;

/** Where the table's figure is itself a guess: a timetable, a corridor whose number nobody has proven. */
export const DOUBT = 1.25;

/**
 * The 95 % radius that the map states, from the 90 % radius that a table gives: two digits, rounded up.
 *
 * @param doubt more than 1 where the table's figure is itself a guess
 */
export function statedErrorM(radius90M: number, doubt = 1): number {
  return twoDigitsUp(radius90M * FROM_90_TO_95 * doubt);
}

/** The same of a row that has either. */
export function errorOfRow({error_m, error90_m}: Row, doubt = 1): number {
  return error90_m ? statedErrorM(Number(error90_m), doubt) : twoDigitsUp(Number(error_m));
}

/** No error is known better than to two digits. */
export function twoDigitsUp(metres: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(metres)) - 1);
  return Math.ceil(metres / step - 1e-9) * step;
}
