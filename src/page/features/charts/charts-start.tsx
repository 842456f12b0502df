import type {Index} from '../../../domain/bundle.ts';
import type {ViewState} from '../../../domain/view.ts';
import {Charts} from './charts-view.tsx';
import './charts.css';
import {courseFrom, stationsAlong, type Stretch} from './line-strip.ts';
import {CHART_MESSAGES} from './messages.ts';
import type {App} from '../../app.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';
import {saidElsewhere} from '../../../browser/save/save-file.ts';
import {render} from '../../../browser/render.ts';
import {answerCells} from './charts-cells.ts';
import {linkHovering} from './charts-hover.ts';
import {roveMarks} from './charts-roving.ts';

/** Draws the charts in the column, in place of the panel, and keeps them alike with map and address. */
export function startCharts(app: App): () => void {
  const {document, store, index, onIndex} = app;
  const region = document.createElement('section');
  region.id = 'charts';
  region.dataset['region'] = 'charts';
  app.element('article').after(region);
  let course: readonly Stretch[] | null = null;

  const hovering = linkHovering(app, region);
  const roving = roveMarks(region);
  const isOpen = (): boolean => store.get().mode.kind === 'charts';
  const draw = (): void => {
    const view = store.get();
    if (!isOpen() || !isWhole(index())) return;
    region.closest('.layout')?.classList.add('charted');
    region.setAttribute('aria-label', CHART_MESSAGES[view.locale].title);
    render(<Charts key={view.locale} index={index()} view={view} width={roomIn(region)} course={course} />, region);
    roving.settle();
    hovering.light();
  };
  const show = (view: ViewState, before: ViewState): void => {
    draw();
    if (isOpen() && before.mode !== view.mode) arrive(region);
  };
  const sized = new ResizeObserver(draw);
  sized.observe(region);
  const stopAnswering = answerCells(app, region);
  region.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[download]');
    if (link && saidElsewhere(document, store.get().locale, link.download)) event.preventDefault();
  });
  const unsubscribe = store.subscribe(show, 'picture');
  const stopRenewing = onIndex(draw);
  void app.loadWhole();
  draw();
  arrive(region);
  void loadCourse(app).then((loaded) => {
    course = loaded;
    draw();
  });
  return () => {
    unsubscribe();
    stopRenewing();
    stopAnswering();
    sized.disconnect();
    hovering.dispose();
    roving.dispose();
    render(null, region);
    region.remove();
  };
}

/** What the page brings along has no figures' values and no English: until the rest is there the panel stays. */
function isWhole({bundle}: Index): boolean {
  return bundle.sources.length > 0;
}

/** The charts begin at their top. */
function arrive(region: HTMLElement): void {
  region.closest('.column')?.scrollTo({top: 0});
}

/** Inner width in whole pixels. Before the style sheet rules, and while the charts are hidden, there is none: then as in a narrow window. */
function roomIn(region: HTMLElement): number {
  const {paddingLeft, paddingRight} = getComputedStyle(region);
  const room = Math.floor(region.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
  return room > 0 ? room : 354;
}

/** Null where the map's data does not come: the strip then goes by what is known of the stations. */
async function loadCourse({dataUrl, index}: App): Promise<readonly Stretch[] | null> {
  try {
    return courseFrom(await loadMapFeatures(dataUrl), stationsAlong(index().bundle.places).at(-1)?.km ?? 0);
  } catch {
    return null;
  }
}
