import type {PlaceKind} from '../../domain/place.ts';
import {withoutInner, type FoundName} from './found.ts';

/** A place that an article lists, under its names. */
export interface ListedPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly names: readonly string[];
}

/** 我市 means another city in another paper. */
const POINTS = /^[我全本该]/;

/** Names that articles list, wherever they stand. `text` is as written. */
export function findListed(
  text: string,
  listed: readonly ListedPlace[],
): readonly (FoundName & {readonly listed: ListedPlace})[] {
  const all = listed.flatMap((place) =>
    place.names
      .filter((name) => !POINTS.test(name) && name.length > 1)
      .flatMap((name) =>
        occurrences(text, name).map((start) => ({
          start,
          end: start + name.length,
          name,
          kind: place.kind,
          places: [],
          certainty: 0.9,
          listed: place,
        })),
      ),
  );
  return withoutInner(all) as readonly (FoundName & {readonly listed: ListedPlace})[];
}

export function occurrences(text: string, name: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) offsets.push(at);
  return offsets;
}
