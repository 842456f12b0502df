import {wordsOf, type Article} from '../domain/article.ts';
import type {Place, PlaceKind, Precision, Source} from '../domain/place.ts';
import type {DataContext} from './data-context.ts';
import {toIri} from './iri.ts';

/** Concept of the Getty Art & Architecture Thesaurus, feature class of GeoNames, and our own word in Chinese. */
const TYPES: Readonly<
  Record<PlaceKind, {readonly aat: string; readonly label: string; readonly fclass: string; readonly zh: string}>
> = {
  prefecture: {aat: '300235099', label: 'prefecture', fclass: 'A', zh: '地级市'},
  district: {aat: '300000705', label: 'district', fclass: 'A', zh: '市辖区'},
  county: {aat: '300000771', label: 'county', fclass: 'A', zh: '县'},
  township: {aat: '300008375', label: 'town', fclass: 'P', zh: '乡镇、街道'},
  zone: {aat: '300000705', label: 'district', fclass: 'L', zh: '片区'},
  road: {aat: '300008217', label: 'road', fclass: 'R', zh: '公路'},
  street: {aat: '300008217', label: 'road', fclass: 'R', zh: '城市道路'},
  railway: {aat: '300008591', label: 'railroad', fclass: 'R', zh: '铁路'},
  station: {aat: '300000678', label: 'transportation complex', fclass: 'S', zh: '车站'},
  site: {aat: '300000809', label: 'site', fclass: 'S', zh: '地点'},
  park: {aat: '300008187', label: 'park', fclass: 'L', zh: '公园'},
  lake: {aat: '300008680', label: 'lake', fclass: 'H', zh: '湖泊'},
  peak: {aat: '300008795', label: 'mountain', fclass: 'T', zh: '山'},
  region: {aat: '300182722', label: 'region (geographic)', fclass: 'L', zh: '区域'},
};

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
  const {aat, label, fclass, zh} = TYPES[place.kind];
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
