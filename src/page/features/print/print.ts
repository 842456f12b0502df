import './print.css';
import {whenQuiet} from '../../../browser/when-quiet.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';
import type {App, Part} from '../../app.ts';

type LayPaper = (app: App) => HTMLElement;

/**
 * What the browser prints is the article, the place or the list that is read, on as many pages as it takes, and the map of it. The map is
 * drawn anew for paper; what draws it comes when nothing else is wanted, or with Ctrl + P.
 */
export const print: Part = (app) => {
  const {document, window, store} = app;
  let layPaper: LayPaper | null = null;
  let paper: HTMLElement | null = null;

  const prepare = async (): Promise<void> => {
    const [{paperFor}, features] = await Promise.all([
      import('./paper.ts'),
      loadMapFeatures(app.dataUrl),
      app.loadWhole(),
    ]);
    layPaper = (app) => paperFor(app, features);
  };
  const isOwn = (): boolean => store.get().mode.kind !== 'present';
  const {dataset} = document.documentElement;
  const clear = (): void => {
    delete dataset['printing'];
    paper?.remove();
    paper = null;
  };
  const lay = (): void => {
    clear();
    if (!isOwn()) return;
    dataset['printing'] = '';
    if (layPaper) document.body.append((paper = layPaper(app)));
  };
  const onKey = (event: KeyboardEvent): void => {
    const {key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented} = event;
    if (key.toLowerCase() !== 'p' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
    if (defaultPrevented || layPaper || !isOwn()) return;
    event.preventDefault();
    // Without its map the text is printed all the same.
    const go = (): void => window.print();
    prepare().then(go, go);
  };
  const rest = whenQuiet(window, () => void prepare().catch(() => undefined));
  window.addEventListener('beforeprint', lay);
  window.addEventListener('afterprint', clear);
  document.addEventListener('keydown', onKey);
  return () => {
    rest();
    clear();
    window.removeEventListener('beforeprint', lay);
    window.removeEventListener('afterprint', clear);
    document.removeEventListener('keydown', onKey);
  };
};
