import type {BriefingId} from '../../../domain/id.ts';
import type {PresentCommand} from '../../../state/present-keys.ts';
import type {OwnBriefings} from '../edit/own-briefings.ts';
import {handleDeleted} from './choosing.tsx';
import type {Talk} from './talk.ts';

/**
 * Listens to buttons and links before anything else on the page does. While presenting, ways to the overview and to the article lead
 * back to the scene: the talk is not to be lost.
 *
 * @returns what ends it
 */
export function listenToPresses(
  region: HTMLElement,
  talk: Talk,
  own: OwnBriefings,
  edit: (briefing: BriefingId | '') => void,
): () => void {
  const onClick = (event: MouseEvent): void => {
    if (!talk.isOn()) return;
    const element = (event.target as Element).closest<HTMLElement>('a, button');
    if (!element) return;
    const {presentCommand, presentScene, presentBriefing, editBriefing, clear, mode, paragraph} = element.dataset;
    // What the mouse has pressed is done: the next Enter is the remote's.
    if (event.detail > 0 && (presentCommand || presentScene) && !element.closest('dialog'))
      region.focus({preventScroll: true});
    if (presentCommand) talk.tell(presentCommand as PresentCommand);
    else if (presentScene) talk.goTo(Number(presentScene));
    else if (presentBriefing) talk.begin(presentBriefing as BriefingId);
    else if (editBriefing !== undefined) edit(editBriefing as BriefingId | '');
    else if (handleDeleted(own, element.dataset)) region.focus({preventScroll: true});
    else if (clear !== undefined || mode !== undefined || paragraph !== undefined) talk.tell('return');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const {ownerDocument: document} = region;
  document.addEventListener('click', onClick, true);
  return () => document.removeEventListener('click', onClick, true);
}
