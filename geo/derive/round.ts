import type {Position} from 'geojson';

/** Five decimals: about one metre, finer than any source here. */
const SCALE = 1e5;

/** Rounds every number of a nested coordinate array, and drops points that fall on the one before. */
export function roundCoordinates<T>(coordinates: T): T {
  return round(coordinates) as T;
}

function round(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * SCALE) / SCALE;
  if (!Array.isArray(value)) return value;
  const rounded = value.map(round);
  return isLine(rounded)
    ? rounded.filter((point, i) => i === 0 || !samePoint(point, rounded[i - 1] as Position))
    : rounded;
}

function isLine(value: readonly unknown[]): value is Position[] {
  const [first] = value;
  return Array.isArray(first) && typeof first[0] === 'number';
}

function samePoint(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** A number to `digits` decimals, for figures. */
export function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
