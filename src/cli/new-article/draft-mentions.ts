import type {Article} from '../../domain/article.ts';
import type {Suggestions} from '../../suggest/suggest.ts';
import {type DraftEntry, SURE} from './draft-entries.ts';
import {occurrences} from '../../suggest/places/by-list.ts';

/** An occurrence of a name that names no place: 长治 in 长治久安. */
export interface NoMention {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the names and aliases of the entries stand without naming the place, for article.yaml to say so. */
export function draftMentions(
  {text}: Pick<Article, 'text'>,
  entries: readonly DraftEntry[],
  {places, blocks}: Suggestions,
): readonly NoMention[] {
  const names = [
    ...new Set(
      entries
        .filter(({certainty}) => certainty >= SURE)
        .flatMap(({entry}) => [entry.name.zh, ...(entry.aliases ?? [])]),
    ),
  ];
  const told = blocks.filter(({kind}) => kind !== 'credits' && kind !== 'stray');
  const isNamed = (start: number, end: number): boolean =>
    places.some((place) => place.start < end && start < place.end);
  return names.flatMap((exact) =>
    occurrences(text, exact)
      .filter(
        (start) =>
          !isNamed(start, start + exact.length) && told.some((block) => block.start <= start && start < block.end),
      )
      .flatMap((start) => around(text, exact, start) ?? []),
  );
}

/** As little context as tells the occurrence from all others. */
function around(text: string, exact: string, start: number): NoMention | null {
  for (let size = 2; size <= 20; size++) {
    const prefix = text.slice(Math.max(0, start - size), start);
    const suffix = text.slice(start + exact.length, start + exact.length + size);
    if (/\n/.test(prefix + suffix)) continue;
    if (text.split(prefix + exact + suffix).length === 2) return {exact, prefix, suffix};
  }
  return null;
}
