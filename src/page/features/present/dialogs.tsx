import type {Locale} from '../../../domain/text.ts';
import type {Performance} from '../../../state/present-state.ts';
import {KeyList, Overview} from './dialog-views.tsx';
import {PRESENTER_MESSAGES} from './messages.ts';
import {TakeAwayButtons} from '../take-away/take-away-buttons.tsx';
import type {Staged} from './talk.ts';
import {render} from '../../../browser/render.ts';

export interface Dialogs {
  readonly set: (which: Performance['dialog'], staged: Staged | null, locale: Locale) => void;
}

/** Overview and key list, with what can be left behind of the briefing, as the browser's own dialogs: focus goes in, stays, and returns. */
export function createDialogs(region: HTMLElement, closed: () => void): Dialogs {
  const dialog = document.createElement('dialog');
  dialog.className = 'presenter-dialog';
  region.append(dialog);
  // The event comes a little later: the other of the two may be open by then.
  dialog.addEventListener('close', () => {
    if (!dialog.open) closed();
  });
  dialog.addEventListener('click', ({target}) => {
    if (target === dialog || (target as Element).closest('.close, [data-take]')) dialog.close();
  });
  return {
    set(which, staged, locale) {
      if (which === 'none' || !staged) {
        if (dialog.open) dialog.close();
        return;
      }
      const t = PRESENTER_MESSAGES[locale];
      dialog.setAttribute('aria-label', which === 'help' ? t.keysLead : t.commands.overview);
      render(
        <>
          <button type="button" class="close">
            {t.close}
          </button>
          <h2>{which === 'help' ? t.keysLead : t.commands.overview}</h2>
          {which === 'help' ? (
            <KeyList locale={locale} />
          ) : (
            <Overview briefing={staged.briefing} scene={staged.number} locale={locale} />
          )}
          <p class="dialog-take">
            <TakeAwayButtons briefing={staged.briefing} locale={locale} />
          </p>
        </>,
        dialog,
      );
      if (dialog.open) return;
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[aria-current]')?.focus();
    },
  };
}
