import type {PlaceEntry} from '../../compile/entries.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {Span} from '../../domain/text.ts';
import type {KnownPlace} from '../../suggest/lexicon/read-lexicon.ts';
import {namePlace, type Namer, type PlaceNames} from '../../suggest/names/name-place.ts';
import {uniqueIds} from '../../suggest/names/unique-ids.ts';
import type {Suggestions, SuggestedPlace} from '../../suggest/suggest.ts';

/** An entry of places.yaml as it is suggested. */
export interface DraftEntry {
  readonly entry: PlaceEntry;
  /** 0–1; a holder of another is as sure as that. */
  readonly certainty: number;
  /** Where the text names it; none for a place that only holds others. */
  readonly spans: readonly Span[];
  readonly isListed: boolean;
  /** English, pinyin and id follow from rules. */
  readonly isGuessed: boolean;
}

interface Group {
  readonly key: unknown;
  readonly found: readonly SuggestedPlace[];
  readonly division: KnownPlace | null;
  readonly listed: PlaceEntry | null;
}

/** From this certainty on an entry stands; below it waits behind a “#”. */
export const SURE = 0.75;

/** One entry a place, with its holders; ids and names are given once, and not those of the project's other places. */
export function draftEntries(
  text: string,
  {places}: Suggestions,
  listed: readonly PlaceEntry[],
  namer: Namer,
): readonly DraftEntry[] {
  const groups = withHolders(groupsOf(places, listed), listed);
  const names = groups.map((group) => namesOf(group, namer));
  const taken = new Set(listed.map(({id}) => id as string));
  const fresh = groups.flatMap((group, index) => (group.listed ? [] : [index]));
  const ids = uniqueIds(
    fresh.map((index) => wanted(groups[index] as Group, names[index] as PlaceNames, namer)),
    taken,
  );
  const idAt = new Map(fresh.map((index, at) => [index, ids[at] as string]));
  const idOf = (division: KnownPlace | null): PlaceId | null => {
    const index = groups.findIndex((group) => division !== null && group.division === division);
    return index === -1 ? null : ((groups[index]?.listed?.id ?? idAt.get(index) ?? null) as PlaceId | null);
  };
  const used = new Set<string>();
  return groups.map((group, index) =>
    toDraft(text, group, names[index] as PlaceNames, {id: idAt.get(index) ?? '', idOf, used, groups}),
  );
}

function groupsOf(places: readonly SuggestedPlace[], listed: readonly PlaceEntry[]): readonly Group[] {
  const groups = new Map<unknown, Group>();
  for (const place of places) {
    const entry = place.listed ? (listed.find(({id}) => id === place.listed?.id) ?? null) : null;
    const known = entry ?? entryFor(place.division, listed);
    const key = known?.id ?? place.division ?? place.name;
    const before = groups.get(key)?.found ?? [];
    groups.set(key, {key, found: [...before, place], division: place.division, listed: known});
  }
  return [...groups.values()];
}

/** The entry that an article has for a division, by its full name. */
function entryFor(division: KnownPlace | null, listed: readonly PlaceEntry[]): PlaceEntry | null {
  if (!division || division.level === 'town') return null;
  return listed.find(({name}) => name.zh === division.name) ?? null;
}

/** Counties bring their prefecture, and that its province. */
function withHolders(groups: readonly Group[], listed: readonly PlaceEntry[]): readonly Group[] {
  const all = [...groups];
  const keys = new Set(groups.map(({key}) => key));
  const add = (key: unknown, division: KnownPlace | null, entry: PlaceEntry | null): void => {
    if (keys.has(key)) return;
    keys.add(key);
    all.push({key, found: [], division, listed: entry});
  };
  for (const {division, listed: entry} of all) {
    const held = entry?.within ? listed.find(({id}) => id === entry.within) : undefined;
    if (held) add(held.id, null, held);
    const holder = entry ? null : (division?.within ?? null);
    if (holder) add(entryFor(holder, listed)?.id ?? holder, holder, entryFor(holder, listed));
  }
  return all;
}

function namesOf({found, division, listed}: Group, namer: Namer): PlaceNames {
  if (listed) return {id: listed.id, ...listed.name, isGuessed: false};
  const name = division?.name ?? longestOf(found);
  return asChinese(namePlace({name, division}, namer));
}

function longestOf(found: readonly SuggestedPlace[]): string {
  return [...found].sort((a, b) => b.name.length - a.name.length)[0]?.name ?? '';
}

/** A name without a Chinese character gets one: G55 is G55高速, S322 is 省道S322. */
function asChinese(names: PlaceNames): PlaceNames {
  if (/\p{Script=Han}/u.test(names.zh)) return names;
  const isExpressway = /^[GS]\d{1,2}$/.test(names.zh);
  const type = {G: '国道', S: '省道', X: '县道', Y: '乡道'}[names.zh.charAt(0)] ?? '公路';
  return {...names, zh: isExpressway ? `${names.zh}高速` : `${type}${names.zh}`};
}

function wanted(
  {division}: Group,
  {id}: PlaceNames,
  namer: Namer,
): {readonly id: string; readonly further: readonly string[]} {
  const holder = division?.within ? [namePlace({name: '', division: division.within}, namer).id] : [];
  const kind = division
    ? {province: 'province', prefecture: 'city', county: 'county', town: 'town', other: 'area'}[division.level]
    : 'area';
  return {id, further: [...holder, kind]};
}

interface Place {
  readonly id: string;
  readonly idOf: (division: KnownPlace | null) => PlaceId | null;
  readonly used: Set<string>;
  readonly groups: readonly Group[];
}

function toDraft(text: string, group: Group, names: PlaceNames, {id, idOf, used, groups}: Place): DraftEntry {
  const {found, listed, division} = group;
  const isHolder = groups.some((other) => division !== null && other.division?.within === division);
  const certainty = found.length === 0 || isHolder ? 1 : Math.max(...found.map((place) => place.certainty));
  const spans = found.map(({start, end}) => ({start, end}));
  if (listed) {
    const aliases = aliasesOf(found, listed.name.zh, listed.aliases ?? [], used);
    return {entry: {...listed, aliases}, certainty, spans, isListed: true, isGuessed: false};
  }
  const within = division?.within ? idOf(division.within) : holderBefore(text, found[0], groups, idOf);
  const aliases = aliasesOf(found, names.zh, [], used);
  const entry: PlaceEntry = {
    id: id as PlaceId,
    kind: division?.kind ?? found[0]?.kind ?? 'region',
    name: {zh: names.zh, en: names.en, pinyin: names.pinyin},
    ...(aliases.length > 0 && {aliases}),
    status: 'existing',
    ...(within && {within}),
  };
  return {entry, certainty, spans, isListed: false, isGuessed: names.isGuessed};
}

/** Names under which the text has it, those that stand for it alone; words that point hold for this paper only. */
function aliasesOf(
  found: readonly SuggestedPlace[],
  zh: string,
  listed: readonly string[],
  used: Set<string>,
): readonly string[] {
  used.add(zh);
  const names = new Set([...listed.filter((name) => !/^[我全本该]/.test(name)), ...found.map(({name}) => name)]);
  const free = [...names].filter((name) => name !== zh && !used.has(name) && !/\n/.test(name));
  for (const name of free) used.add(name);
  return free;
}

/** 丽水市开元寺, 景宁的大漈: what stands right before a place and holds it. */
function holderBefore(
  text: string,
  place: SuggestedPlace | undefined,
  groups: readonly Group[],
  idOf: Place['idOf'],
): PlaceId | null {
  if (!place || /road|railway|lake|peak|region/.test(place.kind)) return null;
  const holder = groups
    .filter(
      ({division, found}) =>
        division !== null &&
        found.some(({certainty}) => certainty >= SURE) &&
        (division.level === 'county' || division.level === 'prefecture' || division.level === 'town'),
    )
    .find(({found}) =>
      found.some(
        ({start, end}) =>
          /^(?:的|境内的?|内的?)?$/.test(end <= place.start ? text.slice(end, place.start) : '—') ||
          (start === place.start && end < place.end),
      ),
    );
  return holder ? idOf(holder.division) : null;
}
