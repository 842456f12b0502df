import type {LabelCandidate} from '../../../carto/label-candidate.ts';
import {cellsIn} from '../../../carto/cells.ts';
import type {CollectionIndex} from '../../../domain/collection.ts';
import type {MapFeature} from '../../../domain/map-feature.ts';
import type {App} from '../../app.ts';
import {lazyLoad} from '../../../browser/lazy/lazy-load.ts';
import {loadJson} from '../../../browser/load-json.ts';
import type {FurtherMap} from '../../../map/controller/map.ts';
import {createCells} from '../../../collection/cells.ts';
import {createFurtherFinder} from '../../../collection/find-further.ts';
import {followAddress} from './follow-address.ts';

/** On the SVG, which is moved before it is drawn anew, this share of the window is drawn beyond each of its sides. */
const DRAWN_BEYOND = 0.5;

/** Brings a collection onto the map, as far as it is in sight, and answers addresses that name something of it. @returns what ends it */
export async function openCollection(app: App): Promise<() => void> {
  const {
    window,
    map: {further},
  } = app;
  const base = new URL('collection/', app.dataUrl);
  const index = await loadJson<CollectionIndex>(new URL('index.json', base));
  const finder = createFurtherFinder(index, base);
  further.ask({find: (query) => finder.find(query)});
  const restore = (): void => {
    void followAddress(app, further, index, base);
  };
  restore();
  window.addEventListener('popstate', restore);
  const stopShowing = show(app, further, await further.settled, index, base);
  return () => {
    stopShowing();
    window.removeEventListener('popstate', restore);
  };
}

function show(
  app: App,
  further: FurtherMap,
  painter: Awaited<FurtherMap['settled']>,
  index: CollectionIndex,
  base: URL,
): () => void {
  const names = createCells(index.names, (cell) =>
    loadJson<readonly LabelCandidate[]>(new URL(`names/${cell}.json`, base)),
  );
  const shapes = createCells(index.shapes, (cell) =>
    loadJson<readonly MapFeature[]>(new URL(`shapes/${cell}.json`, base)),
  );
  const archive = new URL('shapes.pmtiles', base).href;
  if (painter.kind === 'gl' && index.classes.length > 0)
    lazyLoad(app.notice, () => painter.layFurther(archive, index.classes)).need();
  let latest = 0;
  let shown = '';
  const look = async (): Promise<void> => {
    const turn = ++latest;
    const cells = cellsIn(painter.camera(), further.size());
    const drawn = painter.kind === 'svg' ? cellsIn(painter.camera(), further.size(), DRAWN_BEYOND) : [];
    const [labels, features] = await Promise.all([names.in(cells), shapes.in(drawn)]);
    const now = [...cells, ...drawn].join();
    if (turn !== latest || now === shown) return;
    shown = now;
    if (painter.kind === 'svg') {
      await drawFurther(app, features, labels);
      painter.resize();
      further.refresh();
    }
    further.name(labels);
  };
  const lookAgain = (): void => {
    look().catch(() => (shown = ''));
  };
  lookAgain();
  return further.onRest(lookAgain);
}

async function drawFurther(
  {document, index}: App,
  features: readonly MapFeature[],
  labels: readonly LabelCandidate[],
): Promise<void> {
  const poster = document.querySelector<SVGSVGElement>('[data-region="map"] svg.poster');
  if (!poster) return;
  const {drawBeside} = await import('../../../collection/draw-beside.ts');
  drawBeside(
    poster,
    features,
    new Map(labels.flatMap(({place, text}) => (place ? [[place as string, text.zh] as const] : []))),
    index().bundle.region,
  );
}
