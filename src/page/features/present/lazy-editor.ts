import type {BriefingId} from '../../../domain/id.ts';
import {lazyLoad} from '../../../browser/lazy/lazy-load.ts';
import type {App} from '../../app.ts';
import type {OwnBriefings} from '../edit/own-briefings.ts';

/** The editor, whose code comes when a briefing is first opened in it. What is open already is closed. */
export function createLazyEditor(
  app: App,
  own: OwnBriefings,
): {readonly open: (briefing: BriefingId | '') => void; readonly dispose: () => void} {
  const editor = lazyLoad(app.notice, () => import('../edit/start-editing.tsx'));
  let close = (): void => {};
  return {
    open(briefing) {
      editor.need(({startEditing}) => {
        close();
        close = startEditing(app, own, briefing);
      });
    },
    dispose() {
      close();
      editor.end();
    },
  };
}
