import {SHELF} from '../../compile/read-site.ts';
import type {PlaceEntry} from '../../compile/entries.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {Division} from '../../edit/protocol.ts';
import type {KnownPlace} from '../../suggest/lexicon/read-lexicon.ts';
import {namePlace} from '../../suggest/names/name-place.ts';
import {uniqueIds} from '../../suggest/names/unique-ids.ts';
import {loadLexicon} from '../suggest/load-lexicon.ts';
import {loadNamer} from '../suggest/load-namer.ts';
import {readGazetteer} from '../suggest/read-gazetteer.ts';

const MOST = 40;
const LEVELS = ['province', 'prefecture', 'county', 'town', 'other'];

/** Divisions of the official list that are called so, in full or in short; else those that begin with it. Whole names and large units first. */
export function divisionsNamed(root: string, name: string): readonly Division[] {
  const {full, short} = loadLexicon();
  const exact = [...(full.get(name) ?? []), ...(short.get(name) ?? [])];
  const found =
    exact.length > 0 || name.length < 2
      ? exact
      : [...full].flatMap(([each, places]) => (each.startsWith(name) ? places : []));
  const all = [...new Set(found)]
    .filter(({level}) => level !== 'other')
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .slice(0, MOST);
  const listed = readGazetteer(root, SHELF);
  return all.map((place) => ({
    name: place.name,
    level: place.level,
    within: holdersOf(place).map((holder) => holder.name),
    entry: entryOf(place, listed),
  }));
}

/** From the nearest up. */
function holdersOf({within}: KnownPlace): readonly KnownPlace[] {
  return within ? [within, ...holdersOf(within)] : [];
}

/** The entry that the project has of it, else a new one: towns of one name are told apart by what holds them. */
function entryOf(place: KnownPlace, listed: readonly PlaceEntry[]): PlaceEntry {
  const known = (each: KnownPlace): PlaceEntry | undefined =>
    each.level === 'town' ? undefined : listed.find(({name}) => name.zh === each.name);
  const own = known(place);
  if (own) return own;
  const names = namePlace({name: place.name, division: place}, loadNamer());
  const [holder] = holdersOf(place);
  const held = holder && namePlace({name: holder.name, division: holder}, loadNamer()).id;
  const [id = names.id] = uniqueIds(
    [{id: names.id, further: [...(held ? [held] : []), place.level]}],
    new Set(listed.map((entry) => entry.id as string)),
  );
  const within = holder && known(holder)?.id;
  return {
    id: id as PlaceId,
    kind: place.kind,
    name: {zh: names.zh, en: names.en, pinyin: names.pinyin},
    status: 'existing',
    ...(within && {within}),
  };
}
