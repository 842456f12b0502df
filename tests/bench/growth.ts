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
import {FLAVOURS} from '../../src/carto/flavour.ts';
import {labelCandidates} from '../../src/carto/label-candidate.ts';
import {placeLabels} from '../../src/carto/place-labels.ts';
import {compileCollection, excerpts, withCollection} from '../../src/compile/compile-collection.ts';
import {compileProject} from '../../src/compile/compile-project.ts';
import {searchData} from '../../src/compile/search-data.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {indexBundle, type Bundle} from '../../src/domain/bundle.ts';
import {joinBundles} from '../../src/domain/join-bundles.ts';
import type {SearchData} from '../../src/search/search-data.ts';
import {createSearch} from '../../src/search/search.ts';
import {ROOT} from '../browser/paths.ts';
import {synthesise} from '../synth/synthesise.ts';
import {writeSynthetic} from '../synth/write-synthetic.ts';
import {quantile} from './figures.ts';

const {values} = parseArgs({options: {scales: {type: 'string', default: '1,10,100,1000'}, one: {type: 'string'}}});
const COLUMNS = [
  'articles', 'places', 'passages', 'compile s', 'write s', 'peak MB', 'bundle.json kB', 'map.geojson kB', 'labels.json kB', 'search.json kB',
  'files at/', 'largest at/ kB', 'join ms', 'lettering ms', 'search p95 ms', 'all texts kB', 'search all p95 ms',
] as const;

const QUERIES = ['bhq', '滨湖', 'cai', '市场主体', 'yunxi', '云溪', 'road', 'binhu'];
/** Beyond it joining article by article takes longer than all else. */
const LARGEST_JOIN = 100;

if (values.one === undefined) {
  console.log(`| ${COLUMNS.join(' | ')} |\n|${'--:|'.repeat(COLUMNS.length)}`);
  for (const scale of values.scales.split(',')) {
    console.log(execFileSync('npx', ['tsx', '--max-old-space-size=8192', fileURLToPath(import.meta.url), '--one', scale], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}).trim());
  }
} else {
  console.log(`| ${measure(Number(values.one)).join(' | ')} |`);
}

/** One row; a scale of 1 is twelve places and eighty passages beside the project's own. */
function measure(scale: number): readonly (string | number)[] {
  const folder = `.cache/synth-${scale}`;
  writeSynthetic(synthesise({articles: scale, places: 12 * scale, passages: 80 * scale, seed: 1}), folder);
  const before = processorSeconds();
  const collection = compileCollection(ROOT, folder);
  const {bundle, features} = withCollection(requireSound(compileProject({root: ROOT})), collection);
  const compiled = processorSeconds();
  const candidates = labelCandidates(bundle.places, features);
  const search = searchData(bundle);
  const files = excerpts(collection);
  const written = {bundle: JSON.stringify(bundle), map: JSON.stringify(features), labels: JSON.stringify(candidates), search: JSON.stringify(search)};
  const done = processorSeconds();
  const peak = process.resourceUsage().maxRSS / 1000;
  const excerpt = JSON.parse(files.reduce((longest, [, json]) => (json.length > longest.length ? json : longest), '')) as Bundle;
  const all = scale <= LARGEST_JOIN ? collection.bundles.reduce(joinBundles, requireSound(compileProject({root: ROOT})).bundle) : null;
  const allTexts = all && searchData(all);
  const size = {width: 1000, height: 850};
  return [
    scale, bundle.places.length, 80 * scale, (compiled - before).toFixed(1), (done - compiled).toFixed(1), Math.round(peak),
    ...[written.bundle, written.map, written.labels, written.search].map(gzipKilobytes), files.length, gzipKilobytes(JSON.stringify(excerpt)),
    timed(() => indexBundle(joinBundles(bundle, excerpt))), timed(() => placeLabels({
      candidates, camera: {center: [112.95, 36.25], zoom: 8.4}, size, locale: 'zh-CN', flavour: FLAVOURS.light, hidden: new Set(), focus: new Set(),
    })), timeSearch(search, bundle.article.text), allTexts ? gzipKilobytes(JSON.stringify(allTexts)) : '–', all && allTexts ? timeSearch(allTexts, all.article.text) : '–',
  ];
}

function timeSearch(data: SearchData, text: string): string {
  const search = createSearch(data, text);
  return timedEach(QUERIES, (query) => search.find(query));
}

function processorSeconds(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}

function gzipKilobytes(text: string): number {
  return Math.round(gzipSync(text, {level: 9}).length / 100) / 10;
}

function timed(run: () => unknown): string {
  return timedEach(Array.from({length: 15}, () => null), run);
}

/** The 95th of a hundred runs. */
function timedEach<Value>(inputs: readonly Value[], run: (input: Value) => unknown): string {
  const times = Array.from({length: 8}, () => inputs).flat().map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
  return quantile(times.slice(inputs.length), 0.95).toFixed(1);
}
