import {raised, type Size} from '../../carto/mercator.ts';
import {fitPlaces, sceneCamera} from '../../carto/scene-camera.ts';
import {placesIn, type Index} from '../../domain/bundle.ts';
import type {Camera, ViewState} from '../../domain/view.ts';
import {standingOut, type MapNow} from './picture.ts';

/** The window that the map is seen through; `covered`: so many pixels of its foot are not seen. */
export interface MapWindow {
  readonly size: Size;
  readonly covered: number;
}

type Looking = Pick<ViewState, 'camera' | 'selection'>;
type Lit = Pick<MapNow, 'staged' | 'followed'>;

/** Where a view looks, through this window. */
export function cameraOf(view: Looking, index: Index, now: Lit, window: MapWindow): Camera {
  if (view.camera === 'fit') return fit(view, index, now, window);
  return view.camera === 'whole'
    ? fitPlaces([], index.bundle.region.extent, window.size, window.covered)
    : raised(view.camera, window.covered);
}

/** Whatever shows the places that stand out; everything where there are none on the map. */
export function fit(view: Looking, index: Index, now: Lit, {size, covered}: MapWindow): Camera {
  const places = placesIn(index, standingOut(view, index, now));
  const {extent} = index.bundle.region;
  return now.staged && view.selection.kind === 'none'
    ? sceneCamera(now.staged, places, extent, size)
    : fitPlaces(places, extent, size, covered);
}

/** What is in sight, told so that the address can restore it: by name where the whole map is, on a screen of any size. */
export function standing({camera, selection}: Looking, now: Lit, inSight: () => Camera): Camera | 'whole' {
  if (camera !== 'fit') return camera;
  return selection.kind === 'none' && !now.staged && now.followed.size === 0 ? 'whole' : inSight();
}
