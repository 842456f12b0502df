import type {Locale} from '../../../domain/text.ts';
import {SHARE_MESSAGES} from './messages.ts';

/** Opens the share dialog for `what`: `place:ID` or `passage:ID`, or `''` for the map as it is. */
export function ShareButton({what, locale}: {readonly what: string; readonly locale: Locale}) {
  return (
    <button type="button" class="share" data-share={what} aria-haspopup="dialog">
      {SHARE_MESSAGES[locale][what ? 'share' : 'shareWhole']}
    </button>
  );
}
