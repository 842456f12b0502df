import type {Index} from '../domain/bundle.ts';
import type {Passage} from '../domain/passage.ts';
import type {Filter} from '../domain/view.ts';

export type Facet = keyof Filter;

/** The questions that a filter asks of a passage, in the order in which they are shown. */
export const FACETS: readonly Facet[] = ['themes', 'kinds', 'statuses', 'organisations', 'speakers'];

/** A passage's answers to one of them: some have several, some none. */
export function valuesOf(index: Index, passage: Passage, facet: Facet): readonly string[] {
  const speaker = passage.speaker === null ? undefined : index.speaker.get(passage.speaker);
  switch (facet) {
    case 'kinds':
      return [passage.kind];
    case 'themes':
      return passage.themes;
    case 'statuses':
      return [...new Set(passage.places.flatMap((id) => index.place.get(id)?.status ?? []))];
    case 'organisations':
      return speaker?.organisation ? [speaker.organisation.id] : [];
    case 'speakers':
      return speaker ? [speaker.id] : [];
  }
}
