import type {LabelCandidate} from '../../carto/label-candidate.ts';
import '../features/shell/adapted.css';
import '../features/panel/provenance-section.tsx';
import type {App, EarlyApp, Part} from '../app.ts';
import type {Store} from '../../state/store.ts';
import {fetchMap} from '../../map/controller/fetch-map.ts';
import {lazyPart} from '../../browser/lazy/lazy-part.ts';
import {loadJson} from '../../browser/load-json.ts';
import {createMapController} from '../../map/controller/map-controller.ts';
import type {MapController} from '../../map/controller/map.ts';
import {article} from '../features/article/article.tsx';
import {articles} from '../features/articles/articles.ts';
import {charts} from '../features/charts/charts.ts';
import {compare} from '../features/compare/compare.ts';
import {elsewhere} from '../features/collection/elsewhere.ts';
import {filters} from '../features/filter/filter-part.ts';
import {follow} from '../features/follow/follow.ts';
import {mendedAddress} from '../features/links/mended-address.ts';
import {offline} from '../features/offline/offline.ts';
import {present} from '../features/present/present.ts';
import {print} from '../features/print/print.ts';
import {rovingLabels} from '../../map/lettering/roving-labels.ts';
import {search} from '../features/search/search.ts';
import {settings} from '../features/settings/settings-part.ts';
import {share} from '../features/share/share.ts';
import {coveredBySheet, sheet} from '../features/sheet/sheet.tsx';
import {takeAway} from '../features/take-away/take-away.ts';
import {whenPainted} from '../../browser/when-painted.ts';
import {type Locale} from '../../domain/text.ts';

export {builder} from '../features/embed/builder.ts';
export {whenSized} from '../../browser/when-sized.ts';

/** What comes right after the first click can be answered. Each loads its own weight only when it is used. */
const PARTS: readonly Part[] = [
  mendedAddress,
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
  print,
  offline,
  elsewhere,
  articles,
];

const NO_BASEMAP: Readonly<Record<Locale, string>> = {
  'zh-CN': '网络底图加载不了，地图照常可用。',
  en: 'The online basemap cannot be loaded; the map works without it.',
};

/** The map itself, after what `late` lets go first. `asPoster`: it begins where the poster stood, whatever has been chosen meanwhile. */
export function startMap(app: EarlyApp, late: Store, asPoster: boolean): MapController {
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
      failed: () => say((locale) => NO_BASEMAP[locale]),
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
