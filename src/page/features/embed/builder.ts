import type {EarlyApp} from '../../app.ts';
import {lazyLoad, type LazyLoad} from '../../../browser/lazy/lazy-load.ts';

let dialog: LazyLoad<typeof import('./builder-open.tsx')> | null = null;

/** Opens the dialog for embeds and pictures, on what is chosen by then. */
export function builder(app: EarlyApp): void {
  dialog ??= lazyLoad(app.notice, () => import('./builder-open.tsx'));
  dialog.need(({openBuilder}) => openBuilder(app));
}
