import {cellAt} from '../../carto/cells.ts';
import {countPassages, excerptsOf, placesOf, sourcesOf, type Collection} from '../../compile/compile-collection.ts';
import {placeName} from '../../compile/search-data.ts';
import type {Sound} from '../../compile/sound.ts';
import {shardOf, TILE_LAYER, type CollectionIndex, type PassageShard, type PlaceFile} from '../../domain/collection.ts';
import type {Bundle} from '../../domain/bundle.ts';
import type {Excerpt} from '../../domain/excerpt-bundle.ts';
import {groupBy} from '../../domain/group-by.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {MapFeature} from '../../domain/map-feature.ts';
import type {Place} from '../../domain/place.ts';
import {zoomOf, arrange, contextCell, cornersOf} from './ranked-places.ts';
import {searchShards, shardsFor} from './search-shards.ts';
import {shapeTiles} from './shape-tiles.ts';
import {collectionTexts, textFiles, wordShards} from './text-shards.ts';
import {tileArchive} from './tile-archive.ts';

export type NamedFile = readonly [name: string, content: string | Uint8Array];

const PASSAGES_IN_SHARD = 300;
/** The index of this many passages makes a file of a few kilobytes. */
const TEXTS_IN_SHARD = 100;

/** The files of a collection in `data/`: each small, none needed before somebody looks at what is in it. */
export function collectionFiles(collection: Collection, own: Sound): readonly NamedFile[] {
  const known = new Set<string>(own.bundle.places.map(({id}) => id));
  const places = placesOf(collection).filter(({id}) => !known.has(id));
  const features = collection.features.features.filter(
    ({properties: {place}}) => place === undefined || !known.has(place),
  );
  const counts = countPassages(collection.bundles);
  const {candidates, cells} = arrange(
    places,
    {type: 'FeatureCollection', features},
    own.bundle.region,
    ({id}) => counts.get(id) ?? 0,
  );
  const cellOf = (feature: MapFeature): string => cells.get(feature.properties.place ?? '') ?? cellOfContext(feature);
  const names = groupBy(candidates, ({id, place}) => cells.get(place ?? id));
  const shapes = groupBy(features, cellOf);
  const entries = places.map((place) => placeName(place, counts.get(place.id) ?? 0));
  const passages = collection.bundles.flatMap((bundle) =>
    bundle.passages.flatMap(({id, places: [place]}) => (place ? [[id, place] as const] : [])),
  );
  const texts = collectionTexts(collection);
  const index: CollectionIndex = {
    classes: [...new Set(features.map(({properties}) => properties.class))],
    names: [...names.keys()],
    shapes: [...shapes.keys()],
    searchShards: shardsFor(entries.length),
    wordShards: Math.max(1, Math.ceil(texts.length / TEXTS_IN_SHARD)),
    passageShards: shardsFor(passages.length, PASSAGES_IN_SHARD),
  };
  return [
    json('collection/index.json', index),
    ...archiveOf(features, cellOf),
    ...[...names].map(([cell, content]) => json(`collection/names/${cell}.json`, content)),
    ...[...shapes].map(([cell, content]) => json(`collection/shapes/${cell}.json`, content)),
    ...searchShards(entries, index.searchShards).map((shard, number) =>
      json(`collection/search/${number}.json`, shard),
    ),
    ...wordShards(texts, index.wordShards).map((shard, number) => json(`collection/words/${number}.json`, shard)),
    ...textFiles(texts).map((file, number) => json(`collection/texts/${number}.json`, file)),
    ...passageShards(passages, index.passageShards).map((shard, number) =>
      json(`collection/passages/${number}.json`, shard),
    ),
    ...placeFiles(collection, own, places, features),
  ];
}

function json(name: string, content: unknown): NamedFile {
  return [name, JSON.stringify(content)];
}

function cellOfContext(feature: MapFeature): string {
  const {zoom, at} = contextCell(feature);
  return cellAt(zoom, at);
}

function archiveOf(features: readonly MapFeature[], cellOf: (feature: MapFeature) => string): readonly NamedFile[] {
  if (features.length === 0) return [];
  const tiles = shapeTiles(features.map((feature) => ({feature, from: zoomOf(cellOf(feature))})));
  const [[west, south], [east, north]] = cornersOf(features);
  return [
    [
      'collection/shapes.pmtiles',
      tileArchive(tiles, {vector_layers: [{id: TILE_LAYER, fields: {}}]}, [west, south, east, north]),
    ],
  ];
}

function passageShards(
  passages: readonly (readonly [id: string, place: PlaceId])[],
  shards: number,
): readonly PassageShard[] {
  const spread = Array.from({length: shards}, (): Record<string, PlaceId> => ({}));
  for (const [id, place] of passages) (spread[shardOf(id, shards)] as Record<string, PlaceId>)[id] = place;
  return spread;
}

/** A file for each place: its passages; for a place that only the collection knows also its entry, its shapes and the places that its passages name. */
function placeFiles(
  collection: Collection,
  own: Sound,
  places: readonly Place[],
  features: readonly MapFeature[],
): readonly NamedFile[] {
  const byId = new Map<string, Place>(places.map((place) => [place.id, place]));
  const sources = sourcesOf(collection).filter(({id}) => !own.bundle.sources.some((source) => source.id === id));
  const shapes = groupBy(features, ({properties: {place}}) => place);
  const excerpts = excerptsOf(collection);
  const ids = [...new Set<PlaceId>([...excerpts.keys(), ...places.map(({id}) => id)])];
  return ids.map((id) => {
    const excerpt = excerpts.get(id) ?? {...nothingSaid(own.bundle), places: []};
    const spoken = new Set([id, ...excerpt.passages.flatMap((passage) => passage.places)]);
    const mentioned = [...spoken].flatMap((each) => byId.get(each) ?? []);
    const named = new Set(
      mentioned.flatMap(({source, background}) => [source, ...background.map((each) => each.source)]),
    );
    const file: PlaceFile = {
      ...excerpt,
      places: mentioned,
      sources: sources.filter((source) => named.has(source.id)),
      features: shapes.get(id) ?? [],
    };
    return json(`at/${id}.json`, file);
  });
}

function nothingSaid({version}: Bundle): Excerpt {
  const none = {zh: '', en: ''};
  return {
    version,
    passages: [],
    speakers: [],
    places: [],
    mentions: [],
    sources: [],
    briefings: [],
    mapApproval: null,
    article: {id: '', text: '', sha256: '', blocks: [], newspaper: null, date: null, dateInferred: none},
  };
}
