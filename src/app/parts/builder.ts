import type {App} from '../app.ts';

/** The dialog for embeds and pictures, on what is chosen now. */
export function builder(app: App): void {
  void import('./builder-open.tsx').then(({openBuilder}) => openBuilder(app));
}
