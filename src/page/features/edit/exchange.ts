import type {Briefing} from '../../../domain/briefing.ts';
import {formatBriefingFile, parseBriefingFile} from '../../../domain/briefing-file.ts';
import {isOwnPicture, withPictures} from '../../../domain/scene-picture.ts';
import {saveFile} from '../../../browser/save/save-file.ts';
import {sameBriefing} from '../../../state/merge-briefings.ts';
import type {App} from '../../app.ts';
import {chooseFile} from '../present/files.ts';
import {knownToBriefings} from '../present/known-to-briefings.ts';
import {MAX_LINK, SHARED, toHash} from '../present/share-link.ts';
import {insertion, SILENT, type Editing} from './editing.ts';
import {EDITOR_MESSAGES, type EditorMessages} from './messages.ts';
import type {OwnBriefings} from './own-briefings.ts';

export function saveBriefing({document, store, index}: App, own: OwnBriefings, briefing: Briefing): void {
  const content = formatBriefingFile([briefing], index().bundle.article.id);
  const file = {name: `${briefing.id}.briefing.json`, content};
  if (saveFile(document, store.get().locale, file)) own.settle(briefing.id);
}

/** Keeps the briefings of a file as new ones, and takes the first of them on the desk. */
export async function openFile(app: App, own: OwnBriefings, editing: Editing): Promise<void> {
  const briefings = await takeFile(app, editing);
  if (!briefings) return;
  editing.show(SILENT);
  const {fresh, kept} = keepAsNew(own, briefings);
  editing.replace(fresh[0] as Briefing, kept, wordsOf(app).opened(fresh.length));
}

/** Each under an id of its own. Put one after the other: an id is free only until it is put. */
export function keepAsNew(
  own: Pick<OwnBriefings, 'freeId' | 'put' | 'settle'>,
  briefings: readonly Briefing[],
): {readonly fresh: readonly Briefing[]; readonly kept: boolean} {
  let kept = false;
  const fresh = briefings.map((briefing) => {
    const named = {...briefing, id: own.freeId()};
    kept = own.put(named, null).kept;
    own.settle(named.id);
    return named;
  });
  return {fresh, kept};
}

export async function mergeFile(app: App, editing: Editing): Promise<void> {
  const briefings = await takeFile(app, editing);
  if (!briefings) return;
  const scenes = briefings.flatMap((briefing) => briefing.scenes).filter(({kind}) => kind === 'scene');
  editing.change(insertion(editing.briefing(), scenes), wordsOf(app).merged(scenes.length));
}

/** A file is taken whole or refused with its reasons; what is on the desk is not touched before. */
async function takeFile(app: App, editing: Editing): Promise<readonly Briefing[] | null> {
  const file = await chooseFile(app.document, '.json,application/json');
  const text = await file?.text().catch(() => null);
  if (!file || typeof text !== 'string') return null;
  const parsed = parseBriefingFile(text, knownToBriefings(app.index()));
  if (!('reasons' in parsed)) return parsed.briefings;
  const reasons = parsed.reasons.map((reason) => reason(app.store.get().locale));
  editing.show({report: wordsOf(app).refused(file.name), reasons, link: ''});
  return null;
}

/** Copies a link that holds the briefing, and shows it, for where nothing can be copied. */
export async function shareBriefing(app: App, editing: Editing): Promise<void> {
  const {window, index} = app;
  const briefing = editing.briefing();
  const address = new URL(window.location.href);
  address.search = `?mode=present&briefing=${SHARED}`;
  const sent = withPictures(briefing, (picture) => (isOwnPicture(picture.src) ? null : picture));
  address.hash = await toHash(formatBriefingFile([sent], index().bundle.article.id));
  const fits = address.href.length <= MAX_LINK;
  const copied = fits && (await copy(window, address.href));
  const t = wordsOf(app);
  const said = [
    fits ? (copied ? t.copied : '') : t.tooLong,
    fits && !sameBriefing(sent, briefing) ? t.withoutPictures : '',
  ];
  editing.show({report: said.filter((part) => part !== '').join(' '), link: fits ? address.href : ''});
}

function wordsOf({store}: App): EditorMessages {
  return EDITOR_MESSAGES[store.get().locale];
}

async function copy(window: Window, text: string): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
