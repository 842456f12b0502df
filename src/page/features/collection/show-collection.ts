import type {LabelCandidate} from '../../../carto/label-candidate.ts';
import type {Gazetteer} from '../../../collection/gazetteer.ts';
import type {PassageId, PlaceId} from '../../../domain/id.ts';
import type {MapFeature} from '../../../domain/map-feature.ts';
import type {App} from '../../app.ts';
import {lazyLoad} from '../../../browser/lazy/lazy-load.ts';

export {createGazetteer} from '../../../collection/gazetteer.ts';

/** Brings a collection onto the map, as far as it is in sight, and answers addresses that name something of it. @returns what ends it */
export function showCollection(app: App, gazetteer: Gazetteer): () => void {
  const {window, map, notice} = app;
  let stop = (): void => {};
  const restore = (): void => void followAddress(app, gazetteer);
  restore();
  window.addEventListener('popstate', restore);
  void map.settled.then((kind) => {
    if (kind === 'gl' && gazetteer.tiles.classes.length > 0) lazyLoad(notice, () => lay(app, gazetteer)).need();
    stop = followMap(app, gazetteer, kind === 'svg');
  });
  return () => {
    stop();
    window.removeEventListener('popstate', restore);
  };
}

/** Features and their labels are for the painter that reads no tiles. */
function lay(
  {map}: App,
  {tiles}: Gazetteer,
  features: readonly MapFeature[] = [],
  labels: readonly LabelCandidate[] = [],
): Promise<void> {
  const names = labels.flatMap(({place, text}) => (place ? [[place as string, text.zh] as const] : []));
  return map.collection.lay({...tiles, features, names: new Map(names)});
}

/** What is in sight whenever the map has come to rest; `drawn`: whole shapes too. */
function followMap(app: App, gazetteer: Gazetteer, drawn: boolean): () => void {
  const {map} = app;
  let latest = 0;
  let shown = '';
  const look = async (): Promise<void> => {
    const turn = ++latest;
    const {cells, labels, shapes} = await gazetteer.inSight(map.camera(), map.size(), drawn);
    if (turn !== latest || cells === shown) return;
    shown = cells;
    if (drawn) await lay(app, gazetteer, shapes, labels);
    map.collection.name(labels);
  };
  const lookAgain = (): void => {
    look().catch(() => (shown = ''));
  };
  lookAgain();
  return map.onRest(lookAgain);
}

/** Where an address names a place or a passage that only the collection has, that is loaded, and the address read anew. */
async function followAddress({window, index, collection}: App, gazetteer: Gazetteer): Promise<void> {
  const {search} = window.location;
  const asked = new URLSearchParams(search);
  const passage = asked.get('passage') as PassageId | null;
  const place = asked.get('place') as PlaceId | null;
  const wanted =
    passage && !index().passage.has(passage)
      ? await gazetteer.passage(passage).catch(() => null)
      : place && !index().place.has(place)
        ? place
        : null;
  if (wanted)
    collection.learn(wanted, () => {
      if (window.location.search === search) window.dispatchEvent(new PopStateEvent('popstate'));
    });
}
