import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {FeatureCollection, Geometry, Position} from 'geojson';
import {parseCsv, positionOf} from '../../../geo/read/csv.ts';
import type {RegionFolder} from '../../../geo/read/region-folder.ts';
import type {Locations} from '../../../geo/types.ts';
import {filesIn} from '../../compile/compile-project.ts';
import {parseYaml} from '../../shapes/parse-yaml.ts';
import {SHELF} from '../../compile/read-site.ts';
import {readContent} from '../../compile/read-content.ts';
import {polygonsOf, type MapFeature, type MapFeatures} from '../../domain/map-feature.ts';
import type {LngLat, PlaceKind} from '../../domain/place.ts';

/** A place that the region or one of its articles knows. */
export interface KnownPlace {
  readonly id: string;
  /** Chinese name and aliases. */
  readonly names: readonly string[];
  /** Empty where no article lists it. */
  readonly en: string;
  readonly kind: PlaceKind | null;
  readonly within: string | null;
  /** Whether an article lists it. */
  readonly isListed: boolean;
  /** Where its position stands: a row, a shape, or a step that derives it; null where it has none. */
  readonly from: 'places.csv' | 'shapes.geojson' | 'derived' | null;
  /** A point, or areas; null for what is neither. */
  readonly geometry: Geometry | null;
  readonly errorM: number;
}

/** Named points beside the places: seats and peaks, to hold a datum against. */
export interface Landmark {
  readonly name: string;
  readonly at: LngLat;
}

export interface Known {
  readonly places: ReadonlyMap<string, KnownPlace>;
  readonly landmarks: readonly Landmark[];
  readonly railways: readonly MapFeature[];
  /** The texts of the articles, by id. */
  readonly texts: ReadonlyMap<string, string>;
  /** Ids of places that articles of other regions list: no new place takes one. */
  readonly idsElsewhere: ReadonlySet<string>;
}

/** All that is known of a region's places: from its articles, its tables, and what is derived. */
export function knownOf(root: string, folder: RegionFolder): Known {
  const features = readJson<MapFeatures>(folder, 'derived/map.geojson')?.features ?? [];
  const locations = readJson<Locations>(folder, 'derived/places.json') ?? {};
  const articles = articlesOf(root);
  const own = articles.filter(({region}) => region === null || region === folder.region.id);
  const rows = placesIn(folder);
  const shapes = new Set(shapesIn(folder));
  const entries = new Map(own.flatMap(({places}) => places.map((place) => [place.id as string, place] as const)));
  const ids = new Set([...entries.keys(), ...Object.keys(locations), ...rows.keys(), ...shapes]);
  const places = [...ids].map((id): KnownPlace => {
    const [entry, row, location] = [entries.get(id), rows.get(id), locations[id]];
    const from = row ? 'places.csv' : shapes.has(id) ? 'shapes.geojson' : location ? 'derived' : null;
    return {
      id,
      names: [...new Set([entry?.name.zh ?? row?.zh ?? '', ...(entry?.aliases ?? [])])].filter(isOwnName),
      en: entry?.name.en ?? '',
      kind: entry?.kind ?? null,
      within: entry?.within ?? null,
      isListed: entry !== undefined,
      from,
      geometry: row ? pointAt(row.at) : geometryOf(id, features),
      errorM: row?.errorM ?? location?.errorM ?? 0,
    };
  });
  return {
    places: new Map(places.map((place) => [place.id, place])),
    landmarks: landmarksIn(features),
    railways: features.filter(({properties}) => properties.class === 'railway'),
    texts: new Map(own.map(({id, text}) => [id, text])),
    idsElsewhere: new Set(articles.flatMap((article) => article.places.map(({id}) => id as string))),
  };
}

/** Words that point (我市, 全县) name no place by themselves. */
function isOwnName(name: string): boolean {
  return name !== '' && !/^[我全本该][省市县区镇乡村]/.test(name);
}

function pointAt(at: LngLat): Geometry {
  return {type: 'Point', coordinates: [...at]};
}

function readJson<T>({path}: RegionFolder, file: string): T | null {
  try {
    return JSON.parse(readFileSync(join(path, file), 'utf8')) as T;
  } catch {
    return null;
  }
}

interface Row {
  readonly zh: string;
  readonly at: LngLat;
  readonly errorM: number;
}

function placesIn({path}: RegionFolder): ReadonlyMap<string, Row> {
  const file = join(path, 'sources/places.csv');
  const rows = existsSync(file) ? parseCsv(readFileSync(file, 'utf8'), {name: 'zh', lon: 'lng', error: 'error_m'}) : [];
  return new Map(
    rows.map((row) => [row['id'] ?? '', {zh: row['zh'] ?? '', at: positionOf(row), errorM: Number(row['error_m'])}]),
  );
}

function shapesIn(folder: RegionFolder): readonly string[] {
  const shapes = readJson<FeatureCollection<Geometry, {readonly place?: string}>>(folder, 'sources/shapes.geojson');
  return (shapes?.features ?? []).flatMap(({properties}) => properties.place ?? []);
}

/** The point or the areas that are drawn of a place. */
function geometryOf(id: string, features: readonly MapFeature[]): Geometry | null {
  const own = features.filter(({properties}) => properties.place === id).map(({geometry}) => geometry);
  const areas = own.flatMap(polygonsOf) as Position[][][];
  if (areas.length > 0) return {type: 'MultiPolygon', coordinates: areas};
  return own.find(({type}) => type === 'Point') ?? null;
}

function landmarksIn(features: readonly MapFeature[]): readonly Landmark[] {
  return features.flatMap(({geometry, properties: {name}}) =>
    geometry.type === 'Point' && name ? [{name: name.zh, at: geometry.coordinates as unknown as LngLat}] : [],
  );
}

interface ListedArticle {
  readonly id: string;
  readonly region: string | null;
  readonly places: readonly {
    readonly id: string;
    readonly kind: PlaceKind;
    readonly name: {readonly zh: string; readonly en: string};
    readonly aliases?: readonly string[];
    readonly within?: string | null;
  }[];
  readonly text: string;
}

function articlesOf(root: string): readonly ListedArticle[] {
  const files = filesIn(root);
  const folders = files.list(SHELF).map((name) => `${SHELF}/${name}`);
  const read = (path: string): string => new TextDecoder().decode(files.read(path) ?? new Uint8Array());
  return folders
    .filter((folder) => files.read(`${folder}/places.yaml`) !== null)
    .map((folder) => {
      const article = parseYaml(folder, read(`${folder}/article.yaml`)).yaml?.value as {
        readonly region?: unknown;
      } | null;
      return {
        id: folder.slice(SHELF.length + 1),
        region: typeof article?.region === 'string' ? article.region : null,
        places: readContent(folder, files).content.places.wellFormed.map(({value}) => value),
        text: read(`${folder}/article.txt`),
      };
    });
}
