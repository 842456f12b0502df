import type {Scene} from '../domain/briefing.ts';
import type {Extent, Place} from '../domain/place.ts';
import type {Camera} from '../domain/view.ts';
import {cameraFor, unionExtent, type Padding, type Size} from './mercator.ts';

/** The map's part of a screen of 1920 × 1080: a scene's camera is meant for it. */
export const SCENE_WINDOW: Size = {width: 1190, height: 1080};

/** A single point is shown with this much ground around it, in degrees: about four kilometres. */
const POINT_EXTENT = 0.045;

/** Whatever shows the places; `whole` where there are none, or none that lies on the map. `foot`: pixels covered at the bottom. */
export function fitPlaces(places: readonly Place[], whole: Extent, size: Size, foot = 0): Camera {
  const exact = unionExtent(places.flatMap(({extent: own, offMap}) => (own && !offMap ? [own] : [])));
  // The page comes with extents to a thousandth of a degree: what is loaded later must not give another camera.
  const extent = exact?.map((degrees) => Math.round(degrees * 1000) / 1000) as Extent | undefined;
  if (!extent) return cameraFor(whole, size, padding(0, foot));
  return cameraFor(atLeast(extent), size, padding(Math.min(64, size.width * 0.12), foot), 12);
}

/** The camera that shows a scene in a window of any size: the same ground as in SCENE_WINDOW, or more. */
export function sceneCamera(
  {camera}: Pick<Scene, 'camera'>,
  places: readonly Place[],
  whole: Extent,
  size: Size,
): Camera {
  if (camera === 'fit') return fitPlaces(places, whole, size);
  return {
    center: camera.center,
    zoom: camera.zoom + Math.log2(Math.min(size.width / SCENE_WINDOW.width, size.height / SCENE_WINDOW.height)),
  };
}

/** What `sceneCamera` turns back into `camera` in a window of the same size: a view as a scene remembers it. */
export function toSceneCamera({center, zoom}: Camera, size: Size): Camera {
  return {center, zoom: zoom - Math.log2(Math.min(size.width / SCENE_WINDOW.width, size.height / SCENE_WINDOW.height))};
}

function padding(margin: number, foot: number): Padding {
  return {top: margin, right: margin, bottom: margin + foot, left: margin};
}

function atLeast([west, south, east, north]: Extent): Extent {
  const grow = (span: number): number => Math.max(0, POINT_EXTENT - span) / 2;
  const [x, y] = [grow(east - west), grow(north - south)];
  return [west - x, south - y, east + x, north + y];
}
