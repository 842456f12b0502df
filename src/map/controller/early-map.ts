import type {Store} from '../../state/store.ts';
import type {MapCommands} from './map.ts';

export interface EarlyMap extends MapCommands {
  /** Whether the reader chose on the poster itself, so that the map has to begin where the poster stood. */
  readonly chosen: () => boolean;
  /** The map has come: it is asked for what has waited. */
  readonly handOver: (map: MapCommands) => void;
}

/**
 * Stands in for the map while its code is on the way: a choice on the poster is answered at once, everything else waits.
 * The poster has no use yet for what covers or previews.
 */
export function createEarlyMap(store: Store): EarlyMap {
  let chosen = false;
  let arrive: (map: MapCommands) => void;
  const whole = new Promise<MapCommands>((resolve) => {
    arrive = resolve;
  });
  const later = (run: (map: MapCommands) => void): void => {
    void whole.then(run);
  };
  const nothing = (): void => {};
  return {
    chosen: () => chosen,
    handOver: (map) => arrive(map),
    select(place) {
      chosen = true;
      const {camera} = store.get();
      store.dispatch({type: 'select-place', id: place, at: camera === 'fit' ? 'whole' : camera});
    },
    zoomBy: (levels) => later((map) => map.zoomBy(levels)),
    reset: () => later((map) => map.reset()),
    stage: (scene) => later((map) => map.stage(scene)),
    follow: (places) => later((map) => map.follow(places)),
    preview: nothing,
    cover: nothing,
  };
}
