import type {PlaceKind} from '../../domain/place.ts';
import type {Span} from '../../domain/text.ts';
import type {KnownPlace} from '../lexicon/read-lexicon.ts';

/** A stretch of text that names a place; offsets count in the text that was searched. */
export interface FoundName extends Span {
  readonly name: string;
  readonly kind: PlaceKind;
  /** What the gazetteer has under this name, likeliest first; none where its look alone tells. */
  readonly places: readonly KnownPlace[];
  /** 0–1: how often such a find was right. */
  readonly certainty: number;
  /** The end of a route stays beside the whole: 太原 in 太原至焦作高铁. */
  readonly isEnd?: boolean;
}

export function overlapsAny(span: Span, others: readonly Span[]): boolean {
  return others.some(({start, end}) => span.start < end && start < span.end);
}

/** What two searches found at one spot is one name: an end of a route is that too, with the places that the gazetteer ranks. */
function merged(names: readonly FoundName[]): readonly FoundName[] {
  const bySpan = new Map<string, FoundName>();
  for (const name of names) {
    const key = `${name.start}-${name.end}`;
    const before = bySpan.get(key);
    const isEnd = name.isEnd === true || before?.isEnd === true;
    const better = before && before.certainty >= name.certainty ? before : name;
    bySpan.set(key, isEnd ? {...better, isEnd} : better);
  }
  return [...bySpan.values()];
}

/** Of names that overlap the longer, but for the ends of routes; in text order. */
export function withoutInner(names: readonly FoundName[]): readonly FoundName[] {
  const kept: FoundName[] = [];
  const sorted = [...merged(names)].sort((a, b) => b.end - b.start - (a.end - a.start) || b.certainty - a.certainty);
  for (const name of sorted) {
    const same = kept.some(({start, end}) => start === name.start && end === name.end);
    if (
      !same &&
      (name.isEnd ||
        !overlapsAny(
          name,
          kept.filter(({isEnd}) => !isEnd),
        ))
    )
      kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}
