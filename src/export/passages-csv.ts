import type {Bundle} from '../domain/bundle.ts';
import type {Passage} from '../domain/passage.ts';
import type {DataContext} from './data-context.ts';

const COLUMNS = [
  'id',
  'exact',
  'kind',
  'voice',
  'speaker',
  'office',
  'organisation',
  'places',
  'themes',
  'figure_value',
  'figure_unit',
  'start',
  'end',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * The passages as a table that spreadsheets open: UTF-8 with a byte order mark, CRLF between records. A field with several values
 * separates them with `; `. Offsets count UTF-16 code units of `article.txt`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function toPassagesCsv({bundle}: DataContext): string {
  const rows = bundle.passages
    .map((passage) => rowOf(passage, bundle))
    .map((row) => COLUMNS.map((column) => row[column]));
  return `\uFEFF${[COLUMNS, ...rows].map((fields) => `${fields.map(escapeField).join(',')}\r\n`).join('')}`;
}

function rowOf({id, start, end, kind, voice, speaker, places, themes, figures}: Passage, bundle: Bundle): Row {
  const person = bundle.speakers.find((each) => each.id === speaker);
  return {
    id,
    kind,
    voice,
    exact: bundle.article.text.slice(start, end),
    speaker: person?.name.zh ?? '',
    office: person?.office?.zh ?? '',
    organisation: person?.organisation?.zh ?? '',
    places: listOf(places.map((place) => bundle.places.find((each) => each.id === place)?.name.zh ?? place)),
    themes: listOf(themes),
    figure_value: listOf(figures.map(({value}) => String(value))),
    figure_unit: listOf(figures.map(({unit}) => unit)),
    start: String(start),
    end: String(end),
  };
}

function listOf(values: readonly string[]): string {
  return values.join('; ');
}

function escapeField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
