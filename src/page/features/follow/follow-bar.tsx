import {placesIn, type Index} from '../../../domain/bundle.ts';
import type {PlaceId} from '../../../domain/id.ts';
import {inLocale} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import {wordsIn} from '../../../words/messages.ts';
import {VERBATIM} from '../../../quotation/verbatim.ts';
import {FOLLOW_MESSAGES} from './messages.ts';
import {PUNCTUATION} from '../../../words/punctuation.ts';
import {marked} from '../../../quotation/marked.tsx';

export interface FollowBarProps {
  readonly index: Index;
  readonly view: ViewState;
  readonly on: boolean;
  /** The block that the map shows now, and its places. */
  readonly block: string | null;
  readonly places: readonly PlaceId[];
}

/** Below the article: where the text is now, whether the map goes with it, and the steps from place to place. */
export function FollowBar({index, view: {locale, selection}, on, block, places}: FollowBarProps) {
  const t = FOLLOW_MESSAGES[locale];
  const number = index.bundle.article.blocks.find(({id}) => id === block)?.number;
  const names = placesIn(index, places).map(({name}) => inLocale(name, locale));
  return (
    <div class="follow" role="group" aria-label={t.label}>
      {selection.kind === 'none' && on && block ? (
        <p class="now" key={`${block} ${locale}`} {...VERBATIM}>
          {number === undefined ? null : <small>{wordsIn(locale).paragraph(number)}</small>}{' '}
          {marked(names.join(PUNCTUATION[locale].list), locale)}
        </p>
      ) : (
        <p class="now" />
      )}
      <button type="button" class="switch" aria-pressed={on} data-follow="toggle">
        <span class="box-mark" aria-hidden="true" />
        {t.follow}
      </button>
      <button
        type="button"
        data-follow="previous"
        aria-label={t.previous}
        title={t.previous}
        aria-keyshortcuts="Alt+ArrowUp"
      >
        <svg width="20" height="20" aria-hidden="true">
          <path d="M13 4l-6 6 6 6" />
        </svg>
      </button>
      <button type="button" data-follow="next" aria-label={t.next} title={t.next} aria-keyshortcuts="Alt+ArrowDown">
        <svg width="20" height="20" aria-hidden="true">
          <path d="M7 4l6 6-6 6" />
        </svg>
      </button>
    </div>
  );
}
