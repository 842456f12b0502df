import type {Geometry, Position} from 'geojson';
import type {FeatureClass, MapFeature, MapFeatures} from '../../src/domain/map-feature.ts';
import {PASSAGE_KINDS, THEMES} from '../../src/domain/passage.ts';
import {clause, nameOf} from './names.ts';
import {randomFrom, type Random} from './random-content.ts';

export interface SynthOptions {
  readonly articles: number;
  readonly places: number;
  readonly passages: number;
  readonly seed: number;
}

/** One article's folder as an author would have written it. Lists are JSON, which is YAML too. */
export interface SyntheticArticle {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface Synthetic {
  readonly articles: readonly SyntheticArticle[];
  /** `derived/` of the geometry. */
  readonly places: Readonly<Record<string, object>>;
  readonly features: MapFeatures;
}

interface Spot {
  readonly id: string;
  readonly kind: 'township' | 'site' | 'road' | 'zone';
  readonly name: ReturnType<typeof nameOf>;
  readonly at: readonly [number, number];
  readonly geometry: Geometry;
}

/** About the frame of the whole map. */
const WEST = 111.9,
  EAST = 113.8,
  SOUTH = 35.7,
  NORTH = 37.2;
const SOURCE = 'synthetic';
const CLASS: Readonly<Record<Spot['kind'], FeatureClass>> = {
  township: 'zone',
  site: 'site',
  road: 'street',
  zone: 'zone',
};

/** Articles, places and passages in any number, each place spoken of by several articles, all of it determined by the seed. */
export function synthesise({articles, places, passages, seed}: SynthOptions): Synthetic {
  const random = randomFrom(seed);
  const spots = Array.from({length: places}, (_, number) => spotOf(number, random));
  return {
    articles: Array.from({length: articles}, (_, number) =>
      articleOf(number, spots, share(passages, articles, number), random),
    ),
    places: Object.fromEntries(
      spots.map(({id, at}) => [
        id,
        {
          anchor: at,
          errorM: 1000,
          extent: [at[0] - 0.02, at[1] - 0.02, at[0] + 0.02, at[1] + 0.02],
          precision: 'schematic',
          source: SOURCE,
          method: {zh: '随机生成', en: 'Drawn at random'},
        },
      ]),
    ),
    features: {type: 'FeatureCollection', features: spots.map(toFeature)},
  };
}

function share(total: number, parts: number, number: number): number {
  return Math.floor((total * (number + 1)) / parts) - Math.floor((total * number) / parts);
}

function spotOf(number: number, random: Random): Spot {
  const at = [round(WEST + random.next() * (EAST - WEST)), round(SOUTH + random.next() * (NORTH - SOUTH))] as const;
  const kind = number % 6 === 0 ? 'township' : number % 6 === 1 ? 'road' : number % 6 === 2 ? 'zone' : 'site';
  const suffix = {township: '镇', road: '路', zone: '区', site: '站点'}[kind];
  return {id: `synth-${number}`, kind, name: nameOf(number, suffix), at, geometry: geometryOf(kind, at, random)};
}

/** A town's or zone's outline has 40 corners, a road 20 bends. */
function geometryOf(kind: Spot['kind'], [x, y]: readonly [number, number], random: Random): Geometry {
  if (kind === 'site') return {type: 'Point', coordinates: [x, y]};
  if (kind === 'road')
    return {
      type: 'LineString',
      coordinates: Array.from({length: 20}, (_, step): Position => [
        round(x + step * 0.004),
        round(y + (random.next() - 0.5) * 0.006),
      ]),
    };
  const radius = 0.01 + random.next() * 0.02;
  const ring = Array.from({length: 40}, (_, corner): Position => {
    const angle = (corner * Math.PI) / 20;
    const reach = radius * (0.85 + 0.3 * random.next());
    return [round(x + reach * Math.cos(angle)), round(y + reach * Math.sin(angle) * 0.8)];
  });
  return {type: 'Polygon', coordinates: [[...ring, ring[0] as Position]]};
}

function toFeature({id, kind, geometry}: Spot): MapFeature {
  return {
    type: 'Feature',
    geometry,
    properties: {class: CLASS[kind], place: id as never, precision: 'schematic', errorM: 1000, source: SOURCE as never},
  };
}

function articleOf(number: number, spots: readonly Spot[], passages: number, random: Random): SyntheticArticle {
  const id = `article-${String(number).padStart(4, '0')}`;
  const chosen = Array.from(
    {length: Math.min(spots.length, 40)},
    (_, at) => spots[(number * 12 + at * 7) % spots.length] as Spot,
  );
  const cast = [...new Map(chosen.map((spot) => [spot.id, spot])).values()];
  const entries = Array.from({length: passages}, (_, at) => {
    const spot = cast[at % cast.length] as Spot;
    return {spot, exact: clause(random, spot.name.zh, `${number}之${at}`)};
  });
  const paragraphs = chunked(entries, 4);
  const lines = [
    `第${number}篇报道`,
    ...paragraphs.map((paragraph) => `${paragraph.map(({exact}) => exact).join('，')}。`),
  ];
  const structure = lines.map((_, line) => ({kind: line === 0 ? 'title' : 'paragraph', lines: line + 1}));
  return {
    id,
    files: {
      'article.txt': `${lines.join('\n')}\n`,
      'article.yaml': JSON.stringify({
        id,
        source: 'article.txt',
        newspaper: null,
        date: null,
        dateInferred: {zh: '生成', en: 'Generated'},
        structure,
      }),
      'passages.yaml': list(
        entries.map(({spot, exact}, at) => ({
          id: `${id}-${at}`,
          exact,
          kind: random.pick(PASSAGE_KINDS.filter((kind) => kind !== 'testimony')),
          voice: 'narration',
          places: [spot.id],
          themes: [random.pick(THEMES)],
          gloss: `Clause ${at} of article ${number}, on ${spot.name.en}`,
        })),
      ),
      'places.yaml': list(cast.map(({id: place, kind, name}) => ({id: place, kind, name, status: 'existing'}))),
      'speakers.yaml': '[]\n',
      'sources.yaml': '[]\n',
    },
  };
}

/** One entry a line, so that a fault names its line. */
function list(values: readonly object[]): string {
  return values.map((value) => `- ${JSON.stringify(value)}\n`).join('');
}

function chunked<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({length: Math.ceil(values.length / size)}, (_, at) => values.slice(at * size, (at + 1) * size));
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
