import type {App} from '../app.ts';
import {lazyPart} from '../lazy/lazy-part.ts';

/** Answers a share button by what it asks for: `place:ID`, `passage:ID`, or '' for the view as it is. */
export function share(app: App): (what: string) => void {
  const dialog = lazyPart(app, {load: () => import('./share-what.tsx')});
  return (what) => dialog.need(({openShare}) => openShare(app, what));
}
