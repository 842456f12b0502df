import type {Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Place} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import type {KindGroup} from '../../../state/select.ts';
import {CompareButton} from '../compare/compare-button.tsx';
import {directionOf, type Messages} from '../../../words/messages.ts';
import {Quotation} from '../../../quotation/quotation.tsx';
import {ShareButton} from '../share/share-button.tsx';
import {VERBATIM} from '../../../quotation/verbatim.ts';
import {inSight} from './in-sight.ts';
import {PlaceLinks} from './place-links.tsx';
import {Others, Provenance} from './provenance.tsx';
import {marked, shown} from '../../../quotation/marked.tsx';

interface PlaceViewProps {
  readonly index: Index;
  readonly place: Place;
  readonly groups: readonly KindGroup[];
  readonly locale: Locale;
  readonly words: Messages;
  /** In pixels of the window: what is certainly below it is left out. */
  readonly height: number;
}

/** A place: what the article says of it, counted and grouped; then what we add; then how exact it is. */
export function PlaceView({index, place, groups, locale, words: t, height}: PlaceViewProps) {
  const all: readonly Passage[] = index.passagesAt.get(place.id) ?? [];
  const shown = groups.reduce((sum, {count}) => sum + count, 0);
  const {seen, whole} = inSight(groups, height);
  const [name = '', other] = [locale, LOCALES[locale].next].map((each) => inLocale(place.name, each));
  return (
    <article class="place-view" data-place={place.id}>
      <header>
        <p class="crumb">
          <a href="?" data-clear="">
            {t.back}
          </a>
          <span>
            {t.placeKinds[place.kind]}
            {place.status === 'existing' ? '' : ` · ${t.statuses[place.status]}`}
          </span>
        </p>
        <h2 id="panel-title" tabIndex={-1} {...VERBATIM}>
          <span lang={locale}>{marked(name, locale)}</span>
          {other === name ? null : <small lang={LOCALES[locale].next}>{other}</small>}
        </h2>
        <p class="summary">
          <strong>{t.count(all.length)}</strong>
          {place.offMap ? (
            <span>
              {t.offMap(
                inLocale(index.bundle.region.short, locale),
                directionOf(place.offMap.bearing, t),
                place.offMap.distanceKm,
              )}
            </span>
          ) : null}
          {place.precision === 'within' && place.within ? (
            <span>{marked(t.within(nameOf(index, place.within, locale)), locale)}</span>
          ) : null}
          <a href="#how-exact">{t.howExact}</a>
          <span class="actions">
            {all.length > 0 ? <CompareButton place={place.id} locale={locale} /> : null}
            <ShareButton what={`place:${place.id}`} locale={locale} />
          </span>
        </p>
      </header>
      {all.length === 0 ? (
        place.elsewhere ? null : (
          <p class="nothing">{t.noPassage}</p>
        )
      ) : shown === 0 ? (
        <p class="nothing">{t.noneFiltered}</p>
      ) : null}
      {seen.map(({kind, count, passages}) => (
        <section key={kind} class="kind">
          <h3>
            {t.kinds[kind]} <span class="count">{count}</span>
          </h3>
          {passages.map((passage) => (
            <Quotation key={passage.id} index={index} passage={passage} locale={locale} />
          ))}
        </section>
      ))}
      {whole && <Others place={place} locale={locale} />}
      {whole && <BackgroundSection index={index} place={place} locale={locale} words={t} />}
      {whole && <Provenance index={index} place={place} locale={locale} words={t} />}
    </article>
  );
}

function BackgroundSection({index, place, locale, words: t}: Omit<PlaceViewProps, 'groups' | 'height'>) {
  const parts = index.bundle.places.filter(({within}) => within === place.id);
  const measures = [
    place.areaKm2 === undefined ? null : t.area(Math.round(place.areaKm2)),
    place.lengthKm === undefined ? null : t.length(Math.round(place.lengthKm)),
    place.km === undefined ? null : t.chainage(place.km),
  ].filter((text) => text !== null);
  if (measures.length + parts.length + place.background.length + (place.neighbours?.length ?? 0) === 0 && !place.within)
    return null;
  return (
    <section class="background">
      <h3>{t.background}</h3>
      <p class="remark">{t.backgroundNote}</p>
      <ul>
        {measures.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {place.background.map(({text, source}) => (
          <li key={text.zh}>
            {shown(text, locale)} <cite>{marked(sourceTitle(index, source, locale), locale)}</cite>
          </li>
        ))}
        {place.within ? (
          <li>
            {t.partOf}：<PlaceLinks index={index} ids={[place.within]} locale={locale} />
          </li>
        ) : null}
        {parts.length ? (
          <li>
            {t.contains}：<PlaceLinks index={index} ids={parts.map(({id}) => id)} locale={locale} />
          </li>
        ) : null}
        {place.neighbours?.length ? (
          <li>
            {t.neighbours}：<PlaceLinks index={index} ids={place.neighbours} locale={locale} />
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function nameOf(index: Index, id: Place['id'], locale: Locale): string {
  const place = index.place.get(id);
  return place ? inLocale(place.name, locale) : '';
}

function sourceTitle(index: Index, id: string, locale: Locale): string {
  const source = index.bundle.sources.find((candidate) => candidate.id === id);
  return source ? inLocale(source.title, locale) : '';
}
