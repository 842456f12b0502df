import {SHELF} from '../../compile/read-site.ts';
import type {PlaceEntry} from '../../compile/entries.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {Division} from '../../edit/protocol.ts';
import type {KnownPlace} from '../../suggest/lexicon/read-lexicon.ts';
import {namePlace} from '../../suggest/names/name-place.ts';
import {uniqueIds} from '../../suggest/names/unique-ids.ts';
import {namedIn} from '../new-article/choose-region.ts';
import {divisionsCalled} from '../suggest/home-divisions.ts';
import {loadLexicon} from '../suggest/load-lexicon.ts';
import {loadNamer} from '../suggest/load-lexicon.ts';
import {readGazetteer} from '../suggest/read-gazetteer.ts';
import {readTexts, regionFolder} from './article-texts.ts';
import {valuesOf} from './article-values.ts';

const MOST = 40;
const LEVELS = ['province', 'prefecture', 'county', 'town', 'other'];

/**
 * Divisions of the official list that are called so, in full or in short; else those that begin with it. Those first that lie in most of what the
 * article's region and its other places name; then large units.
 */
export function divisionsNamed(root: string, id: string, name: string): readonly Division[] {
  const lexicon = loadLexicon();
  const {full, short} = lexicon;
  const home = divisionsCalled(namesBeside(root, id, name), lexicon);
  const nearness = (place: KnownPlace): number => [place, ...holdersOf(place)].filter((each) => home.has(each)).length;
  const exact = [...(full.get(name) ?? []), ...(short.get(name) ?? [])];
  const found =
    exact.length > 0 || name.length < 2
      ? exact
      : [...full].flatMap(([each, places]) => (each.startsWith(name) ? places : []));
  const all = [...new Set(found)]
    .filter(({level}) => level !== 'other')
    .toSorted((a, b) => nearness(b) - nearness(a) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .slice(0, MOST);
  const listed = readGazetteer(root, SHELF);
  return all.map((place) => {
    const [entry, ...holders] = entriesOf(place, listed);
    const within = holdersOf(place).map((holder) => holder.name);
    return {name: place.name, level: place.level, within, entry, holders};
  });
}

/** Of the article's region and of its other places. */
function namesBeside(root: string, id: string, name: string): readonly string[] {
  const {places} = valuesOf(id, readTexts(root, id));
  const region = regionFolder(root, id);
  const all = [...namedIn(root, region.slice(region.lastIndexOf('/') + 1)), ...places];
  return all.map((place) => place.name.zh).filter((zh) => zh !== name);
}

/** From the nearest up. */
function holdersOf({within}: KnownPlace): readonly KnownPlace[] {
  return within ? [within, ...holdersOf(within)] : [];
}

/** The entry that the project has of it, else a new one, then those of its holders: towns of one name are told apart by what holds them. */
function entriesOf(place: KnownPlace, listed: readonly PlaceEntry[]): readonly [PlaceEntry, ...PlaceEntry[]] {
  const own = knownEntry(place, listed);
  if (own) return [own, ...holdersIn(own, listed)];
  const above = place.within ? entriesOf(place.within, listed) : [];
  const [holder] = above;
  const names = namePlace({name: place.name, division: place}, loadNamer());
  const [id = names.id] = uniqueIds(
    [{id: names.id, further: [...(holder ? [holder.id] : []), place.level]}],
    new Set([...listed, ...above].map((entry) => entry.id as string)),
  );
  const entry: PlaceEntry = {
    id: id as PlaceId,
    kind: place.kind,
    name: {zh: names.zh, en: names.en, pinyin: names.pinyin},
    status: 'existing',
    ...(holder && {within: holder.id}),
  };
  return [entry, ...above];
}

/** Of its name, and held by what holds it. */
function knownEntry(place: KnownPlace, listed: readonly PlaceEntry[]): PlaceEntry | undefined {
  const above = new Set(holdersOf(place).map(({name}) => name));
  return listed.find((entry) => {
    const [holder] = holdersIn(entry, listed);
    return place.level !== 'town' && entry.name.zh === place.name && (!holder || above.has(holder.name.zh));
  });
}

function holdersIn({within}: PlaceEntry, listed: readonly PlaceEntry[]): readonly PlaceEntry[] {
  const holder = within && listed.find(({id}) => id === within);
  return holder ? [holder, ...holdersIn(holder, listed)] : [];
}
