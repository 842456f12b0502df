import type {ComponentChild} from 'preact';
import type {Index} from '../../../domain/bundle.ts';
import type {PlaceId} from '../../../domain/id.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Place} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import {wordsOf} from '../../../domain/article.ts';
import {FilteredView} from '../filter/filtered-view.tsx';
import {directionOf, type Messages} from '../../../words/messages.ts';
import {ShareButton} from '../share/share-button.tsx';
import {Others} from './provenance.tsx';
import {VERBATIM} from '../../../quotation/verbatim.ts';
import {groupPlaces} from './place-groups.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

interface OverviewProps {
  readonly index: Index;
  readonly locale: Locale;
  readonly words: Messages;
  readonly counts: ReadonlyMap<PlaceId, number>;
  /** What a filter leaves; null without one. */
  readonly filtered?: readonly Passage[] | null;
}

/** What the article is, and all its places: the list that is equal to the map. */
export function Overview({index, locale, words: t, counts, filtered = null}: OverviewProps) {
  const {article, places, region} = index.bundle;
  const headline = (kind: 'kicker' | 'title'): string => {
    const block = article.blocks.find((candidate) => candidate.kind === kind);
    return block?.spans[0] ? wordsOf(article.text, block.spans[0]).replace(' ', '\u3000') : '';
  };
  const entries = (shown: readonly Place[]): readonly ComponentChild[] =>
    shown.map((place) => (
      <Entry key={place.id} place={place} index={index} locale={locale} words={t} count={counts.get(place.id) ?? 0} />
    ));
  return (
    <div class="overview">
      {filtered ? (
        <FilteredView index={index} passages={filtered} locale={locale} />
      ) : (
        <header class="masthead">
          <p class="kicker" lang="zh-CN" {...VERBATIM}>
            {headline('kicker')}
          </p>
          <h2 lang="zh-CN" {...VERBATIM}>
            <a href="#article" data-mode="read">
              {headline('title')}
            </a>
          </h2>
          <p class="undated">{marked(t.printed(article, inLocale(article.dateInferred, locale)), locale)}</p>
          <p class="lead">{t.lead}</p>
          <p class="share-line">
            <ShareButton what="" locale={locale} />
          </p>
        </header>
      )}
      <nav aria-label={t.placesLabel} class="place-groups">
        {groupPlaces(places, region.groups).map(({id, title, places: group}) => (
          <section key={id} class={`group ${id}`}>
            <h3>{title ? inLocale(title, locale) : t.unlocated}</h3>
            {title === null ? <p class="remark">{t.notOnMap}</p> : null}
            <ul>{entries(group.filter(({kind}) => kind !== 'station'))}</ul>
            {group.some(({kind}) => kind === 'station') ? (
              <ol>{entries(group.filter(({kind}) => kind === 'station'))}</ol>
            ) : null}
          </section>
        ))}
      </nav>
      <Others place={null} locale={locale} />
    </div>
  );
}

type EntryProps = Pick<OverviewProps, 'index' | 'locale' | 'words'> & {readonly place: Place};

function Entry({place, index, locale, words: t, count}: EntryProps & {readonly count: number}) {
  const numbers = index.passagesAt.get(place.id) ?? [];
  return (
    <li id={`place-${place.id}`} class={count === 0 ? 'silent' : undefined}>
      <a href={`?place=${place.id}`} data-place={place.id}>
        <span class="name" {...VERBATIM}>
          {shown(place.name, locale)}
        </span>
        <Hint place={place} index={index} locale={locale} words={t} />
        <span class="count">{count === 0 ? '—' : t.countShort(count)}</span>
      </a>
      <span class="plain">
        {numbers
          .map((passage) => index.bundle.passages.indexOf(passage) + 1)
          .map((number) => (
            <a key={number} href={`#q${number}`}>
              {number}
            </a>
          ))}
      </span>
    </li>
  );
}

function Hint({place, index, locale, words: t}: EntryProps) {
  const holder = place.within === null ? undefined : index.place.get(place.within);
  if (place.km !== undefined) return <span class="hint">{t.distance(place.km)}</span>;
  if (place.offMap)
    return (
      <span class="hint">
        {directionOf(place.offMap.bearing, t)} {t.distance(place.offMap.distanceKm)}
      </span>
    );
  if (place.status !== 'existing') return <span class="hint">{t.statuses[place.status]}</span>;
  return place.precision === 'within' && holder ? (
    <span class="hint">{marked(t.within(inLocale(holder.name, locale)), locale)}</span>
  ) : null;
}
