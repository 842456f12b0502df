import type {KnownPlace, Lexicon} from '../../suggest/lexicon/read-lexicon.ts';
import {liesIn} from '../../suggest/places/by-gazetteer.ts';

/** Provinces, prefectures and counties that full names give: of several of one name, those that lie in one of the others. */
export function divisionsCalled(names: Iterable<string>, {full}: Pick<Lexicon, 'full'>): ReadonlySet<KnownPlace> {
  const found = [...names].map((name) => (full.get(name) ?? []).filter(({level}) => HOLDING.has(level)));
  const sure = new Set(found.flatMap((places) => (places.length === 1 ? places : [])));
  return new Set([...sure, ...found.flat().filter((place) => liesIn(place, sure))]);
}

const HOLDING: ReadonlySet<KnownPlace['level']> = new Set(['province', 'prefecture', 'county']);
