import {wordsOf} from '../domain/article.ts';
import type {Figure, Passage} from '../domain/passage.ts';
import {toCsv} from './csv.ts';
import {namingOf, toIri, type DataContext} from './iri.ts';

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
  'figure_raw',
  'figure_bound',
  'paragraph',
  'address',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Words in a figure that leave its end open: 一年多 is not one year. */
const OPEN_ENDED = /以上|余|多|不止|不少于|不低于|超过|至少/;

/**
 * The passages as a table. A field with several values separates them with `; `: of figures all four fields have as many. Words are as
 * a reader sees them, without the break that the page put inside a paragraph; offsets count UTF-16 code units of `article.txt`, which
 * has it. `paragraph` is the number as cited, empty for headlines; `address` opens the passage, from the site's folder where its
 * address is not known.
 */
export function toPassagesCsv(context: DataContext): string {
  const rows = context.bundle.passages.map((passage) => rowOf(passage, context));
  return toCsv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
}

function rowOf(passage: Passage, context: DataContext): Row {
  const {id, start, end, kind, voice, speaker, places, themes, figures, block} = passage;
  const {bundle, site} = context;
  const person = bundle.speakers.find((each) => each.id === speaker);
  return {
    id,
    kind,
    voice,
    exact: wordsOf(bundle.article.text, passage),
    speaker: person?.name.zh ?? '',
    office: person?.office?.zh ?? '',
    organisation: person?.organisation?.zh ?? '',
    places: listOf(places.map((place) => bundle.places.find((each) => each.id === place)?.name.zh ?? place)),
    themes: listOf(themes),
    figure_value: listOf(figures.map(({value}) => String(value))),
    figure_unit: listOf(figures.map(({unit}) => unit)),
    figure_raw: listOf(figures.map(({raw}) => raw)),
    figure_bound: listOf(figures.map(boundOf)),
    start: String(start),
    end: String(end),
    paragraph: String(bundle.article.blocks.find((each) => each.id === block)?.number ?? ''),
    address: site === null ? `?passage=${encodeURIComponent(id)}` : toIri(namingOf(context), 'passage', id),
  };
}

function boundOf({bound, raw}: Figure): 'at least' | 'as written' {
  return bound === 'atLeast' || OPEN_ENDED.test(raw) ? 'at least' : 'as written';
}

function listOf(values: readonly string[]): string {
  return values.join('; ');
}
