import type {MapController} from '../map/controller/map.ts';
import {part} from './card.ts';
import {lightPlaces} from './light-places.ts';
import type {LiveMap, LiveOptions} from './live.ts';

/** The map that takes the poster's place: loaded when it is wanted, once, and again after a failure. */
export interface LazyMap {
  /** Null as long as the poster stands. */
  readonly get: () => MapController | null;
  /** Marks places on the poster; a map marks them by itself. */
  readonly light: (places: readonly string[]) => void;
  /** The map in its own pixels, still without MapLibre. */
  readonly start: () => void;
  /** Lets the reader move it. */
  readonly interact: () => Promise<void>;
  /** Calls back when what has been drawn is on its way to the screen; at once while only the poster is there. */
  readonly afterFrame: (run: () => void) => void;
  readonly dispose: () => void;
}

/** @param site the folder of `embed.html`, with a slash at its end */
export function createLazyMap(site: URL, options: Omit<LiveOptions, 'data' | 'interactive'>): LazyMap {
  const {frame} = options;
  const box = part(frame, '.box');
  const button = part<HTMLButtonElement>(frame, '.use-map');
  /** Nobody waits for a frame before the map has its own pixels. */
  let after = (run: () => void): void => run();
  let map: MapController | null = null;
  let disposed = false;
  let starting: Promise<LiveMap> | null = null;

  const lay = async (interactive: boolean): Promise<LiveMap> => {
    const {afterFrame, startLive} = await load(frame, site);
    after = afterFrame;
    const live = await startLive({...options, data: new URL('data/', site), interactive});
    if (disposed) live.map.dispose();
    map = live.map;
    lightPlaces(box, []);
    frame.classList.add('live');
    return live;
  };

  // Whoever points at it will want it.
  button.addEventListener('pointerenter', () => void load(frame, site).catch(() => undefined), {once: true});
  return {
    get: () => map,
    light(places) {
      if (!map) lightPlaces(box, places);
    },
    start() {
      starting ??= lay(false);
      starting.catch(() => {
        starting = null;
      });
    },
    async interact() {
      button.textContent = button.dataset['starting'] ?? '';
      button.disabled = true;
      try {
        const live = await (starting ??= lay(true));
        await live.interact();
      } catch {
        starting = null;
        button.textContent = button.dataset['failed'] ?? '';
        button.disabled = false;
      }
    },
    afterFrame: (run) => after(run),
    dispose() {
      disposed = true;
      map?.dispose();
    },
  };
}

/** Loaded by its address, which the frame was served with: one copy for every frame of a document. */
async function load({dataset}: HTMLElement, site: URL): Promise<typeof import('./live.ts')> {
  return import(/* @vite-ignore */ new URL(dataset['live'] ?? '', site).href) as Promise<typeof import('./live.ts')>;
}
