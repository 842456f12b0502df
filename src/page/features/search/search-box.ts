import type {SearchData} from '../../../search/search-data.ts';
import {createSearch, type Result, type ResultGroup, type Search} from '../../../search/search.ts';
import './search.css';
import type {App} from '../../app.ts';
import {lazyLoad} from '../../../browser/lazy/lazy-load.ts';
import {loadJson} from '../../../browser/load-json.ts';
import {openResult} from './open-result.ts';
import {createResultList, queryIn, searchInput} from './result-list.tsx';
import {siteRoot} from '../articles/site-articles.ts';

/**
 * What is done in the search field and in its list: asked at every letter, walked with the arrow keys. Who leaves without a result has the
 * focus again where they came from.
 */
export function createSearchBox(app: App) {
  const {document, window} = app;
  const sources = createSources(app);
  const list = createResultList(app);
  let cameFrom: HTMLElement | null = null;
  const input = (): HTMLInputElement | null => searchInput(document);

  function find(article: Search): void {
    const asked = queryIn(document);
    if (asked === '') return list.hide();
    list.show(article.find(asked));
    sources.askOthers(asked, (later) => list.join(asked, later));
  }

  function choose(result: Result | undefined): void {
    if (!result) return;
    close();
    input()?.blur();
    openResult(app, result);
  }

  function close(): void {
    document.querySelector('.search')?.classList.remove('open');
    list.hide();
  }

  function goBack(): void {
    close();
    input()?.blur();
    (cameFrom ?? document.body).focus();
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => list.step(1),
    ArrowUp: () => list.step(-1),
    Enter: () => choose(list.active()),
    Escape: () => (list.isOpen() && window.innerWidth > 760 ? close() : goBack()),
  };
  const stopListening = listen(document, {
    input({target}) {
      if (target === input()) sources.article.need(find);
    },
    keydown(event) {
      if (event.target !== input() || event.isComposing) return;
      const answer = keys[event.key];
      if (!answer || (event.key.startsWith('Arrow') && !list.isOpen())) return;
      event.preventDefault();
      event.stopPropagation();
      answer();
    },
    pointerdown({target}) {
      const inside = target as Element;
      if (!list.element.contains(inside) && !inside.closest('.search')) close();
    },
    click({target}) {
      const inside = target as Element;
      choose(list.resultAt(inside));
      if (inside.closest('[data-search-cancel]')) goBack();
    },
    submit(event) {
      if ((event.target as Element).matches('.search')) event.preventDefault();
    },
    focusout({target, relatedTarget}) {
      if (target === input() && relatedTarget && !(relatedTarget as Element).closest('.search')) close();
    },
  });
  sources.article.hint();
  return {
    open(from: HTMLElement | null): void {
      document.querySelector('.search')?.classList.add('open');
      if (from && !from.closest('.search')) cameFrom = from;
      if (queryIn(document) !== '') sources.article.need(find);
    },
    dispose(): void {
      stopListening();
      sources.article.end();
      list.dispose();
    },
  };
}

/** Where is looked: in the article, in a collection, and in what else the site has. */
function createSources({document, store, index, notice, dataUrl, loadWhole, collection}: App) {
  const root = siteRoot(document);
  const others = lazyLoad(notice, async () => {
    const {openArticleFinder} = await import('../articles/find-in-articles.ts');
    return openArticleFinder(root as URL, index().bundle.article.id);
  });
  return {
    article: lazyLoad(notice, async () => {
      const data = await loadJson<SearchData>(new URL('search.json', dataUrl));
      // It counts in the source's text; the page as served has a line for each block.
      await loadWhole();
      return createSearch(data, index().bundle.article.text);
    }),
    /** Hands over what comes from beyond the article, each when it has come; what fails is missing. */
    askOthers(query: string, take: (later: ResultGroup) => void): void {
      const wait = async (coming: Promise<ResultGroup | null> | ResultGroup | null): Promise<void> => {
        const later = await Promise.resolve(coming).catch((error: unknown) => console.warn(error));
        if (later) take(later);
      };
      void collection.gazetteer()?.then(({search}) => search(query).map(wait));
      if (root) void others.come().then((finder) => wait(finder.find(query, store.get().locale)));
    },
  };
}

/** Hears of everything before anything else in the page does. @returns what ends it */
function listen(
  document: Document,
  listeners: {readonly [Type in keyof DocumentEventMap]?: (event: DocumentEventMap[Type]) => void},
): () => void {
  const listening = new AbortController();
  for (const [type, listener] of Object.entries(listeners) as [string, EventListener][])
    document.addEventListener(type, listener, {capture: true, signal: listening.signal});
  return () => listening.abort();
}
