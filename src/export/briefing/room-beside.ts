import type {Size} from '../../carto/mercator.ts';
import {isWide, type Scene} from '../../domain/briefing.ts';

/** How high a map is above its page's picture, and how broad beside it, of a map that has all the room: as presenter.css has it. */
const SHARE = {above: 0.5, beside: 0.548};

/** The room of a scene's map in that of a map alone: a wide picture stands below it, another at its right. */
export function roomBeside({picture}: Pick<Scene, 'picture'>, {width, height}: Size): Size {
  if (!picture) return {width, height};
  return isWide(picture) ? {width, height: height * SHARE.above} : {width: width * SHARE.beside, height};
}
