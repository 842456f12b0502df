import {lineAt} from '../../compile/joined-text.ts';
import {SURE, type DraftEntry} from './draft-entries.ts';

const HEAD = `# What the article names that has a location. Entries that are sure stand; a doubtful one waits behind a “#” with its certainty: delete the
# “#” of its lines to take it. Drop what is no place. “猜 guessed”: English, pinyin and id follow from rules, look them over.
# Positions, their precision and their error come from geo/: a place without one is shown within its holder (within), or listed as not located.
`;

/** places.yaml: what stands, known places first; then what is doubtful. */
export function draftPlaces(text: string, drafts: readonly DraftEntry[]): string {
  const sure = drafts.filter(({certainty}) => certainty >= SURE);
  const doubtful = drafts.filter(({certainty}) => certainty < SURE);
  const sections: readonly (readonly [title: string, entries: readonly DraftEntry[]])[] = [
    [
      'Other articles or the region list them: the same entry, so that all speak of one place. 我市 and the like hold for this paper only.',
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
