import {wordsOf, type Article} from '../domain/article.ts';
import {KINDS} from '../carto/kinds.ts';
import type {Place, Precision, Source} from '../domain/place.ts';
import type {DataContext} from './data-context.ts';
import {toIri} from './iri.ts';

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
  const {article, places} = context.bundle;
  const holder = places.find(({id}) => id === place.within);
  const {aat, label, fclass, zh} = KINDS[place.kind].gazetteer;
  return {
    '@id': toIri(article.id, 'place', place.id),
    type: 'Feature',
    properties: {title: place.name.zh, ccodes: ['CN'], fclasses: [fclass]},
    ...(isNamed(place, context) && {when: whenOf(article)}),
    names: namesOf(place, context),
    types: [
      {
        identifier: `aat:${aat}`,
        label,
        sourceLabels: [
          {label: zh, lang: 'zh'},
          {label: place.kind, lang: 'en'},
        ],
      },
    ],
    geometry: pointOf(place, context),
    relations: holder
      ? [
          {
            relationType: 'gvp:broaderPartitive',
            relationTo: toIri(article.id, 'place', holder.id),
            label: `part of ${holder.name.en}`,
          },
        ]
      : [],
    descriptions: descriptionsOf(place, context),
  };
}

function isNamed({id}: Place, {bundle: {mentions, passages}}: DataContext): boolean {
  return mentions.some(({place}) => place === id) || passages.some(({places}) => places.includes(id));
}

/** The article attests what it names; where it has no date, the year that can be inferred is marked as uncertain (`?`). */
function whenOf({date, dateInferred}: Article): unknown {
  const year = /\d{4}/.exec(dateInferred.en)?.[0];
  const start = date ?? (year === undefined ? '' : `${year}?`);
  return {timespans: [{start: {in: start}}], label: date ?? dateInferred.en};
}

/** Each Chinese name with where it stands: in the article, or else in the source of the position. 我市 and the like are not names. */
function namesOf(place: Place, context: DataContext): unknown {
  const {name, aliases} = place;
  const toponyms = [name.zh, ...aliases.filter((alias) => !/^[我全本]/.test(alias))];
  return [
    ...toponyms.map((toponym) => ({toponym, lang: 'zh', citations: [citationOf(toponym, place, context)]})),
    {toponym: name.pinyin, lang: 'zh-Latn'},
    {toponym: name.en, lang: 'en'},
  ];
}

function citationOf(
  toponym: string,
  {source}: Place,
  {
    bundle: {
      article: {text, blocks},
      sources,
    },
  }: DataContext,
): Citation {
  const record = sources.find(({id}) => id === source);
  if (record && !wordsOf(text, {start: 0, end: text.length}).includes(toponym)) return toCitation(record);
  const title = blocks.find(({kind}) => kind === 'title')?.spans[0];
  return {label: title ? text.slice(title.start, title.end) : 'article', '@id': 'article.txt'};
}

interface Citation {
  readonly label: string;
  readonly '@id': string;
}

function toCitation({id, title, publisher, date, url}: Source): Citation {
  return {label: `${title.en} (${publisher}, ${date})`, '@id': url ?? `urn:article-map:source:${id}`};
}

function pointOf({anchor, precision, source}: Place, {bundle: {sources}}: DataContext): unknown {
  if (anchor === null || precision === 'within' || precision === 'unlocated') return null;
  const record = sources.find(({id}) => id === source);
  return {
    type: 'GeometryCollection',
    geometries: [
      {
        type: 'Point',
        coordinates: anchor,
        certainty: CERTAINTY[precision],
        citations: record ? [toCitation(record)] : [],
      },
    ],
  };
}

/** How the position was obtained, and our background with its source: neither is the article's. */
function descriptionsOf({method, background}: Place, {bundle: {sources}}: DataContext): unknown {
  const notes = background.map(({text, source}) => ({text, title: sources.find(({id}) => id === source)?.title}));
  return [
    {value: method.zh, lang: 'zh'},
    {value: method.en, lang: 'en'},
    ...notes.map(({text, title}) => ({value: `${text.zh}（${title?.zh}）`, lang: 'zh'})),
    ...notes.map(({text, title}) => ({value: `${text.en} (${title?.en})`, lang: 'en'})),
  ];
}
