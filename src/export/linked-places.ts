import {wordsOf} from '../domain/article.ts';
import {KINDS} from '../carto/kinds.ts';
import type {Place, Precision, Source} from '../domain/place.ts';
import {inLocale} from '../words/locales.ts';
import {namingOf, toIri, type DataContext} from './iri.ts';

const CERTAINTY: Readonly<Record<Precision, 'certain' | 'less-certain' | 'uncertain'>> = {
  surveyed: 'certain',
  digitised: 'less-certain',
  schematic: 'uncertain',
  within: 'uncertain',
  unlocated: 'uncertain',
};

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld';

interface LinkedPlace {
  readonly '@id': string;
  readonly type: 'Feature';
  readonly [key: string]: unknown;
}

/**
 * The gazetteer in Linked Places Format 1.2 (whose published JSON-LD context is that of 1.1). A place is a representative point, as
 * the format asks for: `places.geojson` has the full geometry.
 *
 * @see https://github.com/LinkedPasts/linked-places-format
 */
export function toLinkedPlaces(context: DataContext): {
  readonly type: 'FeatureCollection';
  readonly '@context': string;
  readonly features: readonly LinkedPlace[];
} {
  return {
    type: 'FeatureCollection',
    '@context': CONTEXT,
    features: context.bundle.places.map((place) => toLinkedPlace(place, context)),
  };
}

function toLinkedPlace(place: Place, context: DataContext): LinkedPlace {
  const holder = context.bundle.places.find(({id}) => id === place.within);
  const {aat, label, fclass, zh} = KINDS[place.kind].gazetteer;
  return {
    '@id': toIri(namingOf(context), 'place', place.id),
    type: 'Feature',
    properties: {title: place.name.zh, ccodes: ['CN'], fclasses: [fclass]},
    when: whenOf(place, context),
    names: namesOf(place, context),
    types: [
      {
        identifier: `aat:${aat}`,
        label,
        sourceLabels: [
          {label: zh, lang: 'zh-Hans'},
          {label: place.kind, lang: 'en'},
        ],
      },
    ],
    geometry: pointOf(place, context),
    relations: holder
      ? [
          {
            relationType: 'gvp:broaderPartitive',
            relationTo: toIri(namingOf(context), 'place', holder.id),
            label: `part of ${holder.name.en || holder.name.zh}`,
          },
        ]
      : [],
    descriptions: descriptionsOf(place, context),
  };
}

function isNamed({id}: Place, {bundle: {mentions, passages}}: DataContext): boolean {
  return mentions.some(({place}) => place === id) || passages.some(({places}) => places.includes(id));
}

/** A day, month or year as the format writes dates: `2026-03-01`, `2026-03`, `2026`. */
const DAY = /\d{4}(?:-\d{2}(?:-\d{2})?)?/;

interface When {
  readonly timespans: readonly [
    {readonly start?: {readonly latest: string}; readonly end?: {readonly earliest: string}},
  ];
  readonly label: string;
  readonly certainty: 'certain' | 'less-certain' | 'uncertain';
}

/** The article attests what it names, and the source of a position what is there besides. */
function whenOf(place: Place, context: DataContext): When {
  const {article, sources} = context.bundle;
  const source = sources.find(({id}) => id === place.source);
  const [day] = DAY.exec(source?.date ?? '') ?? [];
  if (source && day !== undefined && !isNamed(place, context)) return attested(day, source.date, 'certain');
  const inferredFrom = inLocale(article.dateInferred, 'en');
  const inferred = /\d{4}/.exec(inferredFrom)?.[0];
  return article.date === null
    ? attested(inferred, inferredFrom, inferred === undefined ? 'uncertain' : 'less-certain')
    : attested(DAY.exec(article.date)?.[0], article.date, 'certain');
}

/** What is spoken of on a day began no later and ended no earlier. Of an unknown day nothing is claimed. */
function attested(day: string | undefined, label: string, certainty: When['certainty']): When {
  return {timespans: [day === undefined ? {} : {start: {latest: day}, end: {earliest: day}}], label, certainty};
}

/** Each Chinese name with where it stands: in the article, or else in the source of the position. 我市 and the like are not names. */
function namesOf(place: Place, context: DataContext): unknown {
  const {name, aliases} = place;
  const toponyms = [name.zh, ...aliases.filter((alias) => !/^[我全本]/.test(alias))];
  return [
    ...toponyms.map((toponym) => ({toponym, lang: 'zh-Hans', citations: [citationOf(toponym, place, context)]})),
    {toponym: name.pinyin, lang: 'zh-Latn-pinyin'},
    ...(name.en ? [{toponym: name.en, lang: 'en'}] : []),
  ];
}

function citationOf(toponym: string, {source}: Place, context: DataContext): Citation {
  const {
    article: {text, blocks},
    sources,
  } = context.bundle;
  const record = sources.find(({id}) => id === source);
  if (record && !wordsOf(text, {start: 0, end: text.length}).includes(toponym)) return toCitation(record, context);
  const title = blocks.find(({kind}) => kind === 'title')?.spans[0];
  return {label: title ? text.slice(title.start, title.end) : 'article', '@id': toIri(namingOf(context), 'article')};
}

interface Citation {
  readonly label: string;
  readonly '@id': string;
  /** Four digits. */
  readonly year?: string;
}

function toCitation({id, title, publisher, date, url}: Source, context: DataContext): Citation {
  const [year] = /\d{4}/.exec(date) ?? [];
  return {
    label: `${inLocale(title, 'en')} (${publisher}, ${date})`,
    '@id': url !== null && URL.canParse(url) ? new URL(url).href : toIri(namingOf(context), 'source', id),
    ...(year !== undefined && {year}),
  };
}

function pointOf({anchor, precision, source}: Place, context: DataContext): unknown {
  if (anchor === null || precision === 'within' || precision === 'unlocated') return null;
  const record = context.bundle.sources.find(({id}) => id === source);
  return {
    type: 'GeometryCollection',
    geometries: [
      {
        type: 'Point',
        coordinates: anchor,
        certainty: CERTAINTY[precision],
        citations: record ? [toCitation(record, context)] : [],
      },
    ],
  };
}

/** How the position was obtained, and our background with its source: neither is the article's. */
function descriptionsOf({method, background}: Place, {bundle: {sources}}: DataContext): unknown {
  const notes = background.map(({text, source}) => ({text, title: sources.find(({id}) => id === source)?.title}));
  return [
    {value: method.zh, lang: 'zh-Hans'},
    ...(method.en ? [{value: method.en, lang: 'en'}] : []),
    ...notes.map(({text, title}) => ({value: `${text.zh}（${title?.zh}）`, lang: 'zh-Hans'})),
    ...notes.flatMap(({text, title}) =>
      text.en ? [{value: `${text.en} (${title && inLocale(title, 'en')})`, lang: 'en'}] : [],
    ),
  ];
}
