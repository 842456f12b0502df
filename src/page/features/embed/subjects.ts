import type {Index} from '../../../domain/bundle.ts';
import type {PlaceId} from '../../../domain/id.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';

/** Something to choose from a list. */
interface Choosable {
  readonly id: string;
  readonly name: string;
}

/** What the page can be taken away about. */
export interface Subjects {
  readonly places: readonly Choosable[];
  /** Those about the chosen place, or all; long ones by their beginning. */
  readonly passages: readonly Choosable[];
  readonly briefings: readonly Choosable[];
}

/** @param place '' for the whole map */
export function subjectsOf({bundle, passagesAt}: Index, place: string, locale: Locale): Subjects {
  const passages = place ? (passagesAt.get(place as PlaceId) ?? []) : bundle.passages;
  return {
    places: bundle.places.map(({id, name}) => ({id, name: inLocale(name, locale)})),
    passages: passages.map(({id, start, end}) => ({
      id,
      name: beginning(bundle.article.text.slice(start, end), locale),
    })),
    briefings: bundle.briefings.map(({id, title}) => ({id, name: inLocale(title, locale)})),
  };
}

function beginning(words: string, locale: Locale): string {
  const most = LOCALES[locale].latin ? 18 : 22;
  const letters = [...words.replace(/\s+/g, '')];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
}
