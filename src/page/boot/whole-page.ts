import type {LabelCandidate} from '../../carto/label-candidate.ts';
import '../features/shell/adapted.css';
import '../../quotation/mark-chinese.tsx';
import '../features/panel/provenance-section.tsx';
import type {App, EarlyApp, Part} from '../app.ts';
import {fetchMap, type MapParts} from '../../map/controller/fetch-map.ts';
import {watchCalm} from '../../browser/calm.ts';
import {lazyPart} from '../../browser/lazy/lazy-part.ts';
import {loadJson} from '../../browser/load-json.ts';
import {createMapController} from '../../map/controller/map-controller.ts';
import {announceEmbed} from '../features/links/announce-embed.ts';
import {article} from '../features/article/article.tsx';
import {articles} from '../features/articles/articles.ts';
import {charts} from '../features/charts/charts.ts';
import {compare} from '../features/compare/compare.ts';
import {collection, createCollection} from '../features/collection/collection.ts';
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
import {whenMeant} from '../../map/controller/when-meant.ts';
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
  collection,
  articles,
  announceEmbed,
];

const NO_BASEMAP: Readonly<Record<Locale, string>> = {
  'zh-CN': '网络底图加载不了，地图照常可用。',
  en: 'The online basemap cannot be loaded; the map works without it.',
};

/** The page with the map itself. `asPoster`: that begins where the poster stood, whatever has been chosen meanwhile. */
export function startMap(early: EarlyApp, asPoster: boolean): App {
  const {document, store, index, element, dataUrl, say} = early;
  const learnt = createCollection(early, () => app);
  const map = createMapController({
    region: element('map'),
    store,
    index,
    asPoster,
    cooperative: false,
    learn: learnt.learn,
    covered: () => coveredBySheet(document),
    basemap: {
      setting: document.querySelector<HTMLMetaElement>('meta[name=basemap]')?.content ?? '',
      failed: () => say((locale) => NO_BASEMAP[locale]),
    },
    bring: (load) => lazyPart(early, {load, inView: () => true}).come(),
    loadLabels: () => loadJson<readonly LabelCandidate[]>(new URL('labels.json', dataUrl)),
  });
  const app: App = {...early, map, collection: learnt};
  return app;
}

/** Everything else of the page. @returns what ends it */
export function startParts(app: App): () => void {
  const stops = PARTS.map((part) => part(app));
  return () => {
    for (const stop of stops) stop();
  };
}

/** Resolves when the browser has time: the page is on the screen, and nothing else is being done. */
async function whenIdle(window: Window): Promise<void> {
  await whenPainted(window);
  await new Promise<void>((resolve) => {
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(() => resolve(), {timeout: 2000});
    else window.setTimeout(resolve, 300);
  });
}

/** Resolves when the poster does not do any more: the reader means the map, or there is more to show than it shows. */
function whenPosterEnds({store, element, index, onIndex}: App): Promise<void> {
  let stop = (): void => {};
  const collection = new Promise<void>((resolve) => {
    const look = (): void => {
      if (index().bundle.collection) resolve();
    };
    stop = onIndex(look);
    look();
  });
  return Promise.race([whenMeant(element('map'), store), collection]).finally(stop);
}

/**
 * MapLibre in the poster's place, where there is WebGL 2, when the map is meant; what has been lost of it is asked for again when the
 * reader presses on the map. It is made when the reader's hand rests: until then the SVG answers. `after` is called after each attempt, and when a
 * reader has pressed something. @returns what ends it
 */
export function upgradeMap(app: App, after: () => void): () => void {
  let ahead: MapParts | null = null;
  const calm = watchCalm(app.window);
  const upgrade = lazyPart(app, {
    when: '#map',
    async load() {
      await calm.come();
      const parts = ahead ?? fetchMap(app.dataUrl);
      ahead = null;
      const surface = await app.map.upgrade(parts).finally(after);
      if (surface === 'gl') performance.mark('map-ready');
    },
  });
  const pressed = new AbortController();
  for (const sign of ['pointerdown', 'keydown'])
    app.document.addEventListener(sign, () => void calm.come().then(after), {capture: true, signal: pressed.signal});
  let waits = true;
  const wanted = whenPosterEnds(app).finally(() => {
    waits = false;
  });
  /** MapLibre and its worker, but no context: a reader of the words waits for none of it, and one of the map for less. */
  const prepare = async (): Promise<void> => {
    const parts = (ahead = fetchMap(app.dataUrl));
    try {
      const [[{warm}, worker]] = await Promise.all([parts.gl, parts.features]);
      warm(worker);
    } catch {
      // What was lost is asked for again when the map is meant.
      if (ahead === parts) ahead = null;
    }
  };
  void whenIdle(app.window).then(async () => {
    await app.map.live().catch(() => undefined);
    await calm.come();
    // Nothing else wants the line.
    if (waits) after();
    if (waits) await whenIdle(app.window).then(calm.come).then(prepare);
    await wanted;
    upgrade.hint();
  });
  return () => {
    pressed.abort();
    calm.end();
    upgrade.end();
  };
}
