import type {PassageId, PlaceId} from '../../../domain/id.ts';
import type {SearchData} from '../../../search/search-data.ts';
import {createSearch, type Result, type ResultGroup, type Search} from '../../../search/search.ts';
import {SEARCH_MESSAGES} from './messages.ts';
import {isBy, Results} from './results.tsx';
import './search.css';
import type {App} from '../../app.ts';
import {lazyLoad} from '../../../browser/lazy/lazy-load.ts';
import {loadJson} from '../../../browser/load-json.ts';
import {render} from '../../../browser/render.ts';
import {openResult} from './open-result.ts';
import {siteRoot} from '../articles/site-articles.ts';

export interface SearchBox {
  /** `from` has the focus again when the reader leaves without a result. */
  readonly open: (from: HTMLElement | null) => void;
  readonly dispose: () => void;
}

/** The list below the search field: drawn at every letter, walked with the arrow keys, mirrored on the map. */
export function createSearchBox(app: App): SearchBox {
  const {document, window, store, index, map} = app;
  const list = document.createElement('div');
  const search = lazyLoad(app.notice, async () => {
    const data = await loadJson<SearchData>(new URL('search.json', app.dataUrl));
    // It counts in the source's text; the page as served has a line for each block.
    await app.loadWhole();
    return createSearch(data, index().bundle.article.text);
  });
  const root = siteRoot(document);
  const inArticles = lazyLoad(app.notice, async () => {
    const {openArticleFinder} = await import('../articles/find-in-articles.ts');
    return openArticleFinder(root as URL, index().bundle.article.id);
  });
  let groups: readonly ResultGroup[] = [];
  let active = 0;
  let cameFrom: HTMLElement | null = null;
  list.className = 'search-list';
  list.setAttribute('role', 'region');
  list.hidden = true;
  document.body.append(list);

  const input = (): HTMLInputElement | null => document.querySelector('#search-input');
  const query = (): string => input()?.value.trim() ?? '';
  const results = (): readonly Result[] => groups.flatMap((group) => group.results);
  const isOpen = (): boolean => !list.hidden;

  function find(loaded: Search): void {
    groups = loaded.find(query());
    active = 0;
    list.hidden = query() === '';
    show();
    map.preview(isOpen() ? placesOf(results()) : new Set());
    const asked = query();
    if (asked === '') return;
    void app.collection.gazetteer()?.then(({search: ask}) => ask(asked).map((found) => join(asked, found)));
    if (root) void inArticles.come().then((finder) => join(asked, finder.find(asked, store.get().locale)));
  }

  /**
   * Adds what comes later. Places of a collection stand below those of the article, and nobody loses the option they are at; its passages, and
   * what the site's other articles have, stand below all else.
   */
  async function join(asked: string, coming: Promise<ResultGroup | null> | ResultGroup | null): Promise<void> {
    const found = await Promise.resolve(coming).catch((error: unknown) => console.warn(error));
    if (!found || asked !== query()) return;
    const kept = groups.filter(({kind}) => kind !== found.kind);
    const above = kept.slice(0, found.kind !== 'collection-place' ? kept.length : kept[0]?.kind === 'place' ? 1 : 0);
    if (active > 0 && active >= above.flatMap((group) => group.results).length) active += found.results.length;
    groups = [...above, found, ...kept.slice(above.length)];
    show();
  }

  function show(): void {
    const field = input();
    if (!field) return;
    const {left, bottom, width} = field.getBoundingClientRect();
    Object.assign(list.style, {left: `${left}px`, top: `${bottom + 6}px`, width: `${Math.max(width, 440)}px`});
    list.setAttribute('aria-label', SEARCH_MESSAGES[store.get().locale].results);
    render(
      isOpen() ? (
        <Results
          key={query()}
          index={index()}
          locale={store.get().locale}
          query={query()}
          groups={groups}
          active={active}
        />
      ) : null,
      list,
    );
    field.setAttribute('aria-expanded', String(isOpen()));
    if (isOpen() && results().length > 0) field.setAttribute('aria-activedescendant', `search-option-${active}`);
    else field.removeAttribute('aria-activedescendant');
  }

  /** Goes round: below the last option is the first. */
  function step(by: number): void {
    const all = results();
    if (all.length === 0) return;
    active = (active + by + all.length) % all.length;
    show();
    document.getElementById(`search-option-${active}`)?.scrollIntoView({block: 'nearest'});
    map.preview(placesOf(all.slice(active, active + 1)));
  }

  function choose(at: number): void {
    const result = results()[at];
    if (!result) return;
    close();
    input()?.blur();
    openResult(app, result);
  }

  function close(): void {
    list.hidden = true;
    document.querySelector('.search')?.classList.remove('open');
    show();
    map.preview(new Set());
  }

  function goBack(): void {
    close();
    input()?.blur();
    (cameFrom ?? document.body).focus();
  }

  /** The places that a result is about. */
  function placesOf(chosen: readonly Result[]): ReadonlySet<PlaceId> {
    return new Set(
      chosen.flatMap((result) => {
        if (result.kind === 'place') return [result.id as PlaceId];
        if (result.kind === 'passage') return index().passage.get(result.id as PassageId)?.places ?? [];
        if (result.kind === 'paragraph' || result.kind === 'article' || result.kind.startsWith('collection')) return [];
        return index()
          .bundle.passages.filter((passage) => isBy(index(), passage, result))
          .flatMap(({places}) => places);
      }),
    );
  }

  const onInput = ({target}: Event): void => {
    if (target === input()) search.need(find);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== input() || event.isComposing) return;
    const answer = KEYS[event.key];
    if (!answer || (event.key.startsWith('Arrow') && !isOpen())) return;
    event.preventDefault();
    event.stopPropagation();
    answer();
  };
  const KEYS: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => {
      if (isOpen()) choose(active);
    },
    Escape: () => {
      if (isOpen() && window.innerWidth > 760) close();
      else goBack();
    },
  };
  const onDown = ({target}: Event): void => {
    const inside = target as Element;
    if (!list.contains(inside) && !inside.closest('.search')) close();
  };
  const onClick = (event: Event): void => {
    const inside = event.target as Element;
    const option = inside.closest<HTMLElement>('[data-option]')?.dataset['option'];
    if (option !== undefined && list.contains(inside)) choose(Number(option));
    if (inside.closest('[data-search-cancel]')) goBack();
  };
  /** The field keeps the focus while options are pressed. */
  const onPress = (event: Event): void => event.preventDefault();
  const onSubmit = (event: Event): void => {
    if ((event.target as Element).matches('.search')) event.preventDefault();
  };
  const onLeave = ({target, relatedTarget}: FocusEvent): void => {
    if (target === input() && relatedTarget && !(relatedTarget as Element).closest('.search')) close();
  };
  const listeners: readonly (readonly [string, EventListener])[] = [
    ['input', onInput],
    ['keydown', onKey as EventListener],
    ['pointerdown', onDown],
    ['click', onClick],
    ['submit', onSubmit],
    ['focusout', onLeave as EventListener],
  ];
  for (const [type, listener] of listeners) document.addEventListener(type, listener, true);
  list.addEventListener('mousedown', onPress);
  const unsubscribe = store.subscribe((view, before) => {
    if (isOpen() && view.locale !== before.locale) show();
  }, 'picture');
  search.hint();

  return {
    open(from) {
      document.querySelector('.search')?.classList.add('open');
      if (from && !from.closest('.search')) cameFrom = from;
      if (query() !== '') search.need(find);
    },
    dispose() {
      for (const [type, listener] of listeners) document.removeEventListener(type, listener, true);
      search.end();
      unsubscribe();
      render(null, list);
      list.remove();
    },
  };
}
