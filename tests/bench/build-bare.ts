import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'vite';
import {compress} from '../../src/build/compress.ts';
import type {Bundle} from '../../src/domain/bundle.ts';
import type {FeatureClass, MapFeatures} from '../../src/domain/map-feature.ts';
import {unpackMap, type PackedFeature} from '../../src/domain/packed-map.ts';
import {CACHE, ROOT} from '../browser/paths.ts';

/** What a bare page draws: no relief, no neighbours, no lettering. */
const CLASSES: ReadonlySet<FeatureClass> = new Set([
  'district',
  'county',
  'lake',
  'zone',
  'railway',
  'expressway',
  'national-road',
  'project-road',
  'river',
]);

/** What a collection adds to the data. */
export interface CollectionData {
  readonly features: MapFeatures['features'];
  readonly quotations: Readonly<Record<string, readonly string[]>>;
}

/** Builds the bare page with the data of the site in `site`. @returns the folder it can be served from */
export async function buildBare(
  site: string,
  name = 'bare',
  collection: CollectionData = {features: [], quotations: {}},
): Promise<string> {
  const root = join(ROOT, 'tests/bench/bare');
  const publicDir = join(CACHE, 'bench', `${name}-data`);
  const outDir = join(CACHE, 'bench', name);
  mkdirSync(publicDir, {recursive: true});
  const features = unpackMap(readJson<readonly PackedFeature[]>(join(site, 'data/map.json')));
  writeFileSync(
    join(publicDir, 'map.geojson'),
    JSON.stringify({
      ...features,
      features: [
        ...features.features.filter(({properties}) => CLASSES.has(properties.class)),
        ...collection.features,
      ].map(toBare),
    }),
  );
  writeFileSync(
    join(publicDir, 'quotations.json'),
    JSON.stringify({...quotationsOf(readJson<Bundle>(join(site, 'data/bundle.json'))), ...collection.quotations}),
  );
  await build({
    root,
    configFile: false,
    base: './',
    publicDir,
    logLevel: 'warn',
    mode: 'production',
    plugins: [compress()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2020',
      assetsInlineLimit: 0,
      modulePreload: {polyfill: false},
      chunkSizeWarningLimit: 2000,
    },
  });
  return outDir;
}

function toBare({type, geometry, properties: {class: kind, place}}: MapFeatures['features'][number]): object {
  return {type, geometry, properties: {class: kind, place}};
}

function quotationsOf({article: {text}, passages, places}: Bundle): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    places.map(({id}) => [
      id,
      passages
        .filter((passage) => passage.places.includes(id))
        .map(({start, end}) => text.slice(start, end).replaceAll('\n', '')),
    ]),
  );
}

function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(file, 'utf8')) as Value;
}
