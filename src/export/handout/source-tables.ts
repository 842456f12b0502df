import type {Index} from '../../domain/bundle.ts';
import {PRECISIONS, type Place} from '../../domain/place.ts';
import type {Locale} from '../../domain/text.ts';
import {inLocale} from '../../words/locales.ts';
import {placesOf, sourcesOf, type Quoted, type SceneContent} from '../briefing/scene-content.ts';
import {licenceIn} from '../briefing/licence-words.ts';
import {BRIEFING_WORDS} from '../briefing/words.ts';
import type {Table} from './tables.ts';

/** A scene with the page it is printed on. */
export interface Printed {
  readonly content: SceneContent;
  readonly page: number;
}

/** Where each quotation stands, how exact each place is and on which pages it is shown, whose data the maps are made of. */
export function sourceTables(
  index: Index,
  printed: readonly Printed[],
  drawn: ReadonlySet<string>,
  locale: Locale,
): readonly Table[] {
  const places = placesOf(printed.map(({content}) => content));
  return [
    quotedTable(printed, locale),
    placeTable(index, places, printed, locale),
    dataTable(index, places, drawn, locale),
  ];
}

function quotedTable(printed: readonly Printed[], locale: Locale): Table {
  const t = BRIEFING_WORDS[locale];
  const rows = [
    ...new Map(printed.flatMap(({content}) => quotesOf(content)).map((quoted) => [quoted.id, quoted])).values(),
  ];
  const pagesOf = (id: string): string =>
    pageList(printed.filter(({content}) => quotesOf(content).some((quoted) => quoted.id === id)));
  return {
    title: t.quoted,
    columns: [
      {name: t.quotation, width: 86},
      {name: t.speaker, width: 50},
      {name: t.paragraph, width: 22},
      {name: t.pages, width: 16},
    ],
    rows: rows.map(({id, text, name, office, where}) => [
      text,
      [name, office].filter((part) => part !== '').join(BRIEFING_WORDS[locale].beforeOffice),
      where,
      pagesOf(id),
    ]),
  };
}

function placeTable(index: Index, places: readonly Place[], printed: readonly Printed[], locale: Locale): Table {
  const t = BRIEFING_WORDS[locale];
  const sorted = [...places].sort((a, b) => PRECISIONS.indexOf(a.precision) - PRECISIONS.indexOf(b.precision));
  return {
    title: t.positions,
    note: t.precisionNote,
    columns: [
      {name: t.place, width: 44},
      {name: t.status, width: 16},
      {name: t.precision, width: 30},
      {name: t.error, width: 18},
      {name: t.source, width: 50},
      {name: t.pages, width: 16},
    ],
    rows: sorted.map(({id, name, status, precision, errorM, source}) => [
      inLocale(name, locale),
      t.statuses[status],
      t.precisions[precision],
      errorM === null ? t.noPosition : t.within(errorM),
      sourceTitle(index, source, locale),
      pageList(printed.filter(({content}) => content.places.some((place) => place.id === id))),
    ]),
  };
}

function dataTable(index: Index, places: readonly Place[], drawn: ReadonlySet<string>, locale: Locale): Table {
  const t = BRIEFING_WORDS[locale];
  return {
    title: t.mapData,
    columns: [
      {name: t.source, width: 52},
      {name: t.publisher, width: 52},
      {name: t.licence, width: 36},
      {name: t.date, width: 18},
      {name: t.error, width: 16},
    ],
    rows: sourcesOf(index, places, drawn).map(({title, publisher, licence, date, errorM}) => [
      inLocale(title, locale),
      publisher,
      licenceIn(licence, locale),
      date,
      errorM === null ? '—' : t.within(errorM),
    ]),
  };
}

function quotesOf({lead, others}: SceneContent): readonly Quoted[] {
  return lead ? [lead, ...others] : others;
}

function sourceTitle({bundle}: Index, id: string | null, locale: Locale): string {
  const source = bundle.sources.find((each) => each.id === id);
  return source ? inLocale(source.title, locale) : '—';
}

/** `3、5`: each page once. */
function pageList(printed: readonly Printed[]): string {
  return [...new Set(printed.map(({page}) => page))].join(', ');
}
