import type {Briefing} from '../../domain/briefing.ts';
import {inLocale, type Locale} from '../../domain/text.ts';
import {TakeAwayButtons} from '../take-away/take-away-buttons.tsx';
import {PRESENTER_MESSAGES} from './messages.ts';
import {oneLine} from './scene-view.tsx';

interface ChooserProps {
  readonly briefings: readonly Briefing[];
  readonly own: readonly Briefing[];
  readonly locale: Locale;
  /** The address asked for a briefing that there is not. */
  readonly missing: boolean;
}

/** Which briefing? */
export function Chooser({briefings, own, locale, missing}: ChooserProps) {
  const t = PRESENTER_MESSAGES[locale];
  return (
    <div class="chooser">
      <header>
        <h2 id="scene-headline" tabIndex={-1}>
          {t.choose}
        </h2>
        <p>{missing ? t.notFound : t.chooseLead}</p>
      </header>
      <BriefingList briefings={briefings} locale={locale} />
      {own.length > 0 ? (
        <>
          <h3>{t.own}</h3>
          <BriefingList briefings={own} locale={locale} />
        </>
      ) : null}
      <p class="chooser-actions">
        <button type="button" data-edit-briefing="">
          {t.newBriefing}
        </button>
        <button type="button" data-present-command="leave">
          {t.commands.leave}
        </button>
      </p>
    </div>
  );
}

function BriefingList({briefings, locale}: {readonly briefings: readonly Briefing[]; readonly locale: Locale}) {
  const t = PRESENTER_MESSAGES[locale];
  return (
    <ul>
      {briefings.map(({id, title, scenes}) => (
        <li key={id}>
          <button type="button" class="briefing" data-present-briefing={id}>
            <b>{inLocale(title, locale)}</b>
            <span>{oneLine(inLocale(scenes[0]?.headline ?? title, locale))}</span>
            <small>{t.scenes(scenes.length)}</small>
          </button>
          <button
            type="button"
            class="edit"
            data-edit-briefing={id}
            aria-label={`${t.edit}：${inLocale(title, locale)}`}
          >
            {t.edit}
          </button>
          <TakeAwayButtons briefing={{id, title}} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
