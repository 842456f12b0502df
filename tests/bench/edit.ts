/**
 * How long an edit of one passage takes to reach the browser in development.
 *
 *   npm run bench:edit            10 edits of a copy of the article; the project's own stays untouched
 */
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createServer} from 'vite';
import {dataWriters} from '../../src/build/data-writers.ts';
import {mapLibreFromSource} from '../../src/build/maplibre-from-source.ts';
import {articleMap} from '../../src/build/vite-plugin.ts';
import {launchChromium} from '../browser/chromium.ts';
import {openPage} from '../browser/page.ts';
import {ROOT} from '../browser/paths.ts';
import {quantile} from './figures.ts';

const COPY = '.cache/bench/edited';
const EDITS = 10;

rmSync(join(ROOT, COPY), {recursive: true, force: true});
cpSync(join(ROOT, 'src/content/changzhi'), join(ROOT, COPY), {recursive: true});
const server = await createServer({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
  plugins: [
    mapLibreFromSource(),
    articleMap({content: COPY, writers: dataWriters, prerender: 'src/build/prerender.tsx'}),
  ],
  server: {port: 4490, host: '127.0.0.1', watch: {ignored: ['**/dist/**', '**/site-*/**', '**/node_modules/**']}},
});
await server.listen();
const browser = await launchChromium({webgl: false});
const {page, errors} = await openPage(browser, 'http://127.0.0.1:4490/?passage=three-hopes&lang=en');
await page.waitForFunction(
  (words) => document.querySelector('[data-region="panel"]')?.textContent?.includes(words),
  'are eagerly discussing',
  {timeout: 60_000},
);
await page.evaluate(() => {
  (window as Window & {same?: boolean}).same = true;
});
const file = join(ROOT, COPY, 'passages.yaml');
const original = readFileSync(file, 'utf8');

const times: number[] = [];
for (let edit = 0; edit < EDITS; edit++) {
  const start = performance.now();
  writeFileSync(file, original.replace('are eagerly discussing', `are (${edit}) eagerly discussing`));
  await page.waitForFunction(
    (words) => document.querySelector('[data-region="panel"]')?.textContent?.includes(words),
    `are (${edit}) eagerly discussing`,
  );
  times.push(performance.now() - start);
  await new Promise((done) => {
    setTimeout(done, 200);
  });
}
const stayed = await page.evaluate(() => (window as Window & {same?: boolean}).same === true);
await browser.close();
await server.close();
console.log(
  `edit → painted: p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms; ${stayed ? 'the page stayed' : 'THE PAGE RELOADED'}${errors.length > 0 ? `; errors: ${errors.join(' | ')}` : ''}`,
);
process.exitCode = stayed ? 0 : 1;
