import type {LabelCandidate} from '../carto/label-candidate.ts';
import '../ui/frame/adapted.css';
import '../ui/panel/provenance-section.tsx';
import type {App, Part} from './app.ts';
import type {Store} from '../state/store.ts';
import {fetchMap} from './fetch-map.ts';
import {lazyPart} from './lazy/lazy-part.ts';
import {loadJson} from './load-json.ts';
import {createMapController, type MapController} from './map-controller.ts';
import {article} from './parts/article.tsx';
import {charts} from './parts/charts.ts';
import {compare} from './parts/compare.ts';
import {elsewhere} from './parts/elsewhere.ts';
import {filters} from './parts/filters.ts';
import {follow} from './parts/follow.ts';
import {offline} from './parts/offline.ts';
import {present} from './parts/present.ts';
import {rovingLabels} from './parts/roving-labels.ts';
import {search} from './parts/search.ts';
import {settings} from './parts/settings.ts';
import {share} from './parts/share.ts';
import {coveredBySheet, sheet} from './parts/sheet.tsx';
import {takeAway} from './parts/take-away.ts';
import {whenPainted} from './when-painted.ts';

export {builder} from './parts/builder.ts';
export {whenSized} from './when-sized.ts';

/** What comes right after the first click can be answered. Each loads its own weight only when it is used. */
const PARTS: readonly Part[] = [
  article,
  search,
  filters,
  compare,
  settings,
  share,
  rovingLabels,
  sheet,
  follow,
  charts,
  present,
  takeAway,
  offline,
  elsewhere,
];

const NO_BASEMAP = {
  zh: '网络底图加载不了，地图照常可用。',
  en: 'The online basemap cannot be loaded; the map works without it.',
};

/** The map itself, after what `late` lets go first. `asPoster`: it begins where the poster stood, whatever has been chosen meanwhile. */
export function startMap(app: App, late: Store, asPoster: boolean): MapController {
  const {document, store, index, element, dataUrl, say} = app;
  return createMapController({
    region: element('map'),
    store,
    late,
    index,
    asPoster,
    cooperative: false,
    covered: () => coveredBySheet(document),
    basemap: {
      setting: document.querySelector<HTMLMetaElement>('meta[name=basemap]')?.content ?? '',
      failed: () => say(NO_BASEMAP),
    },
    bring: (load) => lazyPart(app, {load, inView: () => true}).come(),
    loadLabels: () => loadJson<readonly LabelCandidate[]>(new URL('labels.json', dataUrl)),
  });
}

/** Everything else of the page, which `late` tells of the view. @returns what ends it */
export function startParts(app: App, late: Store): () => void {
  const stops = PARTS.map((part) => part({...app, store: late}));
  return () => {
    for (const stop of stops) stop();
  };
}

/** Resolves when MapLibre may have the browser for itself: the page is on the screen, and at rest. */
async function whenMapMayStart(window: Window): Promise<void> {
  await whenPainted(window);
  await new Promise<void>((resolve) => {
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(() => resolve(), {timeout: 2000});
    else window.setTimeout(resolve, 300);
  });
}

/**
 * MapLibre in the poster's place, where there is WebGL 2, as soon as nothing else is to be done; what has been lost of it is asked for
 * again when the reader presses on the map. `after` is called after each attempt. @returns what ends it
 */
export function upgradeMap(app: App, after: () => void): () => void {
  const upgrade = lazyPart(app, {
    when: '#map',
    async load() {
      // As a rule all this is there already: `preload-rest.ts`.
      const surface = await app.map.upgrade(fetchMap(app.dataUrl)).finally(after);
      if (surface === 'gl') performance.mark('map-ready');
    },
  });
  void whenMapMayStart(app.window).then(() => upgrade.hint());
  return upgrade.end;
}
