import type {Locale} from '../../domain/text.ts';
import {LOAD_MESSAGES} from './messages.ts';
import {wordsIn} from '../../words/messages.ts';
import type {ReloadError} from './fetch-file.ts';

/** Tells the reader what could not be loaded: one sentence for all of it. */
export interface LoadNotice {
  /** Says so, with a way to `again` or, where only that helps, to load the page anew. */
  readonly failed: (error: ReloadError, again: () => void) => void;
  /** What `again` asked for has come: the sentence goes with the last of them. */
  readonly came: (again: () => void) => void;
}

/** The sentence stands at the page's foot, or in the dialog that is open. The page as served is in sight, whatever it waited for. */
export function createLoadNotice(document: Document, locale: () => Locale): LoadNotice {
  const notice = document.createElement('div');
  const waiting = new Set<() => void>();
  notice.className = 'status load-notice';
  notice.setAttribute('role', 'status');
  document.body.append(notice);

  const button = (text: string, press: () => void): HTMLElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', press);
    return made;
  };
  const close = (): void => notice.replaceChildren();
  return {
    failed(error, again) {
      console.warn(error);
      waiting.add(again);
      document.documentElement.classList.remove('later');
      delete document.documentElement.dataset['first'];
      const t = LOAD_MESSAGES[locale()];
      const {reload} = error;
      const help = button(reload ? t.reload : t.again, () => {
        if (reload) document.location.reload();
        else for (const ask of waiting) ask();
      });
      const hadFocus = notice.contains(document.activeElement);
      const place = document.querySelector('dialog[open]') ?? document.body;
      if (notice.parentElement !== place) place.append(notice);
      notice.replaceChildren(t[reload ?? 'lost'], help, button(wordsIn(locale()).close, close));
      if (hadFocus) help.focus();
    },
    came(again) {
      if (waiting.delete(again) && waiting.size === 0) close();
    },
  };
}
