/**
 * Measures sites with a collection beside a bare MapLibre page that is given the same data, in turn.
 *
 *   npm run bench:scale -- .cache/site-100 .cache/site-1000 [--rounds 3] [--clicks 24] [--strokes 60] [--svg]
 *
 * Clicked are zones that only the collection has, in sight on the whole map. The small case is the site without a collection, in dist/ or
 * SITE_DIR: its bytes until usable are what those of the others are compared with.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {cellsIn} from '../../src/carto/cells.ts';
import {wordsOf} from '../../src/domain/article.ts';
import type {PlaceFile} from '../../src/domain/collection.ts';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {LngLat} from '../../src/domain/place.ts';
import {launchChromium} from '../browser/chromium.ts';
import {ROOT} from '../browser/paths.ts';
import {buildBare, type FurtherData} from './build-bare.ts';
import {median, medianRatio, quantile, sum} from './figures.ts';
import {measureLoad} from './measure-load.ts';
import {measureUse, type UseResult} from './measure-use.ts';
import {serveShaped} from './shaped-server.ts';
import {SUBJECTS} from './subject.ts';

const {values, positionals} = parseArgs({allowPositionals: true, options: {rounds: {type: 'string', default: '3'}, clicks: {type: 'string', default: '24'}, strokes: {type: 'string', default: '60'}, svg: {type: 'boolean', default: false}}});
const [BARE, PAGE] = SUBJECTS;
/** The whole map, as the pages open. */
const WHOLE = {center: [112.95, 36.25], zoom: 8.4} as const;
const MOST_TARGETS = 16;
/** West of it, in degrees, the bare page's text lies over its map. */
const BESIDE_TEXT = 112.4;
/** Of so many shapes some always lie over others. */
const isDense = (features: readonly MapFeature[]): boolean => features.length > 3000;
/** Before it is used the page has loaded what is in sight of the collection. */
const REST_MS = 3000;

if (!BARE || !PAGE) throw new Error('nothing to measure');
const browser = await launchChromium();
const small = await bytesUntilUsable(resolve(ROOT, process.env['SITE_DIR'] ?? 'dist'));
console.log('| site | bytes until usable kB | × small | click p50/p95 ms | bare p50/p95 ms | page on the SVG p50/p95 ms | frames/s dragging | × bare | frames/s wheeling | × bare | heap MB | bare MB |');
console.log(`|---${'|--:'.repeat(11)}|`);
for (const folder of positionals) await measureSite(folder);
await browser.close();

async function measureSite(folder: string): Promise<void> {
  if (!BARE || !PAGE) return;
  const site = resolve(ROOT, folder);
  const further = furtherData(site);
  const server = await serveShaped({page: site, bare: await buildBare(site, `bare-${folder.replaceAll(/\W+/g, '-')}`, further)});
  const bytes = await bytesUntilUsable(site);
  const targets = targetsIn(site, further);
  const bare: UseResult[] = [];
  const page: UseResult[] = [];
  const options = {clicks: Number(values.clicks), targets, rest: REST_MS, strokes: Number(values.strokes)};
  for (let round = 0; round < Number(values.rounds); round++) {
    bare.push(await measureUse(browser, server, BARE, {...options, svgOnly: false}));
    page.push(await measureUse(browser, server, PAGE, {...options, svgOnly: false}));
    console.error(`round ${round + 1} of ${values.rounds}: ${[bare, page].map((results) => JSON.stringify(results.at(-1), (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))).join(' ')}`);
  }
  const svg = values.svg ? [await measureUse(browser, server, PAGE, {...options, svgOnly: true})] : [];
  await server.close();
  const clicks = (results: readonly UseResult[]): string => [0.5, 0.95].map((share) => Math.round(median(results.map((result) => quantile(result.clicks, share))))).join(' / ');
  const frames = (what: 'dragging' | 'wheeling'): readonly string[] => {
    const [ours, theirs] = [page, bare].map((results) => results.map((result) => result[what] ?? Number.NaN)) as [number[], number[]];
    return [median(ours).toFixed(1), medianRatio(ours, theirs).toFixed(2)];
  };
  const heap = (results: readonly UseResult[]): string => (median(results.map(({heapBytes}) => heapBytes)) / 1e6).toFixed(1);
  console.log(`| ${[folder, bytes.toFixed(1), (bytes / small).toFixed(2), clicks(page), clicks(bare), ...(values.svg ? [clicks(svg)] : ['–']), ...frames('dragging'), ...frames('wheeling'), heap(page), heap(bare)].join(' | ')} |`);
}

async function bytesUntilUsable(site: string): Promise<number> {
  const server = await serveShaped({page: site});
  const {gzip} = await measureLoad(browser, server, {...PAGE, name: 'page', path: 'page/', width: 1440, height: 900}, false);
  await server.close();
  return sum(Object.values(gzip)) / 1000;
}

/** The collection's shapes and words as a bare page would have them: all in two files. */
function furtherData(site: string): FurtherData {
  const shapes = join(site, 'data/collection/shapes');
  const places = join(site, 'data/at');
  const read = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8')) as Content;
  const jsonIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));
  return {
    features: jsonIn(shapes).flatMap((name) => read<readonly MapFeature[]>(join(shapes, name))),
    quotations: Object.fromEntries(jsonIn(places).map((name) => {
      const {article, passages} = read<PlaceFile>(join(places, name));
      return [name.replace(/\.json$/, ''), passages.map((passage) => wordsOf(article.text, passage))];
    })),
  };
}

/** Middles of zones that are in sight on the whole map, have something said of them, do not lie side by side, and that nothing else of the collection lies over. */
function targetsIn(site: string, {features: all, quotations}: FurtherData): readonly LngLat[] {
  const covers = (feature: MapFeature, [x, y]: LngLat): boolean => {
    const points = (feature.geometry.type === 'Polygon' ? feature.geometry.coordinates[0] : feature.geometry.type === 'LineString' ? feature.geometry.coordinates : []) ?? [];
    const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)];
    return points.length > 0 && x > Math.min(...lngs) - 0.01 && x < Math.max(...lngs) + 0.01 && y > Math.min(...lats) - 0.01 && y < Math.max(...lats) + 0.01;
  };

  const cells = cellsIn(WHOLE, {width: 1000, height: 850}).map((cell) => join(site, 'data/collection/shapes', `${cell}.json`));
  const targets: LngLat[] = [];
  for (const cell of cells) {
    let features: readonly MapFeature[] = [];
    try { features = JSON.parse(readFileSync(cell, 'utf8')) as readonly MapFeature[]; } catch { continue; }
    for (const {geometry, properties} of features) {
      if (geometry.type !== 'Polygon' || properties.class !== 'zone' || !quotations[properties.place ?? '']?.length) continue;
      const ring = geometry.coordinates[0] ?? [];
      const middle: LngLat = [sum(ring.map(([lng = 0]) => lng)) / ring.length, sum(ring.map(([, lat = 0]) => lat)) / ring.length];
      if (middle[0] < BESIDE_TEXT) continue;
      if (all.filter((feature) => covers(feature, middle)).length > 1 && !isDense(all)) continue;
      if (targets.length < MOST_TARGETS && targets.every(([lng, lat]) => Math.hypot(lng - middle[0], lat - middle[1]) > 0.12)) targets.push(middle);
    }
  }
  return targets;
}
