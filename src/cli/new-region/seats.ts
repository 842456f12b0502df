import {area} from '@turf/area';
import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {labelPoint} from '../../../geo/derive/label-point.ts';
import {twoDigitsUp} from '../../../geo/derive/stated-error.ts';
import type {LngLat} from '../../domain/place.ts';
import {linesOf} from '../../suggest/lexicon/read-lexicon.ts';
import {shortFormsOf} from '../../suggest/lexicon/short-forms.ts';
import type {Prefecture} from './find-prefecture.ts';
import type {Outlines} from './outlines.ts';
import type {Unit} from './plan-units.ts';

/** Beside 15 known seats, 14 of the package's points lie within 1.1 km. */
const POINT_ERROR_M = 1500;
/** Where a city is governed from is not in the list: the seat of its first district stands for it. */
const FIRST_DISTRICT_ERROR_M = 5000;

/** Where a county is governed from, as a row of towns.csv has it. */
export interface Seat {
  readonly at: LngLat;
  /** The outline whose point in the package it is; null where it is only the middle of the county. */
  readonly key: {readonly file: string; readonly name: string} | null;
  /** 95 % radius in metres. */
  readonly errorM: number;
}

/** The package's point of a county if that lies in it; else where a label stands best, as exact as the county is large. */
export function seatOf({file, shapes: names}: Unit, outlines: Outlines): Seat {
  const shapes = names.flatMap((name) => outlines(file).filter((shape) => shape.name === name));
  const pointed = shapes.find(({seat, geometry}) => seat && booleanPointInPolygon([...seat], geometry));
  if (pointed?.seat) return {at: pointed.seat, key: {file, name: pointed.name}, errorM: POINT_ERROR_M};
  const largest = shapes.reduce((a, b) => (area(b.geometry) > area(a.geometry) ? b : a));
  const squareMetres = shapes.reduce((sum, {geometry}) => sum + area(geometry), 0);
  return {at: labelPoint(largest.geometry), key: null, errorM: twoDigitsUp(Math.sqrt(squareMetres / Math.PI))};
}

let listed: ReadonlyMap<string, string> | null = null;

/** `seats.txt`: the county that a prefecture is governed from. */
function listedSeats(): ReadonlyMap<string, string> {
  listed ??= new Map(
    linesOf(readFileSync(fileURLToPath(new URL('seats.txt', import.meta.url)), 'utf8')).map(
      (line) => line.split(' ') as [string, string],
    ),
  );
  return listed;
}

/** The county that a prefecture is governed from, and how far its seat may be from the city's: by the list, by its name, or the first. */
export function governingUnit(
  {division}: Pick<Prefecture, 'division'>,
  units: readonly Unit[],
): {readonly unit: Unit; readonly errorM: number} | null {
  const named = listedSeats().get(division.name);
  const stems = shortFormsOf(division);
  const sure = units.find(({division: {name}}) =>
    named === undefined ? name === division.name || stems.includes(name.replace(/市$/, '')) : name === named,
  );
  const [first] = units;
  if (sure) return {unit: sure, errorM: POINT_ERROR_M};
  return first ? {unit: first, errorM: FIRST_DISTRICT_ERROR_M} : null;
}
