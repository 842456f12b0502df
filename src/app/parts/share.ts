import type {App} from '../app.ts';

/** What a share button asks for: `place:ID`, `passage:ID`, or '' for the view as it is. */
export function share(what: string, app: App): void {
  void import('./share-what.tsx').then(({openShare}) => openShare(app, what));
}
