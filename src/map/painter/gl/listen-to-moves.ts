import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Camera} from '../../../domain/view.ts';

/** To be given with every move that is asked of the map. */
export const ASKED = {asked: true} as const;

export function cameraOf(map: MapLibreMap): Camera {
  const {lng, lat} = map.getCenter();
  return {center: [lng, lat], zoom: map.getZoom()};
}

/**
 * Calls back on every frame of a move. Every move that was not asked for and changes the camera is the reader's.
 * MapLibre's own events do not always say so: a single notch of the wheel has no `originalEvent`, and a new size of the
 * window comes as a move.
 */
export function listenToMoves(map: MapLibreMap, moved: (camera: Camera, byHand: boolean) => void): void {
  let last = cameraOf(map);
  map.on('move', (event) => {
    const before = last;
    last = cameraOf(map);
    moved(last, !('asked' in event) && !isSame(last, before));
  });
}

function isSame(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1];
}
