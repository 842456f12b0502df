import type {App} from '../app.ts';
import {lazyPart} from '../lazy/lazy-part.ts';

/** Opens the dialog for embeds and pictures, on what is chosen by then. */
export function builder(app: App): () => void {
  const dialog = lazyPart(app, {load: () => import('./builder-open.tsx')});
  return () => dialog.need(({openBuilder}) => openBuilder(app));
}
