import type {Index} from '../../../domain/bundle.ts';
import type {PassageId, PlaceId} from '../../../domain/id.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Result, ResultGroup} from '../../../search/search.ts';

/** What the list has. */
export interface Found {
  readonly groups: readonly ResultGroup[];
  /** Number of the option that Enter opens, counted through all groups. */
  readonly active: number;
}

export function resultsIn({groups}: Pick<Found, 'groups'>): readonly Result[] {
  return groups.flatMap(({results}) => results);
}

/**
 * Adds what comes later. Places of a collection stand below those of the article, and nobody loses the option they are at; its passages, and
 * what the site's other articles have, stand below all else.
 */
export function joinLater({groups, active}: Found, later: ResultGroup): Found {
  const kept = groups.filter(({kind}) => kind !== later.kind);
  const above = kept.slice(0, later.kind !== 'collection-place' ? kept.length : kept[0]?.kind === 'place' ? 1 : 0);
  const isBelow = active > 0 && active >= resultsIn({groups: above}).length;
  return {
    groups: [...above, later, ...kept.slice(above.length)],
    active: isBelow ? active + later.results.length : active,
  };
}

/** The places that results are about. */
export function placesOf(index: Index, results: readonly Result[]): ReadonlySet<PlaceId> {
  return new Set(
    results.flatMap((result) => {
      if (result.kind === 'place') return [result.id as PlaceId];
      if (result.kind === 'passage') return index.passage.get(result.id as PassageId)?.places ?? [];
      if (result.kind !== 'person' && result.kind !== 'organisation') return [];
      return index.bundle.passages.filter((passage) => isBy(index, passage, result)).flatMap(({places}) => places);
    }),
  );
}

/** Whether a person or an organisation speaks. */
export function isBy(index: Index, {speaker}: Passage, {kind, id}: Pick<Result, 'kind' | 'id'>): boolean {
  if (speaker === null) return false;
  return kind === 'person' ? speaker === id : index.speaker.get(speaker)?.organisation?.id === id;
}
