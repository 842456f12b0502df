/**
 * Measures the site beside a bare MapLibre page with the same data.
 *
 *   npm run bench                        builds both, 5 rounds
 *   npm run bench -- --rounds 9          more rounds
 *   npm run bench -- --site FOLDER       a site that is built already
 *   npm run bench -- --out FOLDER        for results.json and results.md; .cache/bench unless told
 *
 * Bare page, page and embed take turns within each round, as fast as the machine and then slow (CPU × 4, 1.6 Mbit/s, 150 ms), and then as first
 * visits, each in a browser that has just been started. CHROME_PATH says which browser. A ratio is the
 * median of the rounds' own ratios. Rounds in which the machine had other work are left out. The targets are clicked in an order drawn from `--seed`.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {launchChromium} from '../browser/chromium.ts';
import {CACHE, ROOT} from '../browser/paths.ts';
import {buildSite} from '../../src/cli/preview.ts';
import {buildBare} from './build-bare.ts';
import {calibrated, calmRounds} from './calm.ts';
import {measureLoad} from './measure-load.ts';
import {measureUse} from './measure-use.ts';
import {DEVICES, measureVisit} from './measure-visit.ts';
import {shuffle} from './random.ts';
import {toTable, type Round} from './report.ts';
import {serveShaped} from './shaped-server.ts';
import {SUBJECTS} from './subject.ts';
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
const browser = await launchChromium();
const targets = shuffle(ownTargets(site), Number(values.seed));

// The browser's graphics process is slow with its first pictures, whoever draws them.
for (const subject of SUBJECTS) await measureLoad(browser, server, subject, false);

const rounds: Round[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  rounds.push(
    await calibrated(async () => {
      const subjects: Partial<Record<string, Round['subjects'][string]>> = {};
      for (const subject of SUBJECTS) {
        const fast = await measureLoad(browser, server, subject, false);
        const slow = await measureLoad(browser, server, subject, true);
        const use = await measureUse(browser, server, subject, {
          clicks: Number(values.clicks),
          targets,
          svgOnly: false,
        });
        const svg =
          subject.name === 'bare'
            ? null
            : await measureUse(browser, server, subject, {clicks: Number(values.clicks), targets, svgOnly: true});
        const visits = {
          phone: await measureVisit(server, subject, DEVICES.phone),
          desktop: await measureVisit(server, subject, DEVICES.desktop),
        };
        subjects[subject.name] = {fast, slow, use, svg, visits};
      }
      return {subjects: subjects as Round['subjects']};
    }),
  );
  console.error(`round ${round + 1} of ${values.rounds}`);
}
const name = `${browser.browserType().name()} ${browser.version()}`;
await browser.close();
await server.close();

const kept = calmRounds(rounds);
const table = toTable(kept, name);
mkdirSync(values.out, {recursive: true});
writeFileSync(
  join(values.out, 'results.json'),
  `${JSON.stringify({rounds: kept, leftOut: rounds.length - kept.length}, null, 1)}\n`,
);
writeFileSync(join(values.out, 'results.md'), table);
console.log(
  `${table}\n${kept.length} rounds of ${rounds.length}; figures of every round in ${join(values.out, 'results.json')}`,
);
