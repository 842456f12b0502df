import type {Index} from '../../../domain/bundle.ts';
import type {SpeakerId} from '../../../domain/id.ts';
import {PASSAGE_KINDS, THEMES} from '../../../domain/passage.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import type {Facet} from '../../../state/facets.ts';
import {wordsIn} from '../../../words/messages.ts';
import {speakerName} from '../../../words/speaker-words.ts';

/** All values of a facet, in the order of the article or of the list that they come from. */
export function facetValues({bundle}: Index, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kinds':
      return PASSAGE_KINDS;
    case 'themes':
      return THEMES;
    case 'statuses':
      return ['existing', 'building', 'planned'];
    case 'organisations':
      return [...new Set(bundle.speakers.flatMap(({organisation}) => organisation?.id ?? []))];
    case 'speakers':
      return bundle.speakers.map(({id}) => id);
  }
}

export function facetName({bundle, speaker}: Index, facet: Facet, value: string, locale: Locale): string {
  const t = wordsIn(locale);
  switch (facet) {
    case 'kinds':
      return t.kinds[value as keyof typeof t.kinds];
    case 'themes':
      return t.themes[value as keyof typeof t.themes];
    case 'statuses':
      return t.statuses[value as keyof typeof t.statuses];
    case 'speakers': {
      const name = speaker.get(value as SpeakerId)?.name;
      return name ? speakerName({name}, locale) : value;
    }
    case 'organisations': {
      const organisation = bundle.speakers.find(({organisation: own}) => own?.id === value)?.organisation;
      return organisation ? inLocale(organisation, locale) : value;
    }
  }
}
