import type {PlaceId} from '../../../domain/id.ts';
import type {ViewState} from '../../../domain/view.ts';
import './follow.css';
import {FollowBar} from './follow-bar.tsx';
import type {App} from '../../app.ts';
import {render} from '../../../browser/render.ts';
import {blockBeingRead, placesOfBlock} from './follow-block.ts';
import {walkPlaces} from './follow-walk.ts';

/** The reader has come to rest when nothing has scrolled for so long. */
const SETTLED_MS = 350;
/** Where the reader's wish is kept, if the browser keeps anything. */
const KEY = 'map-follows';

/**
 * Moves the map to the places of the paragraph that is being read: once for each paragraph at which the reader stays. What the
 * reader has chosen stands above it.
 */
export function followReading(app: App): () => void {
  const {document, window, store, index, map, element} = app;
  const article = element('article');
  const column = article.closest<HTMLElement>('.column') as HTMLElement;
  const {foot, own} = makeFoot(document, element('strip'));
  const walk = walkPlaces(app, article, column);
  let on = remembered(window) !== 'off';
  let block: string | null = null;
  let places: readonly PlaceId[] = [];
  let timer = 0;

  const draw = (): void =>
    render(<FollowBar index={index()} view={store.get()} on={on} block={block} places={places} />, own);
  const settle = (): void => {
    if (!on || !isFree(store.get())) return;
    const next = blockBeingRead(article, column, window);
    const spoken = next === null || next === block ? [] : placesOfBlock(article, index(), next);
    if (spoken.length === 0) return;
    [block, places] = [next, spoken];
    map.follow(new Set(places));
    draw();
  };
  const end = (): void => {
    if (block !== null) map.follow(null);
    [block, places] = [null, []];
  };
  const soon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(settle, SETTLED_MS);
  };
  const toggle = (): void => {
    on = !on;
    remember(window, on ? 'on' : 'off');
    if (on) settle();
    else end();
    draw();
  };
  const onClick = ({target}: Event): void => {
    const wish = (target as Element).closest<HTMLElement>('[data-follow]')?.dataset['follow'];
    if (wish === 'toggle') toggle();
    else if (wish) walk.step(wish === 'next' ? 1 : -1);
  };

  /** Whoever has only turned the wheel has the focus nowhere. */
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    const isReading = target === document.body || foot.contains(target) || article.contains(target);
    if (store.get().mode.kind === 'read' && isReading) walk.onKey(event);
  };

  const unsubscribe = store.subscribe((view) => {
    if (view.mode.kind !== 'read') end();
    else soon();
    draw();
  }, 'picture');
  column.addEventListener('scroll', soon, {passive: true});
  foot.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  draw();
  soon();
  return () => {
    window.clearTimeout(timer);
    unsubscribe();
    walk.dispose();
    end();
    column.removeEventListener('scroll', soon);
    foot.removeEventListener('click', onClick);
    document.removeEventListener('keydown', onKey);
    render(null, own);
  };
}

/** Whether the map is the text's: the article is read and nothing is chosen. */
function isFree({mode, selection}: ViewState): boolean {
  return mode.kind === 'read' && selection.kind === 'none';
}

/** A line at the column's foot for the strip and, beside it, our own. */
function makeFoot(document: Document, strip: HTMLElement): {readonly foot: HTMLElement; readonly own: HTMLElement} {
  const foot = document.createElement('div');
  const own = document.createElement('div');
  foot.className = 'reading-foot';
  own.id = 'follow';
  strip.before(foot);
  foot.append(strip, own);
  return {foot, own};
}

function remembered(window: Window): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(window: Window, wish: 'on' | 'off'): void {
  try {
    window.localStorage.setItem(KEY, wish);
  } catch {
    // Where nothing can be kept, the wish holds for this visit.
  }
}
