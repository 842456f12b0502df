import type {Index} from '../../../domain/bundle.ts';
import type {Place} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import {wordsIn} from '../../../words/messages.ts';
import {groupPlaces} from '../panel/place-groups.ts';
import {COMPARE_MESSAGES} from './messages.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

/** The places that something is said of, as a reader looks for them; one is chosen. */
export function PlacePicker({
  index,
  place,
  locale,
}: {
  readonly index: Index;
  readonly place: Place;
  readonly locale: Locale;
}) {
  const t = COMPARE_MESSAGES[locale];
  const count = ({id}: Place): number => index.passagesAt.get(id)?.length ?? 0;
  const others = index.bundle.places.filter((other) => other !== place && count(other) > 0);
  return (
    <div class="dialog-body">
      <header>
        <h2 id="compare-title">{marked(t.title(inLocale(place.name, locale)), locale)}</h2>
        <button type="button" class="close" data-close="" aria-label={t.close}>
          ×
        </button>
      </header>
      {groupPlaces(others, index.bundle.region.groups).map(({id, title, places: group}) => (
        <section key={id}>
          <h3>{title ? inLocale(title, locale) : wordsIn(locale).unlocated}</h3>
          <ul class="picks">
            {group.map((other) => (
              <li key={other.id}>
                <a href={`?place=${place.id}&with=${other.id}`} data-with={other.id}>
                  {shown(other.name, locale)} <span>{count(other)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
