import type {Briefing} from '../../../domain/briefing.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import {oneLine} from './scene-head.tsx';
import {marked, shown} from '../../../quotation/marked.tsx';

/** All pages at once: where they are, and the way to each. */
export function Overview({
  briefing,
  scene,
  locale,
}: {
  readonly briefing: Briefing;
  readonly scene: number;
  readonly locale: Locale;
}) {
  return (
    <ol class="overview">
      {briefing.scenes.map(({id, kicker, headline}, at) => (
        <li key={id}>
          <button type="button" data-present-scene={at + 1} aria-current={at + 1 === scene ? 'step' : undefined}>
            <span class="number">{at + 1}</span>
            <small>{shown(kicker, locale)}</small>
            <b>{marked(oneLine(inLocale(headline, locale)), locale)}</b>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Which key does what. */
export function KeyList({locale}: {readonly locale: Locale}) {
  return (
    <dl class="key-list">
      {PRESENTER_MESSAGES[locale].keys.map(([keys, what]) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
