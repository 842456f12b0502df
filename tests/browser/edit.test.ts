import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {compileProject} from '../../src/compile/compile-project.ts';
import {formatFaults} from '../../src/faults/fault.ts';
import {axeFaults} from './axe.ts';
import {Hand} from './edit-hand.ts';
import {byKeys, byMouse, TEXT, write} from './edit-run.ts';
import {walk} from './edit-walk.ts';
import {openPage, type PageOptions} from './page.ts';
import {CACHE} from './paths.ts';
import {sharedChromium} from './shared-chromium.ts';

describe('npm run edit', () => {
  let browser: Browser;
  const ended: (() => Promise<void>)[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterAll(async () => {
    await Promise.all(ended.map((end) => end()));
    await browser.close();
  });

  /** The editor on a site of its own: what one article has told would help the next. */
  async function open(lang: string, size: PageOptions): Promise<{readonly page: Page; readonly root: string}> {
    const root = mkdtempSync(join(CACHE, 'edited-'));
    cpSync('tests/fixtures/region', root, {recursive: true});
    const [command, url] = await startEditor(root);
    ended.push(async () => {
      const gone = once(command, 'exit');
      process.kill(-(command.pid ?? 0));
      await gone;
      rmSync(root, {recursive: true, force: true});
    });
    const {page} = await openPage(browser, 'about:blank', {...size, reducedMotion: 'reduce'});
    page.on('request', (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1')
        elsewhere.push(request.url());
    });
    await page.goto(`${url}&lang=${lang}`);
    await page.locator('.shelf form').waitFor();
    return {page, root};
  }

  it('takes a text to a published article by keys, and axe finds nothing on the way', {timeout: 900_000}, async () => {
    const {page, root} = await open('zh', {width: 1280, height: 720});
    const hand = new Hand(page);
    const {look, faults} = looking(page);
    await write(hand, byKeys(hand), 'harvest', look);
    await look('publish');
    expect(faults).toEqual([]);
    await hand.think().press('Enter');
    await requirePublished(page, root);
    console.log(`By keys: ${hand.told()}`);
    expect(hand.seconds()).toBeLessThan(25 * 60);
    expect(elsewhere).toEqual([]);
  });

  it('takes it there by the mouse, on a tablet and in English, and goes further', {timeout: 900_000}, async () => {
    const {page, root} = await open('en', {width: 1024, height: 768, touch: true});
    const hand = new Hand(page);
    await write(hand, byMouse(hand), 'harvest', async () => {});
    await hand.think().click(page.locator('[data-card] [data-key="Enter"]'));
    await requirePublished(page, root);
    console.log(`By mouse: ${hand.told()}`);
    expect(hand.seconds()).toBeLessThan(30 * 60);
    const {look, faults} = looking(page);
    await walk(page, root, look);
    expect(faults).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});

/** Asks axe on the way. `look` is told what is looked at. */
function looking(page: Page): {readonly look: (what: string) => Promise<void>; readonly faults: readonly string[]} {
  const faults: string[] = [];
  const look = async (what: string): Promise<void> => {
    faults.push(...(await axeFaults(page)).map((fault) => `${what}: ${fault}`));
  };
  return {look, faults};
}

/** The page says so, the site lists it, its page is built, and its passages are the text's own words. */
async function requirePublished(page: Page, root: string): Promise<void> {
  await page.locator('[data-published]').waitFor({timeout: 600_000});
  expect(readFileSync(join(root, 'src/content/site.yaml'), 'utf8')).toContain('harvest');
  expect(existsSync(join(root, 'site/article/harvest/index.html'))).toBe(true);
  const {bundle, faults} = compileProject({root, content: 'src/content/harvest'});
  if (!bundle) throw new Error(formatFaults(faults));
  const {article, passages, places, speakers} = bundle;
  expect(article).toMatchObject({text: readFileSync(TEXT, 'utf8'), newspaper: '云泽晚报', date: '2024-10-12'});
  expect(passages.length).toBeGreaterThan(25);
  expect(speakers).toHaveLength(5);
  const told = new Set(passages.flatMap((passage) => passage.places));
  expect(places.filter(({id}) => told.has(id)).length).toBeGreaterThanOrEqual(25);
}

/** As a user would. @returns the command and the address that it prints */
function startEditor(root: string): Promise<[ChildProcess, string]> {
  const {NODE_ENV: _, ...env} = process.env;
  const command = spawn('npx', ['tsx', 'src/cli/edit.ts', '--root', root, '--port', '0', '--no-open'], {
    env: {...env, SITE_DIR: join(root, 'site')},
    stdio: ['ignore', 'pipe', 'inherit'],
    // With what it starts itself, to be ended together.
    detached: true,
  });
  return new Promise((resolve, reject) => {
    let said = '';
    command.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address) resolve([command, address]);
    });
    command.on('exit', (code) => reject(new Error(`the editor ended with ${code}: ${said}`)));
  });
}
