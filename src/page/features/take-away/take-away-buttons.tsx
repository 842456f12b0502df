import type {Briefing} from '../../../domain/briefing.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import {TAKE_AWAY_MESSAGES} from './messages.ts';

/** What can be left behind of a briefing: slides and a handout. */
export function TakeAwayButtons({
  briefing: {id, title},
  locale,
}: {
  readonly briefing: Pick<Briefing, 'id' | 'title'>;
  readonly locale: Locale;
}) {
  const t = TAKE_AWAY_MESSAGES[locale];
  const name = inLocale(title, locale);
  return (
    <>
      <button type="button" class="edit" data-take="slides" data-of={id} aria-label={t.slidesOf(name)}>
        {t.slides}
      </button>
      <button type="button" class="edit" data-take="handout" data-of={id} aria-label={t.handoutOf(name)}>
        {t.handout}
      </button>
    </>
  );
}
