/**
 * Pastes the builder's codes into a real WordPress, for each role, and tells what survives.
 *
 *   npm run check:wordpress                  on Debian or Ubuntu, whose packages it fetches (60 MB) and unpacks into .cache/wordpress/
 *
 * Nothing is installed, and root is not needed. WordPress, its database and the site run on 127.0.0.1 and end with the command. Pictures of
 * every story at 1200 and 375 pixels are in .cache/wordpress/pictures/, to be looked at. It ends with 1 where a code gives something else
 * than docs/embedding.md says.
 */
import './site-prefix.ts';
import {mkdirSync, rmSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {launchChromium} from '../../src/build/chromium.ts';
import {CACHE, PROJECT} from '../../src/build/paths.ts';
import {helpIfAsked} from '../../src/cli/help.ts';
import {checkProject} from '../../src/compile/check-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {indexBundle} from '../../src/domain/bundle.ts';
import {look} from './look.ts';
import {unpackWordpress} from './packages.ts';
import {startWordpress} from './start-wordpress.ts';
import {storiesFor, type Saved, type Story} from './stories.ts';

helpIfAsked(import.meta.url);

const FOLDER = join(CACHE, 'wordpress');
const PICTURES = join(FOLDER, 'pictures');
const CONTENT = '.entry-content, .wp-block-post-content';
const [sitePort, port] = [await freePort(), await freePort()];

// Both are read when the site is built: addresses in answers are in full, and dist/ stays as it is.
process.env['SITE_URL'] = `http://127.0.0.1:${sitePort}/`;
process.env['SITE_DIR'] = 'dist.wordpress';
const {buildSite, serveSite} = await import('../../src/cli/preview.ts');

const unpacked = await saying('WordPress is being fetched', () => unpackWordpress(FOLDER));
await saying('the site is being built', () => buildSite());
const site = await serveSite({port: sitePort});
const wordpress = await saying('WordPress is being started', () => startWordpress(unpacked, FOLDER, port));
try {
  const {bundle} = requireSound(await checkProject({root: PROJECT}));
  const stories = storiesFor(indexBundle(bundle), site.url);
  const saved = (await wordpress.run('paste.php', stories)) as readonly Saved[];
  process.exitCode = (await judge(stories, saved)) ? 0 : 1;
} finally {
  await wordpress.close();
  await site.close();
}
process.exit();

/** Opens every story, takes its pictures and prints the table. @returns whether all is as it should be */
async function judge(stories: readonly Story[], saved: readonly Saved[]): Promise<boolean> {
  rmSync(PICTURES, {recursive: true, force: true});
  mkdirSync(PICTURES, {recursive: true});
  const browser = await launchChromium();
  let good = true;
  for (const [at, story] of stories.entries()) {
    const name = `${story.role}-${story.name.replaceAll(/\W+/g, '-')}`;
    const found = await look(browser, (saved[at] as Saved).link, CONTENT, (width) =>
      join(PICTURES, `${name}-${width}.png`),
    );
    // The editor shows what its embed block is told, a reader what WordPress fetches when the story is opened.
    const isTold = story.address === undefined || (saved[at]?.proxied ?? '').includes('<iframe');
    const isRight = found.kept === story.kept && found.shows.includes(story.shows) && isTold;
    good &&= isRight;
    const verdict = isRight ? '' : `  ← should be ${story.kept}: ${story.shows}`;
    console.log(`${story.role.padEnd(14)} ${story.name.padEnd(34)} ${found.kept.padEnd(14)} ${found.shows}${verdict}`);
  }
  await browser.close();
  console.log(`\nPictures: ${PICTURES}`);
  return good;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port: free} = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}

async function saying<Result>(what: string, run: () => Result): Promise<Awaited<Result>> {
  process.stderr.write(`${what} …\n`);
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
