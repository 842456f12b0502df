import type {Index} from '../../../domain/bundle.ts';
import type {Place} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import type {StatusChoice} from '../../../state/present-state.ts';
import {wordsIn} from '../../../words/messages.ts';
import {PRESENTER_MESSAGES} from './messages.ts';
import {shown} from '../../../quotation/marked.tsx';

/** What exists is shown by what was built for the plans; a county has been there all along and says nothing. */
const BUILT: ReadonlySet<Place['kind']> = new Set(['road', 'street', 'railway', 'station', 'site', 'park', 'zone']);

/** The places that the article speaks of and that are there, or are still to come. */
export function placesWithStatus(
  {bundle, passagesAt}: Index,
  choice: Exclude<StatusChoice, 'scene'>,
): readonly Place[] {
  return bundle.places.filter(
    ({id, kind, status}) =>
      BUILT.has(kind) && (status === 'existing') === (choice === 'existing') && (passagesAt.get(id)?.length ?? 0) > 0,
  );
}

/** Existing against planned, by name: what has no position is listed too, and said not to be on the map. */
export function StatusList({
  index,
  choice,
  locale,
}: {
  readonly index: Index;
  readonly choice: Exclude<StatusChoice, 'scene'>;
  readonly locale: Locale;
}) {
  const t = PRESENTER_MESSAGES[locale];
  const places = placesWithStatus(index, choice);
  return (
    <div class="scene statuses">
      <header>
        <h2 id="scene-headline" tabIndex={-1}>
          {t.statuses[choice]}
        </h2>
      </header>
      {places.length === 0 ? <p>{t.statusNone}</p> : null}
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <a href={`?place=${place.id}`} data-place={place.id}>
              {shown(place.name, locale)}
            </a>
            <small>
              {[choice === 'planned' ? wordsIn(locale).statuses[place.status] : '', isDrawn(place) ? '' : t.offTheMap]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isDrawn({precision}: Place): boolean {
  return precision !== 'within' && precision !== 'unlocated';
}
