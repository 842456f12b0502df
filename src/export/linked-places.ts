import {wordsOf} from '../domain/article.ts';
import type {Place, PlaceKind, Precision, Source} from '../domain/place.ts';
import {namingOf, type DataContext} from './data-context.ts';
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
  const holder = context.bundle.places.find(({id}) => id === place.within);
  const {aat, label, fclass, zh} = TYPES[place.kind];
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
  const inferred = /\d{4}/.exec(article.dateInferred.en)?.[0];
  return article.date === null
    ? attested(inferred, article.dateInferred.en, inferred === undefined ? 'uncertain' : 'less-certain')
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
    {toponym: name.en, lang: 'en'},
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
    label: `${title.en} (${publisher}, ${date})`,
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
    {value: method.en, lang: 'en'},
    ...notes.map(({text, title}) => ({value: `${text.zh}（${title?.zh}）`, lang: 'zh-Hans'})),
    ...notes.map(({text, title}) => ({value: `${text.en} (${title?.en})`, lang: 'en'})),
  ];
}
