import type {LabelCandidate} from '../carto/label-candidate.ts';
import {indexBundle, type Bundle} from '../domain/bundle.ts';
import type {LayerId} from '../domain/view.ts';
import type {Store} from '../state/store.ts';
import {fetchMap} from '../map/controller/fetch-map.ts';
import {loadJson} from '../browser/load-json.ts';
import {createMapController} from '../map/controller/map-controller.ts';
import type {MapController} from '../map/controller/map.ts';
import {whenPainted} from '../browser/when-painted.ts';
import {hasSize, whenSized} from '../browser/when-sized.ts';
import {part} from './card.ts';
import {loadOnce} from './load-once.ts';
import {walkScenes} from './walk-scenes.ts';
import {loadWords} from '../words/messages.ts';
import {trustedMarkup} from '../domain/trusted.ts';

export {afterFrame} from '../browser/after-frame.ts';

export interface LiveOptions {
  readonly frame: HTMLElement;
  readonly region: HTMLElement;
  readonly store: Store;
  /** The folder of the open data files. */
  readonly data: URL;
  /** Whether the map will be shown nearer than the poster was drawn for. */
  readonly fine: boolean;
  /** Id of the briefing to walk through; one that does not exist is none. */
  readonly briefing: string;
  /** Whether MapLibre is wanted at once, so that it need not wait for the words. */
  readonly interactive: boolean;
}

export interface LiveMap {
  readonly map: MapController;
  /** Lets MapLibre take over, or, where it cannot be had, makes the picture itself movable. */
  readonly interact: () => Promise<void>;
}

/** The frame's map in its own pixels: it can fit what is chosen, set its lettering anew and let MapLibre take over. */
export async function startLive({
  frame,
  region,
  store,
  data,
  fine,
  briefing,
  interactive,
}: LiveOptions): Promise<LiveMap> {
  if (!('at' in [])) await import('../browser/older-browser.ts');
  // What nobody sees has no size to be laid out for, and loads nothing.
  await whenSized(region);
  const painted = whenPainted(window);
  const parts = interactive ? painted.then(() => fetchMap(data)) : null;
  const [bundle] = await Promise.all([
    loadOnce(new URL('bundle.json', data), loadJson<Bundle>),
    fine ? refine(region, new URL('scene.svg', data)) : null,
  ]);
  const index = indexBundle(bundle);
  const map = createMapController({
    region,
    store,
    index: () => index,
    cooperative: true,
    learn: () => false,
    lost() {
      offerAgain(frame);
      map.cover();
    },
    loadLabels: () => loadOnce(new URL('labels.json', data), loadJson<readonly LabelCandidate[]>),
  });
  keepShapeInPrint(region);
  followLayers(frame, store);
  const scenes = bundle.briefings.find(({id}) => id === briefing);
  if (scenes) walkScenes(frame, store, index, scenes);
  if (frame.dataset['glossed']) gloss(frame, bundle);
  return {
    map,
    async interact() {
      // MapLibre says how to move the map; where the words are lost it says so in Chinese.
      const words = loadWords(store.get().locale).catch(() => {});
      const [fetched] = await Promise.all([parts ?? painted.then(() => fetchMap(data)), words]);
      const surface = await map.upgrade(fetched);
      frame.classList.add('interactive');
      if (surface === 'gl') performance.mark('map-ready');
      part(frame, '.use-map').hidden = true;
      // The buttons that have come take room from the names.
      map.cover();
    },
  };
}

/** The browser took the movable map away, as it does where a page has many: it may be had again. */
function offerAgain(frame: HTMLElement): void {
  const button = part<HTMLButtonElement>(frame, '.use-map');
  button.textContent = button.dataset['again'] ?? '';
  button.disabled = button.hidden = false;
  frame.classList.remove('interactive');
}

/** Paper gives the map another width, and no script a chance to lay it out for that: lettering and map are scaled as one picture. */
function keepShapeInPrint(region: HTMLElement): void {
  addEventListener('beforeprint', () => {
    const {clientWidth: width, clientHeight: height} = region;
    if (!hasSize(region)) return;
    region.style.setProperty('--shape', `${width} / ${height}`);
    region.style.setProperty('--wide', `${width}px`);
    for (const svg of region.querySelectorAll('svg.labels')) svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  });
  addEventListener('afterprint', () => {
    for (const svg of region.querySelectorAll('svg.labels')) svg.removeAttribute('viewBox');
  });
}

/** A legend of what is switched off explains nothing. */
function followLayers(frame: HTMLElement, store: Store): void {
  for (const row of frame.querySelectorAll<HTMLElement>('.legend [data-layer]'))
    row.hidden = store.get().hidden.has(row.dataset['layer'] as LayerId);
}

/** Sets the English gloss under every quotation that is shown, now and later: the frame is served without them, to be light. */
function gloss(frame: HTMLElement, {passages}: Bundle): void {
  const subject = frame.querySelector('.subject');
  if (!subject) return;
  const glosses = new Map<string, string>(passages.map(({id, gloss: {en}}) => [id, en]));
  const fill = (): void => {
    for (const caption of subject.querySelectorAll('figcaption')) {
      const words = glosses.get(caption.closest<HTMLElement>('figure')?.dataset['passage'] ?? '');
      if (!words || caption.querySelector('.gloss')) continue;
      const line = document.createElement('p');
      line.className = 'gloss';
      line.lang = 'en';
      line.textContent = words;
      caption.append(line);
    }
  };
  new MutationObserver(fill).observe(subject, {childList: true});
  fill();
}

/** Null where there is no such file. */
async function fetchText(url: URL): Promise<string | null> {
  const response = await fetch(url);
  return response.ok ? response.text() : null;
}

/** Puts the exact shapes in the place of those that the poster rounds; names and links stay as they were served. */
async function refine(region: HTMLElement, url: URL): Promise<void> {
  const scene = region.querySelector('[data-scene]');
  const drawn = await loadOnce(url, fetchText);
  if (!scene) return;
  if (drawn === null) {
    // A place's own frame is drawn from near: it stays as it is.
    if (region.closest('[data-own]')) throw new Error(url.href);
    return;
  }
  const served = new Map(
    Array.from(scene.querySelectorAll<SVGElement>('a[data-place]'), (link) => [link.dataset['place'], link]),
  );
  const [any] = served.values();
  scene.innerHTML = trustedMarkup(drawn);
  for (const link of scene.querySelectorAll<SVGElement>('a[data-place]')) {
    const before = served.get(link.dataset['place']);
    if (before) link.setAttribute('aria-label', before.getAttribute('aria-label') ?? '');
    link.setAttribute('href', any?.getAttribute('href')?.replace(/[^=]*$/, link.dataset['place'] ?? '') ?? '#');
  }
}
