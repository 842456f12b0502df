/**
 * Measures the site beside a bare MapLibre page with the same data.
 *
 *   npm run bench                        builds both, 5 rounds
 *   npm run bench -- --rounds 9          more rounds
 *   npm run bench -- --site FOLDER       a site that is built already
 *   npm run bench -- --out FOLDER        for results.json and results.md; .cache/bench unless told
 *
 * Bare page, page and embed take turns within each round, as fast as the machine and then slow (CPU × 4, 1.6 Mbit/s, 150 ms), and then as first
 * visits, each in a browser that has just been started: in the packaged browser and in an installed one, or in the one that CHROME_PATH
 * names. A ratio is the median of the rounds' own ratios, bold where it misses its target. Rounds in which the machine had other work are left out. The targets are clicked in an order drawn from `--seed`.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import type {Browser} from 'playwright-core';
import {installedChromium, launchChromium} from '../../src/build/chromium.ts';
import {CACHE, ROOT} from '../browser/paths.ts';
import {buildSite} from '../../src/cli/preview.ts';
import {buildBare} from './build-bare.ts';
import {calibrated, calmRounds} from './calm.ts';
import {measureLoad} from './measure-load.ts';
import {measureUse, type UseResult} from './measure-use.ts';
import {DEVICES, measureVisit} from './measure-visit.ts';
import {shuffle} from './random.ts';
import {toTables, type InBrowser, type Measured, type Round} from './report.ts';
import {serveShaped} from './shaped-server.ts';
import {SUBJECTS, type Subject} from './subject.ts';
import {ownTargets} from './targets.ts';
import {helpIfAsked} from '../../src/cli/help.ts';

helpIfAsked(import.meta.url);

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '5'},
    clicks: {type: 'string', default: '50'},
    seed: {type: 'string', default: '1'},
    site: {type: 'string'},
    out: {type: 'string', default: join(CACHE, 'bench')},
  },
});

if (values.site === undefined) await buildSite();
const site = resolve(ROOT, values.site ?? process.env['SITE_DIR'] ?? 'dist');
const server = await serveShaped({page: site, bare: await buildBare(site)});
const targets = shuffle(ownTargets(site), Number(values.seed));

async function measure(browser: Browser, subject: Subject): Promise<Measured> {
  const use = (svgOnly: boolean): Promise<UseResult> =>
    measureUse(browser, server, subject, {clicks: Number(values.clicks), targets, svgOnly});
  return {
    fast: await measureLoad(browser, server, subject, false),
    slow: await measureLoad(browser, server, subject, true),
    use: await use(false),
    svg: subject.name === 'bare' ? null : await use(true),
    visits: {
      phone: await measureVisit(server, subject, DEVICES.phone),
      desktop: await measureVisit(server, subject, DEVICES.desktop),
    },
  };
}

/** @param path what `CHROME_PATH` says meanwhile */
async function measureIn(path: string): Promise<InBrowser> {
  process.env['CHROME_PATH'] = path;
  const browser = await launchChromium();
  const name = `Chromium ${browser.version().replace(/\..*/, '')}`;
  // The browser's graphics process is slow with its first pictures, whoever draws them.
  for (const subject of SUBJECTS) await measureLoad(browser, server, subject, false);
  const rounds: Round[] = [];
  for (let round = 1; round <= Number(values.rounds); round++) {
    rounds.push(
      await calibrated(async () => {
        const subjects: Record<string, Measured> = {};
        for (const subject of SUBJECTS) subjects[subject.name] = await measure(browser, subject);
        return {subjects};
      }),
    );
    console.error(`${name}: round ${round} of ${values.rounds}`);
  }
  await browser.close();
  const calm = calmRounds(rounds);
  if (calm.length < rounds.length) console.error(`${name}: ${rounds.length - calm.length} rounds left out`);
  return {browser: name, rounds: calm};
}

const chosen = process.env['CHROME_PATH'];
const browsers = chosen ? [chosen] : [...new Set(['packaged', installedChromium() ?? 'packaged'])];
const measured: InBrowser[] = [];
for (const path of browsers) measured.push(await measureIn(path));
await server.close();

const tables = toTables(measured);
const results = join(values.out, 'results.json');
mkdirSync(values.out, {recursive: true});
writeFileSync(results, `${JSON.stringify(measured, null, 1)}\n`);
writeFileSync(join(values.out, 'results.md'), tables);
console.log(`${tables}\nfigures of every round in ${results}`);
