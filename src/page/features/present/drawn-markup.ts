import {metresPerPixel, toScreen, type Point, type Size} from '../../../carto/mercator.ts';
import type {LngLat} from '../../../domain/place.ts';
import type {Camera} from '../../../domain/view.ts';
import type {Vertex} from './measure.ts';

/** What the hand has drawn on the map. Everything is in degrees, so that it stays on its ground when the map moves. */
export interface Drawn {
  readonly strokes: readonly (readonly LngLat[])[];
  readonly vertices: readonly Vertex[];
  /** Whether the vertices are a ring. */
  readonly closed: boolean;
  /** What has been measured, as it stands at the line; empty before. */
  readonly result: string;
}

/** The inside of an SVG that lies on the map. */
export function drawnMarkup({strokes, vertices, closed, result}: Drawn, camera: Camera, size: Size): string {
  const on = (at: LngLat): Point => toScreen(camera, size, at);
  const path = (line: readonly LngLat[], end = ''): string =>
    line.length > 1
      ? `M${line
          .map((at) =>
            on(at)
              .map((value) => value.toFixed(1))
              .join(' '),
          )
          .join('L')}${end}`
      : '';
  const measured = path(
    vertices.map(({at}) => at),
    closed ? 'Z' : '',
  );
  const last = vertices.at(-1);
  return [
    ...strokes.map((line) => `<path class="halo" d="${path(line)}"/><path class="stroke" d="${path(line)}"/>`),
    measured && closed ? `<path class="area" d="${measured}"/>` : '',
    measured ? `<path class="halo" d="${measured}"/><path class="measure" d="${measured}"/>` : '',
    ...vertices.map(({at, errorM}) => {
      const [x, y] = on(at);
      return `<circle class="error" cx="${x}" cy="${y}" r="${errorM / metresPerPixel(at[1], camera.zoom)}"/><circle cx="${x}" cy="${y}" r="7"/>`;
    }),
    last && result ? resultMarkup(result, on(last.at), size) : '',
  ].join('');
}

/** Beside the last point, on the side where the map has room. */
function resultMarkup(result: string, [x, y]: Point, {width}: Size): string {
  const isLeft = x > width / 2;
  return `<text x="${x + (isLeft ? -16 : 16)}" y="${Math.max(y - 16, 40)}" text-anchor="${isLeft ? 'end' : 'start'}">${result}</text>`;
}
