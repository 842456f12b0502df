import {geoIdentity, geoPath, geoTransform, type GeoPermissibleObjects, type GeoStream} from 'd3-geo';
import {fromScreen, toWorld, type Point, type Size} from '../../../carto/mercator.ts';
import type {Camera} from '../../../domain/view.ts';

export interface PathOptions {
  readonly camera: Camera;
  /** The window that the camera's centre is the middle of. */
  readonly size: Size;
  /** Pixels drawn beyond the window on each side; what lies farther out is cut. */
  readonly overdraw: number;
  /** Coordinates are rounded to multiples of this many pixels; points that fall together are drawn once. */
  readonly step: number;
}

/** Turns geometry into the `d` of an SVG path, in pixels of the window, with relative coordinates: they take half the bytes. */
export function pathWriter({
  camera,
  size,
  overdraw,
  step,
}: PathOptions): (geometry: GeoPermissibleObjects, coarseness?: number) => string {
  const scale = 2 ** camera.zoom;
  const [cx, cy] = toWorld(camera.center);
  const world = geoTransform({
    point(lng, lat) {
      const [x, y] = toWorld([lng, lat]);
      this.stream.point((x - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2);
    },
  });
  const clip = geoIdentity().clipExtent([
    [-overdraw, -overdraw],
    [size.width + overdraw, size.height + overdraw],
  ]);
  const projection = {stream: (sink: GeoStream): GeoStream => world.stream(clip.stream(sink))};
  return (geometry, coarseness = 1) => {
    const writer = relativeWriter(step * coarseness);
    geoPath(projection, writer.context)(geometry);
    return writer.result();
  };
}

/** The part of a canvas context that d3-geo calls, writing an SVG path instead. */
function relativeWriter(step: number): {context: CanvasRenderingContext2D; result(): string} {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  const write = (steps: number): string => String(Number((steps * step).toFixed(digits)));
  let path = '';
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  let repeats = false;
  const move = (command: 'm' | 'l', x: number, y: number): void => {
    const to: Point = [Math.round(x / step), Math.round(y / step)];
    const [dx, dy] = [to[0] - at[0], to[1] - at[1]];
    if (command === 'l' && dx === 0 && dy === 0) return;
    // The first step is from the origin, wherever another path may have ended before. A line needs no letter after a line, nor after a relative move.
    const letter = path === '' ? 'M' : command === 'l' && repeats ? (dx < 0 ? '' : ' ') : command;
    path += `${letter}${write(dx)}${dy < 0 ? '' : ' '}${write(dy)}`;
    repeats = letter !== 'M';
    at = to;
    if (command === 'm') start = to;
  };
  const context = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => move('m', x, y),
    lineTo: (x: number, y: number) => move('l', x, y),
    closePath: () => {
      path += 'z';
      at = start;
      repeats = false;
    },
    arc: () => {},
  };
  return {context: context as unknown as CanvasRenderingContext2D, result: () => path};
}

/** The window's middle coordinate after the window has been moved by some pixels. */
export function shifted(camera: Camera, size: Size, [dx, dy]: Point): Camera {
  return {center: fromScreen(camera, size, [size.width / 2 - dx, size.height / 2 - dy]), zoom: camera.zoom};
}
