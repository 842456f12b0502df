import {dirname, join} from 'node:path';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const FOLDER = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
/** The address of MapLibre's second thread, as map-gl asks for it. */
const WORKER = 'virtual:maplibre-worker';
/** What page and worker share, to be asked for beside the rest: where nothing is preloaded it would come one round trip later. */
const SHARE = 'virtual:maplibre-share';
const WHOLE_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
const MLT = '@maplibre/mlt';
const TRUSTED = fileURLToPath(new URL('../domain/trusted.ts', import.meta.url));
/** MapLibre and what it is made of. */
const SHARED =
  /node_modules\/(?:maplibre-gl|@maplibre|@mapbox|bidi-js|earcut|gl-matrix|kdbush|murmurhash-js|pbf|potpack|quickselect|tinyqueue)\//;

/**
 * Builds MapLibre from the sources in its package, so that page and worker share one file: as published each has its own copy of what
 * both need, 127 kB of 442 (gzip). Without the decoder of MLT tiles, 19 kB: MapLibre says so where a basemap has such tiles. In
 * development MapLibre is what its package publishes.
 */
export function mapLibreFromSource(): Plugin {
  let builds = false;
  return {
    name: 'maplibre-from-source',
    enforce: 'pre',
    // Its classes name again what they inherit, without a value: fields as the language has them since 2022 would empty it.
    config: () => ({
      oxc: {assumptions: {setPublicClassFields: true}, typescript: {removeClassFieldsWithoutInitializer: true}},
      build: {
        rolldownOptions: {
          output: {codeSplitting: {groups: [{name: 'maplibre-gl-shared', test: SHARED, minShareCount: 2}]}},
        },
      },
    }),
    configResolved({command}) {
      builds = command === 'build';
    },
    resolveId(id) {
      if (id === WORKER) return `\0${id}`;
      if (id === SHARE) return builds ? join(FOLDER, 'src/util/actor.ts') : `\0${id}`;
      if (builds && id === 'maplibre-gl') return join(FOLDER, 'src/index.ts');
      if (builds && id === MLT) return `\0${id}`;
      return null;
    },
    load(id) {
      if (id === `\0${MLT}`)
        return `export const GEOMETRY_TYPE = {}; export function decodeTile() { throw new Error('MLT tiles are not supported'); }`;
      if (id === `\0${SHARE}`) return 'export {};';
      if (id !== `\0${WORKER}`) return null;
      if (!builds) return `export {default} from ${JSON.stringify(WHOLE_WORKER)};`;
      const worker = this.emitFile({
        type: 'chunk',
        id: join(FOLDER, 'src/source/worker.ts'),
        name: 'maplibre-gl-worker',
      });
      return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
    },
    // Its worker's address is ours: a content policy with trusted types asks for somebody to say so.
    transform(code, id) {
      if (!id.endsWith('maplibre-gl/src/util/web_worker.ts')) return null;
      const vouched = code.replaceAll('new Worker(url', 'new Worker(trustedAddress(url)');
      if (vouched === code) throw new Error(`${id}: MapLibre starts its worker in another way than before`);
      return `import {trustedAddress} from ${JSON.stringify(TRUSTED)};\n${vouched}`;
    },
  };
}
