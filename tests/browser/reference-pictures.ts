import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {PNG} from 'pngjs';
import {CACHE, ROOT} from './paths.ts';
import {comparePixels, readPixels} from './pixels.ts';

const FOLDER = join(ROOT, 'tests/browser/reference');
/** Of all pixels: more than that is a change of the map and not of a library's rounding. */
const TOLERANCE = 0.015;

/**
 * Compares a picture with the one of the same name in `reference/`. What differs is left in `.cache/reference/NAME.png`, beside the
 * picture as it is now. `UPDATE_PICTURES=1` puts the picture there instead: look at it before it is committed.
 *
 * @returns '' where they agree, else what is wrong and where to look
 */
export function differenceFrom(name: string, picture: Buffer): string {
  const file = join(FOLDER, `${name}.png`);
  if (process.env['UPDATE_PICTURES'] === '1') {
    write(file, compact(picture));
    return '';
  }
  if (!existsSync(file)) return `${name}: there is no reference: run with UPDATE_PICTURES=1 and look at it`;
  const {share, picture: difference} = comparePixels(readPixels(picture), readPixels(readFileSync(file)));
  if (share <= TOLERANCE) return '';
  write(join(CACHE, 'reference', `${name}.png`), difference);
  write(join(CACHE, 'reference', `${name}-now.png`), picture);
  return `${name}: ${(share * 100).toFixed(2)} % of the pixels differ, see .cache/reference/${name}.png`;
}

function write(file: string, content: Buffer): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
}

/** Colours rounded to steps of eight, below what the comparison sees: a third of the bytes in the repository. */
function compact(picture: Buffer): Buffer {
  const png = PNG.sync.read(picture);
  for (let at = 0; at < png.data.length; at++)
    if (at % 4 < 3) png.data[at] = Math.min(255, Math.round((png.data[at] ?? 0) / 8) * 8);
  return PNG.sync.write(png, {colorType: 2, deflateLevel: 9, filterType: 0, deflateStrategy: 0});
}
