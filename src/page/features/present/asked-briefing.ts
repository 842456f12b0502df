import type {Briefing} from '../../../domain/briefing.ts';
import {CUT_LINK, parseBriefingFile} from '../../../domain/briefing-file.ts';
import type {BriefingId} from '../../../domain/id.ts';
import type {Said} from '../../../domain/text.ts';
import type {App} from '../../app.ts';
import type {OwnBriefings} from '../edit/own-briefings.ts';
import {knownToBriefings} from './known-to-briefings.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import {fromHash, holdsBriefing, SHARED} from './share-link.ts';
import type {Talk} from './talk.ts';

/** A briefing that the address asks for and that is not there yet: it may come with the rest of the article, or in the link itself. */
export interface AskedBriefing {
  /** Why there is no such briefing; null while it may still come. */
  readonly faults: (briefing: BriefingId) => readonly Said[] | null;
  /** Takes what the link holds, if it does. */
  readonly take: () => Promise<void>;
}

/** @param refused is called when a link turns out not to hold a sound briefing */
export function createAskedBriefing(app: App, own: OwnBriefings, talk: Talk, refused: () => void): AskedBriefing {
  const {window, store, index} = app;
  let isWhole = false;
  let linkFaults: readonly Said[] = [];

  void app.loadWhole().then(() => {
    isWhole = true;
  });

  return {
    faults(briefing) {
      if (briefing === '') return [];
      if (!isWhole) return null;
      if (briefing !== SHARED) return [(locale) => PRESENTER_MESSAGES[locale].notFound];
      return linkFaults.length > 0 ? linkFaults : null;
    },
    async take() {
      const {mode} = store.get();
      const {hash} = window.location;
      const isAsked = holdsBriefing(hash) || (mode.kind === 'present' && mode.briefing === SHARED && !talk.staged());
      if (!isWhole || !isAsked) return;
      const text = await fromHash(hash);
      const parsed = text === null ? CUT_LINK : parseBriefingFile(text, knownToBriefings(index()));
      if ('reasons' in parsed) {
        linkFaults = parsed.reasons;
        refused();
        return;
      }
      // It has an id of its own, so that it is in nobody's way.
      own.lend({...(parsed.briefings[0] as Briefing), id: SHARED});
    },
  };
}
