/**
 * Pastes the builder's codes into a real WordPress, for each role, and tells what survives.
 *
 *   npm run check:wordpress                  on Debian or Ubuntu, whose packages it fetches (60 MB) and unpacks into .cache/wordpress/
 *
 * Nothing is installed, and root is not needed. WordPress, its database and the site run on 127.0.0.1 and end with the command. Pictures of
 * every story at 1200 and 375 pixels are in .cache/wordpress/pictures/, to be looked at. It ends with 1 where a code gives something else
 * than docs/embedding.md says.
 */
import {mkdirSync, rmSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../../src/build/chromium.ts';
import {CACHE, PROJECT} from '../../src/build/paths.ts';
import {projectSite} from '../../src/build/project-site.ts';
import {helpIfAsked} from '../../src/cli/help.ts';
import {checkProject} from '../../src/compile/check-project.ts';
import {requireSound} from '../../src/compile/sound.ts';
import {indexBundle} from '../../src/domain/bundle.ts';
import {unpackWordpress} from './packages.ts';
import {startWordpress} from './start-wordpress.ts';
import type {Kept, Saved, Story} from './stories.ts';

helpIfAsked(import.meta.url);

const FOLDER = join(CACHE, 'wordpress');
const PICTURES = join(FOLDER, 'pictures');
const WIDTHS = [1200, 375] as const;
const [sitePort, port] = [await freePort(), await freePort()];

// The builder's codes name the element and the scripts as the page's own do.
Object.assign(globalThis, {SITE_PREFIX: projectSite().prefix});
const {storiesFor} = await import('./stories.ts');
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
  const saved = wordpress.run('paste.php', stories) as readonly Saved[];
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
    const found = await look(browser, saved[at] as Saved);
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

/** What a reader has of a story: the frame, the element, a picture that is a link, or the link alone. */
async function look(browser: Browser, {role, name, link}: Saved): Promise<{kept: Kept; shows: string}> {
  let found: {kept: Kept; shows: string} = {kept: 'nothing', shows: ''};
  for (const width of WIDTHS) {
    const page = await browser.newPage({viewport: {width, height: 900}});
    await page.goto(link, {waitUntil: 'load'});
    const content = page.locator('.entry-content, .wp-block-post-content').first();
    await content.scrollIntoViewIfNeeded();
    await whenAlive(page);
    found = await content.evaluate((element): {kept: Kept; shows: string} => {
      const [frame, own, image, anchor] = [
        element.querySelector('iframe'),
        [...element.querySelectorAll('*')].find(({shadowRoot}) => shadowRoot),
        element.querySelector('a img'),
        element.querySelector('a'),
      ];
      if (frame)
        return {
          kept: 'frame',
          shows: `${frame.getAttribute('src')} · ${frame.clientWidth} × ${frame.clientHeight} · ${frame.getAttribute('sandbox') ?? 'no sandbox'}`,
        };
      if (own) return {kept: 'element', shows: `${own.localName} ${own.getAttribute('place') ?? ''}`};
      if (image) return {kept: 'picture', shows: image.closest('a')?.href ?? ''};
      return anchor
        ? {kept: 'link', shows: anchor.href}
        : {kept: 'nothing', shows: element.textContent?.slice(0, 60) ?? ''};
    });
    await page.screenshot({
      path: join(PICTURES, `${role}-${name.replaceAll(/\W+/g, '-')}-${width}.png`),
      fullPage: true,
    });
    await page.close();
  }
  return found;
}

/** Waits for the map in a frame or an element; what a role may not paste has none. */
async function whenAlive(page: Page): Promise<void> {
  const framed = await page.locator('main iframe').count();
  const map =
    framed > 0 ? page.frameLocator('main iframe').first().locator('.embed.live') : page.locator('main .embed.live');
  const hopes = framed > 0 || (await page.locator('main script[type="module"]').count()) > 0;
  if (hopes) await map.waitFor({timeout: 20_000}).catch(() => {});
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
