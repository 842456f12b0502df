import {encode} from 'uqr';
import {round} from '../../carto/mercator.ts';

/** Modules of white around the code, as the standard wants. */
const QUIET = 4;

/** A QR code as SVG, black on white, `size` pixels with its quiet zone. 15 % of it may be damaged. */
export function qrCode(text: string, x: number, y: number, size: number): string {
  const {data} = encode(text, {ecc: 'M', border: QUIET});
  const module = size / data.length;
  const runs = data.flatMap((row, line) =>
    runsOf(row).map(([from, length]) => `M${from} ${line}h${length}v1h${-length}z`),
  );
  return (
    `<rect x="${round(x)}" y="${round(y)}" width="${size}" height="${size}" fill="#ffffff"/>` +
    `<path transform="translate(${round(x)} ${round(y)}) scale(${module})" d="${runs.join('')}" fill="#000000" shape-rendering="crispEdges"/>`
  );
}

/** Where a row is black, as starts and lengths. */
function runsOf(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const runs: [number, number][] = [];
  for (const [index, black] of row.entries()) {
    if (!black) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === index) last[1] += 1;
    else runs.push([index, 1]);
  }
  return runs;
}

/** The code alone, to be set into a page by hand. */
export function drawQrCode(text: string, size = 430): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${qrCode(text, 0, 0, size)}</svg>\n`;
}
