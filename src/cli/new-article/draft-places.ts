import {lineAt} from '../../compile/joined-text.ts';
import type {PlaceEntry} from '../../compile/entries.ts';
import {soundsOf, syllablesOf} from '../../compile/spell-names.ts';
import type {Article} from '../../domain/article.ts';
import {ENDINGS} from '../suggest/place-words.ts';
import type {Suggestion} from '../suggest/suggest-places.ts';

const HEAD = `## What the article names that has a location. Every suggestion stands behind a “#”: to take one, delete the first “#” of its lines.
## Remarks have two, and stay remarks. Positions, their precision and their error come from geo/: a place without one is shown within its
## holder (within), or listed as not located. See docs/authoring.md.
`;

/** places.yaml: entries of the shared gazetteer that the article names, with what holds them, then names that look like places. */
export function draftPlaces(
  article: Article,
  suggestions: readonly Suggestion[],
  gazetteer: readonly PlaceEntry[],
): string {
  const known = suggestions.filter((suggestion) => suggestion.known !== null);
  const named = known.map(({known: entry}) => entry as PlaceEntry);
  const holders = holdersOf(named, gazetteer);
  const fresh = suggestions.filter((suggestion) => suggestion.known === null);
  return [
    HEAD,
    `## Known: another article lists them. Take the same entry, so that both speak of one place. Aliases such as 我市 hold for that paper only.\n`,
    ...known.map((suggestion, index) => entryText(named[index] as PlaceEntry, `${whereOf(suggestion, article)}`)),
    ...(holders.length > 0
      ? [`## Not named here, but they hold places above.\n`, ...holders.map((entry) => entryText(entry, 'holds'))]
      : []),
    `## New: they look like names of places. English, pinyin, kind and holder are guesses.\n`,
    ...fresh.map((suggestion) => entryText(draftEntry(suggestion), whereOf(suggestion, article))),
  ].join('\n');
}

function holdersOf(named: readonly PlaceEntry[], gazetteer: readonly PlaceEntry[]): readonly PlaceEntry[] {
  const byId = new Map(gazetteer.map((entry) => [entry.id, entry]));
  const all = new Set(named);
  for (const {within} of all) {
    const holder = within ? byId.get(within) : undefined;
    if (holder) all.add(holder);
  }
  return [...all].filter((entry) => !named.includes(entry));
}

function whereOf({spans}: Suggestion, {text}: Article): string {
  const lines = [...new Set(spans.map(({start}) => lineAt(text, start)))];
  return `${spans.length} ×, line ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' …' : ''}`;
}

/** Background is left out: its sources belong to the article that gives it. */
function entryText({id, kind, name, aliases = [], status, within, note}: PlaceEntry, remark: string): string {
  const lines = [
    `- id: ${id}`,
    `  kind: ${kind}`,
    `  name: {zh: ${quoted(name.zh)}, en: ${quoted(name.en)}, pinyin: ${quoted(name.pinyin)}}`,
    ...(aliases.length > 0 ? [`  aliases: [${aliases.map(quoted).join(', ')}]`] : []),
    `  status: ${status}`,
    ...(within ? [`  within: ${within}`] : []),
    ...(note ? [`  note: {zh: ${quoted(note.zh)}, en: ${quoted(note.en)}}`] : []),
  ];
  return `## ${remark}\n${lines.map((line) => `#${line}\n`).join('')}`;
}

function quoted(text: string): string {
  return /^[\p{L} ()（）]+$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** 东河门路 → donghemen-road, Donghemen Road, Dōng Hé Mén Lù. */
export function draftEntry({name, kind, aliases}: Suggestion): PlaceEntry {
  const [ending = '', , english = ''] =
    ENDINGS.find(([each]) => name.endsWith(each) && name.length > each.length) ?? [];
  const stem = syllablesOf(name.slice(0, name.length - ending.length))
    .join('')
    .replace(/[^a-z0-9]/g, '');
  const id = [stem, ...(OFFICIAL_KINDS.has(kind) ? [] : english.toLowerCase().split(' '))].filter(Boolean).join('-');
  const title = `${stem.charAt(0).toUpperCase()}${stem.slice(1)}`;
  return {
    id: id as PlaceEntry['id'],
    kind,
    name: {zh: name, en: `${title} ${english}`.trim(), pinyin: soundsOf(name).join(' ')},
    aliases,
    status: 'existing',
  };
}

/** Their ids are the bare name: donghe. */
const OFFICIAL_KINDS: ReadonlySet<string> = new Set(['prefecture', 'district', 'county', 'township']);
