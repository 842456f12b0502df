import type {JSX} from 'preact';
import {articlePath} from '../../../state/page-paths.ts';
import {addressIn, siteRoot} from '../articles/site-articles.ts';
import {Chooser} from './chooser.tsx';
import type {Said} from '../../../domain/text.ts';
import type {App} from '../../app.ts';
import type {OwnBriefings} from '../edit/own-briefings.ts';

/** The choice of a briefing. `faults`: why the one that the address asked for cannot be shown. */
export function choice({document, store}: App, own: OwnBriefings, faults: readonly Said[]): JSX.Element {
  const root = siteRoot(document);
  const {locale} = store.get();
  const faulty = own.faulty().map(({article, ...one}) => {
    const path = root && article && articlePath(article);
    return path ? {...one, href: addressIn(root, {path}, 'mode=present', locale)} : one;
  });
  return (
    <Chooser
      briefings={own.isInEditor ? own.list() : own.articles()}
      own={own.isInEditor ? [] : own.list()}
      missingIn={own.missingIn}
      deleted={own.deleted()}
      faulty={faulty}
      locale={locale}
      faults={faults}
    />
  );
}

/** What a button of the choice does to deleted briefings. @returns whether it was one of these */
export function handleDeleted(own: OwnBriefings, {restoreBriefing, purgeBriefing}: DOMStringMap): boolean {
  const asked = own.deleted().find(({id}) => id === (restoreBriefing ?? purgeBriefing));
  if (!asked) return false;
  if (restoreBriefing === undefined) own.purge(asked.id);
  else own.restore(asked);
  return true;
}

/** Ctrl + Z brings back what was deleted last. @returns what ends it */
export function listenToUndo(document: Document, isOn: () => boolean, own: OwnBriefings): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const [latest] = own.deleted();
    if (!latest || !isOn() || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    own.restore(latest);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
