import type {Bundle} from '../../domain/bundle.ts';
import type {Said} from '../../domain/text.ts';
import {LOCALES} from '../../words/locales.ts';
import {DEFAULT_VIEW} from '../../state/default-view.ts';
import {syncUrl} from '../../state/history.ts';
import {knownIds} from '../../state/known-ids.ts';
import {createStore} from '../../state/store.ts';
import {formatView, parseView} from '../../state/url.ts';
import {hasWords, wordsIn} from '../../words/messages.ts';
import {afterFrame} from '../../browser/after-frame.ts';
import type {EarlyApp, EarlyPart} from '../app.ts';
import {createEarlyMap} from '../../map/controller/early-map.ts';
import {lazyLoad} from '../../browser/lazy/lazy-load.ts';
import {createLoadNotice} from '../../browser/lazy/load-notice.ts';
import {loadJson} from '../../browser/load-json.ts';
import type {MapCommands} from '../../map/controller/map.ts';
import {links} from '../features/links/links.ts';
import {panel} from '../features/panel/panel-part.tsx';
import {shell} from '../features/shell/shell.ts';
import {keepPreferences} from '../../browser/preferences.ts';
import {createLocaleChange, lazyWords} from './change-locale.ts';
import {keepIndex} from './keep-index.ts';

export interface PageOptions {
  readonly document: Document;
  readonly bundle: Bundle;
  /** The folder of the open data files. */
  readonly dataUrl: URL;
}

/** What answers a first click, in the order in which they hear of a change: what a reader waits for comes first. */
const FIRST_PARTS: readonly EarlyPart[] = [panel, shell, links];

/** Brings the page as served to life. @returns what takes the life away again */
export async function mountPage({document, bundle, dataUrl}: PageOptions): Promise<() => void> {
  const window = document.defaultView as Window;
  const known = keepIndex(bundle);
  const preferences = keepPreferences(window);
  const element = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the page has no #${id}`);
    return found;
  };
  const notice = createLoadNotice(document, () => store.get().locale);
  const wholePage = lazyLoad(notice, () => import('./whole-page.ts'));
  wholePage.need();
  const whole = lazyLoad(notice, () => loadJson<Bundle>(new URL('bundle.json', dataUrl)), known.renew);
  const say = (text: Said): void => {
    element('status').textContent = text(store.get().locale);
  };
  const parse = (search: string) => {
    const {view, notices} = parseView(search, knownIds(known.index()), preferences.usualView());
    queueMicrotask(() => say((locale) => notices.map((notice) => notice(locale)).join(LOCALES[locale].space)));
    return view;
  };

  document.documentElement.classList.add('js');
  delete document.documentElement.dataset['first'];
  const chosenEarly = window.earlyAnswer?.handOver() ?? false;
  const store = createStore(parse(window.location.search), afterFrame);
  const {locale} = store.get();
  if (!hasWords(locale)) await lazyWords(notice, locale).come();
  const early = createEarlyMap(store);
  let map: MapCommands = early;
  const app: EarlyApp = {
    document,
    window,
    store,
    dataUrl,
    preferences,
    element,
    say,
    words: () => wordsIn(store.get().locale, preferences.get().units),
    speak: createLocaleChange(store, notice),
    ...known,
    loadWhole: whole.come,
    notice,
    wholePage,
    get map() {
      return map;
    },
  };
  const stops = FIRST_PARTS.map((part) => part(app));
  stops.push(
    syncUrl(store, window as never, {
      format: (view) => formatView(view, {...preferences.usualView(), locale: DEFAULT_VIEW.locale}),
      parse,
    }),
  );
  if (!window.earlyAnswer) performance.mark('map-usable');
  import.meta.hot?.on('bundle:update', known.renew);

  const {startMap, startParts, upgradeMap, whenSized} = await wholePage.come();
  await whenSized(document.documentElement);
  const hintWhole = (): void => whole.hint();
  const ready = startMap(app, early.chosen() || chosenEarly);
  map = ready.map;
  early.handOver(map);
  stops.push(startParts(ready));
  window.earlyAnswer?.finish();
  // The words are in the page. Glosses, sources and briefings come at once to whoever asks for something.
  if (window.location.search !== '') hintWhole();
  stops.push(upgradeMap(ready, hintWhole), whole.end);
  return () => {
    for (const stop of stops) stop();
    ready.map.dispose();
  };
}
