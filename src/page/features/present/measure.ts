import turfArea from '@turf/area';
import {lineString, point, polygon} from '@turf/helpers';
import turfLength from '@turf/length';
import type {LngLat} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {UNIT_WORDS} from '../../../carto/scale-bar.ts';

/** A point that was clicked, and how far it may be from where it is drawn: 95 % radius in metres. */
export interface Vertex {
  readonly at: LngLat;
  readonly errorM: number;
}

export interface Measure {
  readonly value: number;
  readonly error: number;
}

/**
 * Length of a line in metres on the ellipsoid's mean sphere, and its error.
 *
 * Moving an end moves the length by as much; moving a vertex between two straight pieces hardly moves it at all, and at a bend by
 * twice the sine of half the turn. Errors of different points are independent: their squares add up.
 */
export function distanceM(line: readonly Vertex[]): Measure {
  if (line.length < 2) return {value: 0, error: 0};
  const value = turfLength(lineString(line.map(({at}) => [...at])), {units: 'meters'});
  const error = Math.hypot(
    ...line.map((vertex, index) => vertex.errorM * influence(line[index - 1], vertex, line[index + 1])),
  );
  return {value, error};
}

function influence(before: Vertex | undefined, {at}: Vertex, after: Vertex | undefined): number {
  if (!before || !after) return 1;
  const [inward, outward] = [heading(before.at, at), heading(at, after.at)];
  return Math.abs(2 * Math.sin((outward - inward) / 2));
}

/** In radians, on a plane that is true near the map. */
function heading([lng0, lat0]: LngLat, [lng1, lat1]: LngLat): number {
  return Math.atan2((lng1 - lng0) * Math.cos((lat0 * Math.PI) / 180), lat1 - lat0);
}

/**
 * Area of a ring in square metres, and its error: moving a vertex moves the area by half the distance between its neighbours.
 */
export function areaM2(ring: readonly Vertex[]): Measure {
  if (ring.length < 3) return {value: 0, error: 0};
  const corners = ring.map(({at}) => [...at]);
  const value = turfArea(polygon([[...corners, corners[0] as number[]]]));
  const shares = ring.map(({errorM}, index) => {
    const [before, after] = [
      ring[(index + ring.length - 1) % ring.length] as Vertex,
      ring[(index + 1) % ring.length] as Vertex,
    ];
    return (errorM * straightM(before.at, after.at)) / 2;
  });
  return {value, error: Math.hypot(...shares)};
}

function straightM(from: LngLat, to: LngLat): number {
  return turfLength(lineString([point([...from]).geometry.coordinates, point([...to]).geometry.coordinates]), {
    units: 'meters',
  });
}

/** A length with no more digits than its error leaves any meaning: `12.4 公里`, `850 米`. */
export function formatLength(metres: number, errorM: number, locale: Locale): string {
  const step = stepOf(errorM);
  const rounded = Math.round(metres / step) * step;
  const {km, m} = UNIT_WORDS[locale];
  if (rounded < 1000) return `${number(rounded, locale, 0)} ${m}`;
  return `${number(rounded / 1000, locale, Math.max(0, 3 - Math.log10(step)))} ${km}`;
}

const SQUARE_KILOMETRES: Readonly<Record<Locale, string>> = {'zh-CN': '平方公里', en: 'km²'};

/** An area in the same manner: `126 平方公里`. */
export function formatArea(squareMetres: number, error: number, locale: Locale): string {
  const step = stepOf(error / 1e6);
  const value = Math.round(squareMetres / 1e6 / step) * step;
  return `${number(value, locale, Math.max(0, -Math.log10(step)))} ${SQUARE_KILOMETRES[locale]}`;
}

/** The power of ten at which the error has its first digit. */
function stepOf(error: number): number {
  return 10 ** Math.floor(Math.log10(Math.max(error, 1e-6)));
}

function number(value: number, locale: Locale, digits: number): string {
  const places = Math.min(3, Math.round(digits));
  return value.toLocaleString(locale, {minimumFractionDigits: places, maximumFractionDigits: places});
}
