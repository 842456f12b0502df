/**
 * Measures sites with a collection beside a bare MapLibre page that is given the same data, in turn.
 *
 *   npm run bench:scale -- .cache/site-100 .cache/site-1000    3 rounds of 50 clicks
 *   npm run bench:scale -- .cache/site-100 --rounds 5 --clicks 100 --strokes 60
 *
 * Clicked are zones that only the collection has, in sight on the whole map: with MapLibre, and on the SVG. The small case is the site
 * without a collection, in dist/ or SITE_DIR: its own places are clicked in the same rounds, and its bytes until usable are what those of
 * the others are compared with. Rounds in which the machine had other work are left out.
 */
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {launchChromium} from '../browser/chromium.ts';
import {ROOT} from '../browser/paths.ts';
import {buildBare} from './build-bare.ts';
import {calibrated, calmRounds} from './calm.ts';
import {median, medianRatio, quantile, sum} from './figures.ts';
import {collectionData} from './collection-data.ts';
import {measureLoad} from './measure-load.ts';
import {measureUse, type UseOptions, type UseResult} from './measure-use.ts';
import {toColumns} from './report.ts';
import {serveShaped} from './shaped-server.ts';
import {SUBJECTS, type Subject} from './subject.ts';
import {collectionTargets, ownTargets} from './targets.ts';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: {type: 'string', default: '3'},
    clicks: {type: 'string', default: '50'},
    strokes: {type: 'string', default: '60'},
  },
});
const [BARE, PAGE] = SUBJECTS;
/** Before it is used the page has loaded what is in sight of the collection. */
const REST_MS = 3000;
const LOADS = 5;

interface Round {
  readonly bare: UseResult;
  readonly page: UseResult;
  readonly svg: UseResult;
  readonly small: UseResult;
  readonly smallSvg: UseResult;
}

if (!BARE || !PAGE) throw new Error('nothing to measure');
const SMALL_PAGE: Subject = {...PAGE, path: 'small/'};
const browser = await launchChromium();
const smallSite = resolve(ROOT, process.env['SITE_DIR'] ?? 'dist');
const smallBytes = await bytesUntilUsable(smallSite);
const NAMES = [
  '',
  'bytes until usable kB',
  '× small',
  'click p50 / p95 ms',
  'first on a place',
  'small',
  'bare',
  'on the SVG',
  'first on a place',
  'small',
  'frames/s dragging',
  'small',
  '× bare',
  'frames/s wheeling',
  'small',
  '× bare',
  'heap MB',
  'bare MB',
  'rounds',
];
const measured: (readonly string[])[] = [];
for (const folder of positionals) measured.push(await measureSite(folder, BARE, PAGE));
console.log(toColumns(NAMES, ...measured));
await browser.close();

async function measureSite(folder: string, bare: Subject, page: Subject): Promise<readonly string[]> {
  const site = resolve(ROOT, folder);
  const collection = collectionData(site);
  const server = await serveShaped({
    page: site,
    small: smallSite,
    bare: await buildBare(site, `bare-${folder.replaceAll(/\W+/g, '-')}`, collection),
  });
  const bytes = await bytesUntilUsable(site);
  const options = {clicks: Number(values.clicks), rest: REST_MS, strokes: Number(values.strokes)};
  const measure = (subject: Subject, targets: UseOptions['targets'], svgOnly = false): Promise<UseResult> =>
    measureUse(browser, server, subject, {...options, targets, svgOnly});
  const [targets, own] = [collectionTargets(site, collection), ownTargets(smallSite)];
  const rounds: (Round & {readonly calibration: number})[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    rounds.push(
      await calibrated(async () => ({
        bare: await measure(bare, targets),
        page: await measure(page, targets),
        small: await measure(SMALL_PAGE, own),
        svg: await measure(page, targets, true),
        smallSvg: await measure(SMALL_PAGE, own, true),
      })),
    );
    console.error(
      `round ${round + 1} of ${values.rounds}: ${JSON.stringify(rounds.at(-1), (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))}`,
    );
  }
  await server.close();
  return [
    folder,
    bytes.toFixed(1),
    (bytes / smallBytes).toFixed(2),
    ...figuresOf(calmRounds(rounds)),
    `${calmRounds(rounds).length} of ${rounds.length}`,
  ];
}

/** As `NAMES` says, from the clicks on. Clicks of all rounds count alike; all else is the median of the rounds. */
function figuresOf(rounds: readonly Round[]): readonly string[] {
  const clicks = (who: keyof Round, which: 'clicks' | 'first' = 'clicks'): string => {
    const all = rounds.flatMap((round) => round[who][which]);
    return [0.5, 0.95].map((share) => Math.round(quantile(all, share))).join(' / ');
  };
  const frames = (what: 'dragging' | 'wheeling'): readonly string[] => {
    const [page = [], small = [], bare = []] = (['page', 'small', 'bare'] as const).map((who) =>
      rounds.map((round) => round[who][what]?.perSecond ?? Number.NaN),
    );
    return [median(page).toFixed(1), median(small).toFixed(1), medianRatio(page, bare).toFixed(2)];
  };
  const heap = (who: keyof Round): string => (median(rounds.map((round) => round[who].heapBytes)) / 1e6).toFixed(1);
  return [
    clicks('page'),
    clicks('page', 'first'),
    clicks('small'),
    clicks('bare'),
    clicks('svg'),
    clicks('svg', 'first'),
    clicks('smallSvg'),
    ...frames('dragging'),
    ...frames('wheeling'),
    heap('page'),
    heap('bare'),
  ];
}

/** A page that can be used before its scripts have come has fewer bytes then: the largest of a few loads counts. */
async function bytesUntilUsable(site: string): Promise<number> {
  const server = await serveShaped({page: site});
  const loads: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    const {gzip} = await measureLoad(browser, server, {...SMALL_PAGE, name: 'page', path: 'page/'}, false);
    loads.push(sum(Object.values(gzip)) / 1000);
  }
  await server.close();
  return Math.max(...loads);
}
