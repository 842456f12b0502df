import type {LabelCandidate} from '../../carto/label-candidate.ts';
import {indexBundle, type Bundle} from '../../domain/bundle.ts';
import type {Store} from '../../state/store.ts';
import {createMapController, type MapController} from '../map-controller.ts';

export interface LiveOptions {
  readonly region: HTMLElement;
  readonly store: Store;
  /** The folder of the open data files. */
  readonly data: URL;
}

/** The frame's map in its own pixels: it can fit what is chosen, set its lettering anew and let MapLibre take over. */
export async function startLive({region, store, data}: LiveOptions): Promise<MapController> {
  const index = indexBundle(await loadJson<Bundle>(new URL('bundle.json', data)));
  return createMapController({
    region, store, index: () => index, cooperative: true, loadLabels: () => loadJson<readonly LabelCandidate[]>(new URL('labels.json', data)),
  });
}

async function loadJson<Value>(url: URL): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return await response.json() as Value;
}
