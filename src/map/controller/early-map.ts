import type {Store} from '../../state/store.ts';
import type {MapController} from './map-controller.ts';

/**
 * Stands in for the map while its code is on the way: a choice on the poster is answered at once, everything else waits.
 * The poster has no use yet for what covers, previews or hovers.
 */
export function createEarlyMap(
  store: Store,
  whole: Promise<MapController>,
): MapController & {readonly chosen: () => boolean} {
  let chosen = false;
  const later = (run: (map: MapController) => void): void => {
    void whole.then(run);
  };
  const nothing = (): void => {};
  return {
    /** Whether the reader chose on the poster itself, so that the map has to begin where the poster stood. */
    chosen: () => chosen,
    select(place) {
      chosen = true;
      const {camera} = store.get();
      store.dispatch({type: 'select-place', id: place, at: camera === 'fit' ? 'whole' : camera});
    },
    upgrade: async (parts) => (await whole).upgrade(parts),
    zoomBy: (levels) => later((map) => map.zoomBy(levels)),
    reset: () => later((map) => map.reset()),
    stage: (scene) => later((map) => map.stage(scene)),
    follow: (places) => later((map) => map.follow(places)),
    preview: nothing,
    cover: nothing,
    camera() {
      throw new Error('the map is not there yet');
    },
    onMove: () => nothing,
    onHover: () => nothing,
    dispose: nothing,
  };
}
