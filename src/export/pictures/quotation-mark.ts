import {round} from './block.ts';

/** One comma of the mark in a square of one: drawn, for faces disagree on how wide “ is and on which side its ink stands. */
const COMMA = [
  [0, 0.62],
  [0, 0.3, 0.13, 0.1, 0.4, 0],
  [0.44, 0.075],
  [0.29, 0.16, 0.21, 0.28, 0.2, 0.41],
  [0.34, 0.38, 0.45, 0.48, 0.45, 0.62],
  [0.45, 0.75, 0.35, 0.84, 0.225, 0.84],
  [0.1, 0.84, 0, 0.75, 0, 0.62],
] as const;
const STEP = 0.56;

/** The opening quotation mark, `size` pixels high or so, with its top left corner at (x, y). */
export function quotationMark(x: number, y: number, size: number, colour: string): string {
  return `<path d="${[0, STEP].map((dx) => comma(x + dx * size, y, size)).join('')}" fill="${colour}"/>`;
}

function comma(x: number, y: number, size: number): string {
  const points = COMMA.map((numbers) => numbers.map((value, index) => round((index % 2 === 0 ? x : y) + value * size)));
  return `${points.map((numbers, index) => `${index === 0 ? 'M' : numbers.length === 2 ? 'L' : 'C'}${numbers.join(' ')}`).join('')}z`;
}
