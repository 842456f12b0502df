import {render} from 'preact';
import type {PlaceId} from '../../domain/id.ts';
import type {ViewState} from '../../domain/view.ts';
import '../../ui/follow/follow.css';
import {FollowBar} from '../../ui/follow/follow-bar.tsx';
import {besideInText, blockAt, readingLine} from '../../ui/follow/reading-line.ts';
import {prefersStill, type App} from '../app.ts';

/** The reader has come to rest when nothing has scrolled for so long. */
const SETTLED_MS = 350;
/** Where the reader's wish is kept, if the browser keeps anything. */
const KEY = 'map-follows';

/**
 * Moves the map to the places of the paragraph that is being read: once for each paragraph at which the reader stays. What the reader
 * has chosen stands above it. Previous and next go through the places in the order of the text.
 */
export function followReading(app: App): () => void {
  const {document, window, store, index, map, element} = app;
  const article = element('article');
  const column = article.closest<HTMLElement>('.column') as HTMLElement;
  const {foot, own} = makeFoot(document, element('strip'));
  let on = remembered(window) !== 'off';
  let block: string | null = null;
  let places: readonly PlaceId[] = [];
  let timer = 0;
  let visited: Element | null = null;

  const draw = (): void => render(<FollowBar index={index()} view={store.get()} on={on} block={block} places={places} />, own);
  const reading = ({mode, selection}: ViewState): boolean => on && mode.kind === 'read' && selection.kind === 'none';

  const settle = (): void => {
    if (!reading(store.get())) return;
    const next = blockBeingRead(article, column, window);
    if (next === null || next === block) return;
    const spoken = placesOf(article, index(), next);
    if (spoken.length === 0) return;
    [block, places] = [next, spoken];
    map.follow(new Set(places));
    draw();
  };
  const end = (): void => {
    if (block === null) return;
    [block, places] = [null, []];
    map.follow(null);
  };
  const onScroll = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(settle, SETTLED_MS);
  };

  const step = (way: 1 | -1, takeFocus: boolean): void => {
    const names = Array.from(article.querySelectorAll<HTMLElement>('.story a[data-place]'));
    const from = visited?.isConnected ? names.indexOf(visited as HTMLElement) : firstBelow(names, column, way);
    const at = besideInText(names.map((name) => name.dataset['place'] ?? ''), from, way);
    const name = at === null ? undefined : names[at];
    if (!name) return;
    visited = name;
    store.dispatch({type: 'select-place', id: name.dataset['place'] as PlaceId});
    name.scrollIntoView({block: 'center', behavior: prefersStill(window) ? 'auto' : 'smooth'});
    if (takeFocus) name.focus({preventScroll: true});
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
    else if (wish) step(wish === 'next' ? 1 : -1, false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    if (document.activeElement?.matches('.story a[data-place]')) visited = document.activeElement;
    step(event.key === 'ArrowDown' ? 1 : -1, article.contains(document.activeElement));
  };

  const unsubscribe = store.subscribe((view, before) => {
    if (view.selection !== before.selection) visited = visited && isOf(visited, view) ? visited : null;
    if (view.mode.kind !== 'read' || view.selection.kind !== 'none') [block, places] = leave(view, block, places, map);
    else onScroll();
    draw();
  });
  column.addEventListener('scroll', onScroll, {passive: true});
  foot.addEventListener('click', onClick);
  foot.addEventListener('keydown', onKey);
  article.addEventListener('keydown', onKey);
  draw();
  onScroll();
  return () => {
    window.clearTimeout(timer);
    unsubscribe();
    end();
    column.removeEventListener('scroll', onScroll);
    foot.removeEventListener('click', onClick);
    foot.removeEventListener('keydown', onKey);
    article.removeEventListener('keydown', onKey);
    render(null, own);
  };
}
