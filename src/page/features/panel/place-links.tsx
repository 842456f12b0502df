import {placesIn, type Index} from '../../../domain/bundle.ts';
import type {PlaceId} from '../../../domain/id.ts';
import type {Locale} from '../../../domain/text.ts';
import {wordsIn} from '../../../words/messages.ts';
import {VERBATIM} from '../../../quotation/verbatim.ts';
import {shown} from '../../../quotation/marked.tsx';

interface PlaceLinksProps {
  readonly index: Index;
  readonly ids: readonly PlaceId[];
  readonly locale: Locale;
  /** Those that only the context names: said so. */
  readonly implied?: readonly PlaceId[];
}

/** Places as underlined words. */
export function PlaceLinks({index, ids, locale, implied = []}: PlaceLinksProps) {
  const t = wordsIn(locale);
  const places = placesIn(index, ids);
  return (
    <span class="place-links">
      {places.map((place) => (
        <a
          key={place.id}
          href={`?place=${place.id}`}
          data-place={place.id}
          class={place.precision === 'unlocated' ? 'unlocated' : undefined}
          {...VERBATIM}
        >
          {shown(place.name, locale)}
          {implied.includes(place.id) ? <small>{t.impliedPlace}</small> : null}
        </a>
      ))}
    </span>
  );
}
