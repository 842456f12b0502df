import {fromScreen} from '../../../carto/mercator.ts';
import type {Camera} from '../../../domain/view.ts';

/** The camera moved by parts of the window: `[0.25, 0]` is a quarter to the right. */
export function panned(
  camera: Camera,
  {clientWidth: width, clientHeight: height}: {readonly clientWidth: number; readonly clientHeight: number},
  [x, y]: readonly [number, number],
): Camera {
  return {...camera, center: fromScreen(camera, {width, height}, [width * (0.5 + x * 0.62), height * (0.5 + y)])};
}
