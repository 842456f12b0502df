import {PNG} from 'pngjs';
import {rasterise} from './rasterise.ts';

interface Slot {
  readonly width: number;
  readonly height: number;
}

/** SVGs of the same width as PNGs, drawn one below the other on a single sheet, so that the faces are read once. */
export async function rasteriseTogether(svgs: readonly string[]): Promise<readonly Uint8Array[]> {
  const slots = svgs.map(sizeOf);
  const tops = slots.map((_, at) => slots.slice(0, at).reduce((sum, {height}) => sum + height, 0));
  const width = Math.max(...slots.map((slot) => slot.width));
  const height = slots.reduce((sum, slot) => sum + slot.height, 0);
  const parts = svgs.map((svg, at) => withOwnIds(svg, `s${at}-`).replace(/<\?xml[^>]*\?>/, '').replace('<svg ', `<svg x="0" y="${tops[at]}" `));
  const sheet = PNG.sync.read(Buffer.from(await rasterise(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`, 1)));
  return slots.map((slot, at) => {
    const picture = new PNG(slot);
    PNG.bitblt(sheet, picture, 0, tops[at] ?? 0, slot.width, slot.height, 0, 0);
    return PNG.sync.write(picture, {colorType: 2});
  });
}

function sizeOf(svg: string): Slot {
  const [width = 0, height = 0] = /<svg[^>]*? width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  return {width, height};
}

/** Names of patterns and clips are good for one document: on a sheet each drawing has its own. */
function withOwnIds(svg: string, prefix: string): string {
  return svg.replace(/\bid="/g, `id="${prefix}`).replace(/url\(#/g, `url(#${prefix}`).replace(/href="#/g, `href="#${prefix}`).replace(/aria-labelledby="[^"]*"/, '');
}
