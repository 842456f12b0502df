/**
 * How compile, data and the work of one click grow with the collection.
 *
 *   npm run bench:growth                       1, 10, 100 and 1,000 times the article
 *   npm run bench:growth -- --scales 1,100
 *
 * Each scale runs in a process of its own, so that its memory is its own; times are the processor's, which foreign load does not change much.
 */
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import {PMTiles} from 'pmtiles';
import {createPlaceFinder} from '../../src/collection/find-places.ts';
import {createPassageFinder} from '../../src/collection/find-passages.ts';
import {cellsIn} from '../../src/carto/cells.ts';
import {FLAVOURS} from '../../src/carto/flavour.ts';
import {labelCandidates, type LabelCandidate} from '../../src/carto/label-candidate.ts';
import {placeLabels} from '../../src/carto/place-labels.ts';
import {collectionFiles} from '../../src/build/collection/collection-files.ts';
import {withCollection, compileCollection} from '../../src/compile/compile-collection.ts';
import {compileProject} from '../../src/compile/compile-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {indexBundle, type Bundle} from '../../src/domain/bundle.ts';
import type {CollectionIndex, PlaceFile} from '../../src/domain/collection.ts';
import {joinBundles} from '../../src/domain/join-bundles.ts';
import {ROOT} from '../browser/paths.ts';
import {synthesise} from '../synth/synthesise.ts';
import {writeSynthetic} from '../synth/write-synthetic.ts';
import {quantile} from './figures.ts';
import {toColumns} from './report.ts';

const {values} = parseArgs({options: {scales: {type: 'string', default: '1,10,100,1000'}, one: {type: 'string'}}});
const NAMES = [
  '',
  'places',
  'passages',
  'compile s',
  'write s',
  'peak MB',
  'files',
  'tiles kB',
  'bundle.json kB',
  'index kB',
  'names in view kB',
  'tiles in view kB',
  'largest names kB',
  'largest search kB',
  'largest passages kB',
  'largest at/ kB',
  'join ms',
  'after 300 places ms',
  'lettering ms',
  'search p95 ms',
  'largest words kB',
  'largest texts kB',
  'words and texts kB',
  'text search p95 ms',
  'its files',
  'its kB',
] as const;

const QUERIES = ['bhq', '滨湖', 'cai', '云溪镇', 'yunxi', '云溪', 'ping', 'sq', 'shihe'];
const TEXT_QUERIES = [
  '蔬菜大棚',
  '建设道路',
  '厂房',
  '云溪镇年内',
  '加快推进',
  'yunxi',
  'clause',
  '云溪 广场',
  '重点改造水渠',
  '第3之17号',
];
/** The whole map in a desktop's window. */
const WHOLE = {center: [112.95, 36.25], zoom: 8.4} as const;
const WINDOW = {width: 1000, height: 850};
const VISITED = 300;

if (values.one === undefined) {
  const measured = values.scales.split(',').map((scale) => {
    const node = ['tsx', '--max-old-space-size=8192', fileURLToPath(import.meta.url), '--one', scale];
    const output = execFileSync('npx', node, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
    console.error(`× ${scale}: ${output.trim()}`);
    return JSON.parse(output) as readonly (string | number)[];
  });
  console.log(toColumns(NAMES, ...measured));
} else {
  console.log(JSON.stringify(await measure(Number(values.one))));
}

/** One column, as `NAMES` says; a scale of 1 is twelve places and eighty passages beside the project's own. */
async function measure(scale: number): Promise<readonly (string | number)[]> {
  const folder = `.cache/synth-${scale}`;
  writeSynthetic(synthesise({articles: scale, places: 12 * scale, passages: 80 * scale, seed: 1}), folder);
  const before = processorSeconds();
  const own = requireSound(compileProject({root: ROOT}));
  const collection = compileCollection(ROOT, folder, own.bundle.region);
  const compiled = processorSeconds();
  const files = new Map(collectionFiles(collection, own));
  const done = processorSeconds();
  const peak = process.resourceUsage().maxRSS / 1000;
  const {bundle} = withCollection(own, collection);
  const read = <Content>(name: string): Content => JSON.parse(String(files.get(name))) as Content;
  const largest = (start: string): number =>
    Math.max(...[...files].filter(([name]) => name.startsWith(start)).map(([, content]) => gzipKilobytes(content)));
  const {names: cells, searchShards, wordShards} = read<CollectionIndex>('collection/index.json');
  const inView = cellsIn(WHOLE, WINDOW)
    .filter((cell) => cells.includes(cell))
    .map((cell) => `collection/names/${cell}.json`);
  const labels = inView.flatMap((name) => read<readonly LabelCandidate[]>(name));
  const archive = files.get('collection/shapes.pmtiles') as Uint8Array;
  const visits = [...files.keys()]
    .filter((name) => name.startsWith('at/'))
    .slice(0, VISITED)
    .map((name) => read<PlaceFile>(name));
  const first = visits[0] as Bundle;
  const visited = visits.slice(1).reduce(joinBundles, bundle);
  return [
    `× ${scale}`,
    bundle.collection?.places ?? 0,
    80 * scale,
    (compiled - before).toFixed(1),
    (done - compiled).toFixed(1),
    Math.round(peak),
    files.size,
    Math.round(archive.length / 1000),
    gzipKilobytes(JSON.stringify(bundle)),
    gzipKilobytes(files.get('collection/index.json') ?? ''),
    inView.reduce((sum, name) => sum + gzipKilobytes(files.get(name) ?? ''), 0).toFixed(1),
    await tilesInView(archive),
    largest('collection/names/'),
    largest('collection/search/'),
    largest('collection/passages/'),
    largest('at/'),
    timed(() => indexBundle(joinBundles(bundle, first))),
    timed(() => indexBundle(joinBundles(visited, first))),
    timed(() =>
      placeLabels({
        candidates: [...labelCandidates(own.bundle.places, own.features, own.bundle.region), ...labels],
        camera: WHOLE,
        size: WINDOW,
        locale: 'zh-CN',
        flavour: FLAVOURS.light,
        hidden: new Set(),
        focus: new Set(),
      }),
    ),
    await timeSearch(files, QUERIES, (base) => createPlaceFinder({searchShards}, base)).then(({p95}) => p95),
    largest('collection/words/'),
    largest('collection/texts/'),
    weightOf(files, /^collection\/(words|texts)\//),
    ...(await timeSearch(files, TEXT_QUERIES, (base) => createPassageFinder({wordShards}, base)).then(
      ({p95, files: asked, kilobytes}) => [p95, asked, kilobytes],
    )),
  ];
}

/** What of the archive the whole map needs, in kB: header and directory, and the tiles. */
async function tilesInView(archive: Uint8Array): Promise<string> {
  let bytes = 0;
  const reader = new PMTiles({
    getKey: () => 'archive',
    getBytes: async (offset, length) => {
      bytes += Math.min(length, archive.length - offset);
      return {data: Uint8Array.from(archive.subarray(offset, offset + length)).buffer};
    },
  });
  for (const [zoom, x, y] of cellsIn(WHOLE, WINDOW).map(
    (cell) => cell.split('-').map(Number) as [number, number, number],
  ))
    if (zoom === Math.floor(WHOLE.zoom)) await reader.getZxy(zoom, x, y);
  return (bytes / 1000).toFixed(1);
}

interface Searched {
  readonly p95: string;
  /** The most that one query loads. */
  readonly files: number;
  readonly kilobytes: string;
}

/** A hundred searches, each by a finder that has nothing loaded yet: what it asks for is read from text. */
async function timeSearch(
  contents: ReadonlyMap<string, string | Uint8Array>,
  queries: readonly string[],
  finderOf: (base: URL) => {readonly find: (query: string) => Promise<unknown>},
): Promise<Searched> {
  let asked: string[] = [];
  globalThis.fetch = async (url) => {
    const content = String(contents.get(String(url).replace('https://example.org/', '')));
    asked.push(content);
    return new Response(content);
  };
  const times: number[] = [];
  const loads: (readonly string[])[] = [];
  for (const query of Array.from({length: 12}, () => queries).flat()) {
    asked = [];
    const start = processorSeconds();
    await finderOf(new URL('https://example.org/collection/')).find(query);
    times.push((processorSeconds() - start) * 1000);
    loads.push(asked);
  }
  const weights = loads
    .slice(0, queries.length)
    .map((load) => load.reduce((sum, content) => sum + gzipKilobytes(content), 0));
  return {
    p95: quantile(times.slice(queries.length), 0.95).toFixed(1),
    files: Math.max(...loads.map(({length}) => length)),
    kilobytes: Math.max(...weights).toFixed(1),
  };
}

function weightOf(contents: ReadonlyMap<string, string | Uint8Array>, names: RegExp): number {
  return Math.round(
    [...contents].reduce((sum, [name, content]) => (names.test(name) ? sum + gzipKilobytes(content) : sum), 0),
  );
}

function processorSeconds(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}

function gzipKilobytes(content: string | Uint8Array): number {
  return Math.round(gzipSync(content, {level: 9}).length / 100) / 10;
}

function timed(run: () => unknown): string {
  return timedEach(
    Array.from({length: 15}, () => null),
    run,
  );
}

/** The 95th of a hundred runs. */
function timedEach<Value>(inputs: readonly Value[], run: (input: Value) => unknown): string {
  const times = Array.from({length: 8}, () => inputs)
    .flat()
    .map((input) => {
      const start = processorSeconds();
      run(input);
      return (processorSeconds() - start) * 1000;
    });
  return quantile(times.slice(inputs.length), 0.95).toFixed(1);
}
