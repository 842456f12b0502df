import {lineAt} from '../../compile/joined-text.ts';
import {SURE, type DraftEntry} from './draft-entries.ts';

const HEAD = `# What the article names that has a location. Entries that are sure stand; a doubtful one waits behind a “#” with its certainty: delete the
# “#” of its lines to take it. Drop what is no place. “猜 guessed”: English, pinyin and id follow from rules, look them over.
# Positions, their precision and their error come from geo/: a place without one is shown within its holder (within), or listed as not located.
`;

<<<<<<< fb35c46abbb1decc88e3c0d3e70bc4557c5f473a
/** places.yaml: entries of the shared gazetteer that the article names, with what holds them, then names that look like places. */
export function draftPlaces(
  article: Article,
  suggestions: readonly Suggestion[],
  gazetteer: readonly PlaceEntry[],
  towns: ReadonlyMap<string, string> = new Map(),
): string {
  const known = suggestions.filter((suggestion) => suggestion.known !== null);
  const named = known.map(({known: entry}) => entry as PlaceEntry);
  const fresh = suggestions.filter((suggestion) => suggestion.known === null);
  const drafted = fresh.map((suggestion) => held(draftEntry(suggestion), towns));
  const holders = holdersOf(named, drafted, gazetteer);
  return [
    HEAD,
    `## Known: another article lists them. Take the same entry, so that both speak of one place. Aliases such as 我市 hold for that paper only.\n`,
    ...known.map((suggestion, index) => entryText(named[index] as PlaceEntry, `${whereOf(suggestion, article)}`)),
    ...(holders.length > 0
      ? [`## Not named here, but they hold places above.\n`, ...holders.map((entry) => entryText(entry, 'holds'))]
      : []),
    `## New: they look like names of places. English, pinyin, kind and holder are guesses.\n`,
    ...fresh.map((suggestion, i) => entryText(drafted[i] as PlaceEntry, whereOf(suggestion, article))),
  ].join('\n');
}

/** A town of the official list is known to lie in its district. */
function held(entry: PlaceEntry, towns: ReadonlyMap<string, string>): PlaceEntry {
  const within = towns.get(entry.name.zh);
  return within ? {...entry, kind: 'township', within: within as PlaceEntry['id']} : entry;
}

function holdersOf(
  named: readonly PlaceEntry[],
  drafted: readonly PlaceEntry[],
  gazetteer: readonly PlaceEntry[],
): readonly PlaceEntry[] {
  const byId = new Map(gazetteer.map((entry) => [entry.id, entry]));
  const all = new Set([...named, ...drafted]);
  for (const {within} of all) {
    const holder = within ? byId.get(within) : undefined;
    if (holder) all.add(holder);
  }
  return [...all].filter((entry) => !named.includes(entry) && !drafted.includes(entry));
}

function whereOf({spans}: Suggestion, {text}: Article): string {
  const lines = [...new Set(spans.map(({start}) => lineAt(text, start)))];
  return `${spans.length} ×, line ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' …' : ''}`;
}

/** Background is left out: its sources belong to the article that gives it. */
function entryText({id, kind, name, aliases = [], status, within, note}: PlaceEntry, remark: string): string {
=======
/** places.yaml: what stands, known places first; then what is doubtful. */
export function draftPlaces(text: string, drafts: readonly DraftEntry[]): string {
  const sure = drafts.filter(({certainty}) => certainty >= SURE);
  const doubtful = drafts.filter(({certainty}) => certainty < SURE);
  const sections: readonly (readonly [title: string, entries: readonly DraftEntry[]])[] = [
    [
      'Other articles list them: the same entry, so that all speak of one place. 我市 and the like hold for this paper only.',
      sure.filter(({isListed}) => isListed),
    ],
    ['Divisions of China, with what holds them.', sure.filter(({isListed, isGuessed}) => !isListed && !isGuessed)],
    ['Names that look like places.', sure.filter(({isListed, isGuessed}) => !isListed && isGuessed)],
    ['Doubtful.', doubtful],
  ];
  return [
    HEAD,
    ...sections.flatMap(([title, entries]) =>
      entries.length > 0 ? [`# ${title}\n`, ...entries.map((draft) => entryText(text, draft))] : [],
    ),
  ].join('\n');
}

function entryText(text: string, {entry, certainty, spans, isGuessed}: DraftEntry): string {
  const {id, kind, name, aliases = [], status, within, note} = entry;
  const guess = isGuessed ? '  # 猜 guessed' : '';
>>>>>>> e999416c883595fb12b3a7bcf4d7697200e41a1a
  const lines = [
    `- id: ${id}`,
    `  kind: ${kind}`,
    `  name: {zh: ${quoted(name.zh)}, en: ${quoted(name.en)}, pinyin: ${quoted(name.pinyin)}}${guess}`,
    ...(aliases.length > 0 ? [`  aliases: [${aliases.map(quoted).join(', ')}]`] : []),
    `  status: ${status}`,
    ...(within ? [`  within: ${within}`] : []),
    ...(note ? [`  note: {zh: ${quoted(note.zh)}, en: ${quoted(note.en)}}`] : []),
  ];
  const isSure = certainty >= SURE;
  const remark = `# ${whereOf(text, spans)}${isSure ? '' : `, certainty ${certainty.toFixed(2)}`}\n`;
  return `${remark}${lines.map((line) => `${isSure ? '' : '#'}${line}\n`).join('')}`;
}

function whereOf(text: string, spans: DraftEntry['spans']): string {
  if (spans.length === 0) return 'holds others';
  const lines = [...new Set(spans.map(({start}) => lineAt(text, start)))];
  return `${spans.length} ×, line ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' …' : ''}`;
}

export function quoted(text: string): string {
  return /^[\p{L}][\p{L} ()（）]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
