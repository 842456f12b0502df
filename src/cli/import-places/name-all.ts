import type {Bilingual} from '../../domain/text.ts';
import {namePlace, type Namer} from '../../suggest/names/name-place.ts';
import {uniqueIds} from '../../suggest/names/unique-ids.ts';
import {say, type Candidate} from './candidate.ts';
import {asId} from './field-names.ts';
import type {Known, KnownPlace} from './known.ts';

/** What a place of a file is called here. */
export interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly pinyin: string;
  /** Id, English or pinyin follow from rules. */
  readonly isGuessed: boolean;
  /** The place that the region or an article knows under this id or name. */
  readonly place: KnownPlace | null;
  /** Why it cannot be named. */
  readonly refusal: Bilingual | null;
}

/** What is longer is a description. */
const LONGEST = 60;

/** Names and ids for the places of a file: those that are known keep theirs, the others get one that nobody has. */
export function nameAll(candidates: readonly Candidate[], known: Known, namer: Namer): readonly (Named | null)[] {
  const first = candidates.map((candidate) => nameOne(candidate, known, namer));
  // The same name twice in a file is one place.
  const fresh = new Map<string, Named>();
  for (const named of first)
    if (named && !named.place && !named.refusal) fresh.set(named.zh, fresh.get(named.zh) ?? named);
  const taken = new Set([...known.places.keys(), ...known.idsElsewhere]);
  const given = uniqueIds(
    [...fresh.values()].map(({id}) => ({id, further: ['place']})),
    taken,
  );
  const idOf = new Map([...fresh.keys()].map((zh, i) => [zh, given[i] ?? '']));
  return first.map((named) =>
    named && idOf.has(named.zh) && !named.place ? {...named, id: idOf.get(named.zh) ?? ''} : named,
  );
}

function nameOne(candidate: Candidate, known: Known, namer: Namer): Named | null {
  const {id, name} = candidate;
  const byId = id === null ? undefined : known.places.get(id);
  const byName = name === null ? [] : placesNamed(name, known);
  if (byId && name !== null && byId.names.length > 0 && !byId.names.includes(name) && /\p{Script=Han}/u.test(name))
    return {
      ...asKnown(byId, candidate),
      refusal: say(
        `编号 ${id} 在本地区是${byId.names[0]}，文件里是${name}`,
        `the id ${id} is ${byId.names[0]} in this region and ${name} in the file`,
      ),
    };
  if (byId) return asKnown(byId, candidate);
  if (byName.length > 1)
    return {
      ...asKnown(byName[0] as KnownPlace, candidate),
      refusal: say(
        `名称合于 ${byName.map((place) => place.id).join('、')}：请写明编号 id`,
        `its name is that of ${byName.map((place) => place.id).join(', ')}: give an id`,
      ),
    };
  if (byName[0]) return asKnown(byName[0], candidate);
  if (name === null || !/\p{L}/u.test(name)) return null;
  const named = asNew(name, candidate, namer);
  if (name.length <= LONGEST) return named;
  const refusal = say(
    `名称有 ${name.length} 个字，不像地名`,
    `its name has ${name.length} characters: no name of a place`,
  );
  return {...named, id: '—', refusal};
}

function placesNamed(name: string, {places}: Known): readonly KnownPlace[] {
  const all = [...places.values()];
  const exact = all.filter(({names}) => names[0] === name);
  return exact.length > 0 ? exact : all.filter(({names}) => names.includes(name));
}

function asKnown(place: KnownPlace, {name, en}: Candidate): Named {
  const zh = place.names[0] ?? name ?? place.id;
  return {id: place.id, zh, en: en ?? place.en, pinyin: '', isGuessed: false, place, refusal: null};
}

function asNew(name: string, {id, en}: Candidate, namer: Namer): Named {
  const names = namePlace({name, division: null}, namer);
  return {
    id: id ?? asId(names.id) ?? 'place',
    zh: name,
    en: en ?? names.en,
    pinyin: names.pinyin,
    isGuessed: id === null || (en === null && names.isGuessed),
    place: null,
    refusal: null,
  };
}
