import type {App} from '../app.ts';
import {lazyLoad} from '../lazy/lazy-load.ts';

/** Opens the dialog for embeds and pictures, on what is chosen by then. */
export function builder(app: App): () => void {
  const dialog = lazyLoad(app.notice, () => import('./builder-open.tsx'));
  return () => dialog.need(({openBuilder}) => openBuilder(app));
}
