import type {Briefing} from '../../../domain/briefing.ts';
import type {BriefingId} from '../../../domain/id.ts';
import type {Said, Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import type {FaultyBriefing} from '../edit/kept-briefings.ts';
import {TakeAwayButtons} from '../take-away/take-away-buttons.tsx';
import {PRESENTER_MESSAGES} from './messages.ts';
import {oneLine} from './scene-head.tsx';
import './chooser-notes.css';
import {PUNCTUATION} from '../../../words/punctuation.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

interface ChooserProps {
  readonly briefings: readonly Briefing[];
  readonly own: readonly Briefing[];
  /** What a briefing points at and what is no longer there. */
  readonly missingIn: (id: BriefingId) => readonly Said[];
  /** Those that can be had back. */
  readonly deleted: readonly Briefing[];
  /** Those that are kept and cannot be shown, and why. */
  readonly faulty: readonly (Pick<FaultyBriefing, 'name' | 'reasons'> & {readonly href?: string})[];
  readonly locale: Locale;
  /** Why the briefing that the address asked for cannot be shown. */
  readonly faults: readonly Said[];
}

/** Which briefing? */
export function Chooser({briefings, own, missingIn, deleted, faulty, locale, faults}: ChooserProps) {
  const t = PRESENTER_MESSAGES[locale];
  return (
    <div class="chooser">
      <header>
        <h2 id="scene-headline" tabIndex={-1}>
          {t.choose}
        </h2>
        <p role="status">{sentences(faults, locale) || t.chooseLead}</p>
      </header>
      <Deleted briefings={deleted} locale={locale} />
      <BriefingList briefings={briefings} locale={locale} />
      {own.length > 0 ? (
        <>
          <h3>{t.own}</h3>
          <BriefingList briefings={own} missingIn={missingIn} locale={locale} />
        </>
      ) : null}
      <Faulty faulty={faulty} locale={locale} />
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

interface BriefingListProps {
  readonly briefings: readonly Briefing[];
  readonly missingIn?: (id: BriefingId) => readonly Said[];
  readonly locale: Locale;
}

function BriefingList({briefings, missingIn, locale}: BriefingListProps) {
  const t = PRESENTER_MESSAGES[locale];
  return (
    <ul>
      {briefings.map(({id, title, scenes}) => (
        <li key={id}>
          <button type="button" class="briefing" data-present-briefing={id}>
            <b>{shown(title, locale)}</b>
            <span>{marked(oneLine(inLocale(scenes[0]?.headline ?? title, locale)), locale)}</span>
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
          <Missing what={missingIn?.(id) ?? []} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Missing({what, locale}: {readonly what: readonly Said[]; readonly locale: Locale}) {
  if (what.length === 0) return null;
  return (
    <p class="chooser-missing">
      {sentences(what, locale)} {PRESENTER_MESSAGES[locale].missing}
    </p>
  );
}

function Deleted({briefings, locale}: Pick<BriefingListProps, 'briefings' | 'locale'>) {
  const t = PRESENTER_MESSAGES[locale];
  return (
    <div class="chooser-deleted" role="status">
      {briefings.map(({id, title}) => (
        <p key={id}>
          {t.deleted(inLocale(title, locale))}
          <button type="button" data-restore-briefing={id}>
            {t.restore}
          </button>
          <button type="button" data-purge-briefing={id}>
            {t.purge}
          </button>
        </p>
      ))}
    </div>
  );
}

function Faulty({faulty, locale}: Pick<ChooserProps, 'faulty' | 'locale'>) {
  if (faulty.length === 0) return null;
  return (
    <section class="chooser-faulty">
      <p>{PRESENTER_MESSAGES[locale].faulty(faulty.length)}</p>
      <ul>
        {faulty.map(({name, reasons, href}, at) => (
          <li key={at}>
            <b>{name(locale)}</b>
            {PUNCTUATION[locale].colon}
            {sentences(reasons, locale)} {href ? <a href={href}>{PRESENTER_MESSAGES[locale].there}</a> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentences(all: readonly Said[], locale: Locale): string {
  return all.map((sentence) => sentence(locale)).join(LOCALES[locale].space);
}
