import {LEGEND} from '../carto/kinds.ts';
import {SCENE_KINDS} from '../domain/briefing.ts';
import {PASSAGE_KINDS, THEMES, VOICES} from '../domain/passage.ts';
import {FEATURE_CLASSES} from '../domain/map-feature.ts';
import {PLACE_KINDS, PRECISIONS} from '../domain/place.ts';
import {LAYER_IDS} from '../domain/view.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = {type: 'string', minLength: 1};
const later: Schema = {type: 'string', description: 'Empty while it is to come'};
const offset: Schema = {type: 'integer', minimum: 0, description: 'UTF-16 code units from the start of article.text'};
const ref = (name: string): Schema => ({$ref: `#/$defs/${name}`});
const list = (items: Schema, rest: Schema = {}): Schema => ({type: 'array', items, ...rest});
const orNull = (schema: Schema): Schema => ({anyOf: [schema, {type: 'null'}]});
const oneOf = (values: readonly string[]): Schema => ({enum: values});
const count: Schema = {type: 'integer', minimum: 0};
const ids = list(ref('id'), {uniqueItems: true});

function object(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: {...required, ...optional},
    additionalProperties: false,
  };
}

const degrees = (limit: number): Schema => ({type: 'number', minimum: -limit, maximum: limit});

const side: Schema = {type: 'number', exclusiveMinimum: 0};
const zoomLevel: Schema = {type: 'number', minimum: 0, maximum: 24};
const approval = orNull(object({number: text, authority: text, date: text}));

const region = object(
  {
    id: ref('id'),
    name: ref('bilingual'),
    short: ref('bilingual'),
    extent: ref('extent'),
    frame: ref('extent'),
    zoom: object({min: zoomLevel, max: zoomLevel}, {withBasemap: zoomLevel}),
    aspect: {type: 'array', prefixItems: [side, side], items: false, minItems: 2},
    arrowsFrom: ref('lngLat'),
    pointedTo: ids,
    featured: ids,
    searchExamples: ref('bilingual'),
    groups: list(object({id: ref('id'), title: ref('bilingual'), kinds: list(oneOf(PLACE_KINDS)), within: ids})),
    layers: list(object({id: oneOf(LAYER_IDS), title: ref('bilingual')})),
    legend: object({}, Object.fromEntries(FEATURE_CLASSES.map((name) => [name, ref('bilingual')]))),
    locator: object({within: ref('bilingual'), title: ref('bilingual')}),
    credit: ref('bilingual'),
    approval,
  },
  {unexplained: list(oneOf(LEGEND.map(({name}) => name)))},
);

const article = object(
  {
    id: ref('id'),
    text: {...text, description: 'The source, byte for byte'},
    sha256: {type: 'string', pattern: '^[0-9a-f]{64}$'},
    blocks: list(ref('block')),
    newspaper: orNull(text),
    date: orNull(text),
    dateInferred: ref('bilingual'),
  },
  {
    untranslated: {
      const: true,
      description: 'Some English is still to come: it is an empty text, and the Chinese is shown',
    },
  },
);

const block = object(
  {
    id: ref('id'),
    kind: oneOf(['kicker', 'title', 'note-heading', 'note', 'heading', 'paragraph', 'stray', 'credits']),
    spans: list(ref('span'), {minItems: 1}),
    section: {type: 'integer', minimum: 0},
  },
  {number: {type: 'integer', minimum: 1}, gloss: ref('gloss')},
);

const passage = object({
  id: ref('id'),
  start: offset,
  end: offset,
  block: ref('id'),
  kind: oneOf(PASSAGE_KINDS),
  voice: oneOf(VOICES),
  speaker: orNull(ref('id')),
  places: {...ids, minItems: 1},
  implied: ids,
  themes: list(oneOf(THEMES), {uniqueItems: true}),
  figures: list(ref('figure')),
  gloss: ref('gloss'),
});

const figure = object(
  {raw: text, value: {type: 'number'}, unit: text, of: ref('bilingual')},
  {bound: {const: 'atLeast'}},
);

const speaker = object({
  id: ref('id'),
  name: object({zh: text, pinyin: text}),
  office: orNull(ref('bilingual')),
  organisation: orNull(object({id: ref('id'), zh: text, en: later})),
  remark: orNull(ref('bilingual')),
});

const place = object(
  {
    id: ref('id'),
    kind: oneOf(PLACE_KINDS),
    name: object({zh: text, en: later, pinyin: text}),
    aliases: list(text),
    status: oneOf(['existing', 'building', 'planned']),
    precision: oneOf(PRECISIONS),
    errorM: orNull({type: 'number', minimum: 0}),
    source: orNull(ref('id')),
    method: ref('bilingual'),
    within: orNull(ref('id')),
    anchor: orNull(ref('lngLat')),
    extent: orNull(ref('extent')),
    background: list(object({text: ref('bilingual'), source: ref('id')})),
  },
  {
    ref: text,
    order: {type: 'integer', minimum: 1},
    km: {type: 'number', minimum: 0},
    lengthKm: {type: 'number', minimum: 0},
    pieces: list(ref('piece'), {minItems: 1}),
    areaKm2: {type: 'number', minimum: 0},
    neighbours: ids,
    elsewhere: {type: 'integer', minimum: 1},
    offMap: object({bearing: {type: 'number', minimum: 0, maximum: 360}, distanceKm: {type: 'number', minimum: 0}}),
  },
);

const piece = object({
  precision: oneOf(PRECISIONS),
  lengthKm: {type: 'number', minimum: 0},
  usualM: {type: 'number', minimum: 0},
  errorM: {type: 'number', minimum: 0},
});

const source = object({
  id: ref('id'),
  title: ref('bilingual'),
  publisher: text,
  licence: text,
  url: orNull(text),
  date: text,
  datum: text,
  method: ref('bilingual'),
  errorM: orNull({type: 'number', minimum: 0}),
});

const camera = object({center: ref('lngLat'), zoom: {type: 'number', minimum: 0, maximum: 24}});

const picture = object({
  src: {...text, description: 'From the folder of this file, or the picture itself as a data address'},
  width: side,
  height: side,
  alt: ref('words'),
  credit: text,
  licence: text,
});

const scene = object(
  {
    id: ref('id'),
    kind: oneOf(SCENE_KINDS),
    kicker: ref('words'),
    headline: ref('words'),
    notes: ref('words'),
    camera: {anyOf: [{const: 'fit'}, camera]},
    places: ids,
    passages: ids,
  },
  {picture: ref('picture')},
);

const briefing = object({id: ref('id'), title: ref('words'), scenes: list(ref('scene'), {minItems: 1})});

/** What other schemas take over from the bundle's. */
export const bundleDefinitions = {
  id: {type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$'},
  words: {
    ...object({zh: {type: 'string'}, en: {type: 'string'}}),
    description: 'As bilingual, but either may be empty',
  },
  lngLat: {type: 'array', prefixItems: [degrees(180), degrees(90)], items: false, minItems: 2},
  briefing,
  scene,
  picture,
} as const satisfies Readonly<Record<string, Schema>>;

/** Describes `bundle.json`. @see https://json-schema.org/draft/2020-12 */
export const bundleSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:article-map:bundle:1',
  title: 'An article on a map',
  ...object(
    {
      version: {const: 1},
      site: object({title: ref('bilingual')}),
      region: ref('region'),
      article: ref('article'),
      passages: list(ref('passage')),
      speakers: list(ref('speaker')),
      places: list(ref('place')),
      mentions: list(object({start: offset, end: offset, place: ref('id')})),
      sources: list(ref('source')),
      briefings: list(ref('briefing')),
      mapApproval: approval,
    },
    {collection: object({articles: count, places: count, passages: count})},
  ),
  $defs: {
    ...bundleDefinitions,
    bilingual: object({zh: text, en: later}),
    gloss: object({en: later}),
    span: object({start: offset, end: offset}),
    extent: {
      type: 'array',
      prefixItems: [degrees(180), degrees(90), degrees(180), degrees(90)],
      items: false,
      minItems: 4,
    },
    region,
    article,
    block,
    passage,
    figure,
    speaker,
    place,
    piece,
    source,
  },
};
