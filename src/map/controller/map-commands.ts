import {fit} from './camera-of.ts';
import type {Choosing} from './choosing.ts';
import type {MapCommands} from './map.ts';
import type {MapCore} from './map-core.ts';

export function commandsOf(core: MapCore, {choose}: Choosing): MapCommands {
  const {options, now, easel, names, flights, size, covered, cameraOf, inSight, enliven} = core;
  const {store, index, basemap} = options;
  return {
    select: choose,
    preview(places) {
      now.previewed = places;
      easel.show();
    },
    follow(places) {
      now.followed = places ?? new Set();
      void enliven();
      easel.show();
      const view = store.get();
      if (view.selection.kind === 'none' && (now.followed.size > 0 || view.camera === 'fit'))
        flights.fly(fit(view, index(), now, {size: size(), covered: covered()}));
      else names.layOut();
    },
    cover() {
      void enliven();
      const view = store.get();
      if (typeof view.camera === 'string') flights.fly(cameraOf(view));
      else names.layOut();
    },
    zoomBy(levels) {
      const {center, zoom} = inSight();
      const {min, max, withBasemap = max} = index().bundle.region.zoom;
      const most = basemap?.setting ? withBasemap : max;
      store.dispatch({type: 'move-camera', camera: {center, zoom: Math.min(most, Math.max(min, zoom + levels))}});
    },
    stage(scene) {
      now.staged = scene;
      flights.arrive();
      void enliven();
      easel.show();
      const view = store.get();
      if (view.camera === 'fit') flights.fly(cameraOf(view));
      names.layOut();
    },
    reset() {
      store.dispatch({type: 'select-nothing'});
      store.dispatch({type: 'fit-camera'});
      flights.fly(cameraOf(store.get()));
    },
  };
}
