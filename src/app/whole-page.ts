import type {LabelCandidate} from '../carto/label-candidate.ts';
import '../ui/frame/adapted.css';
import '../ui/panel/provenance-section.tsx';
import type {App, Part} from './app.ts';
import type {Store} from '../state/store.ts';
import type {MapParts} from './fetch-map.ts';
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
import {coveredBySheet, sheet} from './parts/sheet.tsx';
import {takeAway} from './parts/take-away.ts';
import {whenPainted} from './when-painted.ts';

export {fetchMap} from './fetch-map.ts';
export {whenSized} from './when-sized.ts';

/** What comes right after the first click can be answered. Each loads its own weight only when it is used. */
const PARTS: readonly Part[] = [
  article,
  search,
  filters,
  compare,
  settings,
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
export function startMap(
  {document, store, index, element, dataUrl, say}: App,
  late: Store,
  asPoster: boolean,
): MapController {
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
export async function whenMapMayStart(window: Window): Promise<void> {
  await whenPainted(window);
  await new Promise<void>((resolve) => {
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(() => resolve(), {timeout: 2000});
    else window.setTimeout(resolve, 300);
  });
}

/** MapLibre in the poster's place, where there is WebGL 2. */
export async function upgradeMap({map}: App, parts: MapParts): Promise<void> {
  const surface = await map.upgrade(parts);
  if (surface === 'gl') performance.mark('map-ready');
}
