import {spawn, type ChildProcess} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {compileProject} from '../../src/compile/compile-project.ts';
import {axeFaults} from './axe.ts';
import {Hand} from './edit-hand.ts';
import {byKeys, byMouse, TEXT, write} from './edit-run.ts';
import {openPage, type OpenPage} from './page.ts';
import {CACHE} from './paths.ts';
import {sharedChromium} from './shared-chromium.ts';

const root = mkdtempSync(join(CACHE, 'edited-'));
const site = join(root, 'site');

describe('npm run edit', () => {
  let browser: Browser;
  let command: ChildProcess;
  let url: string;
  const opened: OpenPage[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    cpSync('tests/fixtures/region', root, {recursive: true});
    browser = await sharedChromium({webgl: false});
    [command, url] = await startEditor();
  });
  afterAll(async () => {
    command.kill();
    await browser.close();
    rmSync(root, {recursive: true, force: true});
  });

  async function open(): Promise<Page> {
    const one = await openPage(browser, 'about:blank', {width: 1280, height: 720, reducedMotion: 'reduce'});
    opened.push(one);
    one.page.on('request', (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1')
        elsewhere.push(request.url());
    });
    await one.page.goto(url);
    await one.page.locator('.shelf form').waitFor();
    return one.page;
  }

  it('takes a text to a published article by keys, and axe finds nothing on the way', {timeout: 900_000}, async () => {
    const hand = new Hand(await open());
    const {page} = hand;
    const faults: string[] = [];
    const look = async (step: string): Promise<void> => {
      faults.push(...(await axeFaults(page)).map((fault) => `${step}: ${fault}`));
    };
    await write(hand, byKeys(hand), 'harvest', look);
    await look('publish');
    expect(faults).toEqual([]);
    await hand.think().press('Enter');
    await page.locator('[data-published]').waitFor({timeout: 600_000});
    console.log(`By keys: ${hand.told()}`);
    expect(hand.seconds()).toBeLessThan(25 * 60);
    requirePublished('harvest');
    expect(elsewhere).toEqual([]);
  });

  it('takes it there by the mouse', {timeout: 900_000}, async () => {
    const hand = new Hand(await open());
    await write(hand, byMouse(hand), 'harvest-2', async () => {});
    hand.think();
    await hand.click(hand.page.locator('[data-card] [data-key="Enter"]'));
    await hand.page.locator('[data-published]').waitFor({timeout: 600_000});
    console.log(`By mouse: ${hand.told()}`);
    expect(hand.seconds()).toBeLessThan(30 * 60);
    requirePublished('harvest-2');
  });
});

/** The site lists it, its page is built, and its passages are the text's own words. */
function requirePublished(id: string): void {
  const folder = `src/content/${id}`;
  expect(readFileSync(join(root, 'src/content/site.yaml'), 'utf8')).toContain(id);
  expect(existsSync(join(site, `article/${id}/index.html`))).toBe(true);
  const {bundle, faults} = compileProject({root, content: folder});
  expect(faults).toEqual([]);
  expect(bundle?.article).toMatchObject({text: readFileSync(TEXT, 'utf8'), newspaper: '云泽晚报', date: '2024-10-12'});
  expect(bundle?.passages.length).toBeGreaterThan(20);
  expect(
    bundle?.places.filter(({id}) => bundle.passages.some(({places}) => places.includes(id))).length,
  ).toBeGreaterThan(20);
  expect(bundle?.speakers).toHaveLength(5);
}

/** As a user would. @returns the command and the address that it prints */
function startEditor(): Promise<[ChildProcess, string]> {
  const {NODE_ENV: _, ...env} = process.env;
  const command = spawn('npx', ['tsx', 'src/cli/edit.ts', '--root', root, '--port', '0', '--no-open'], {
    env: {...env, SITE_DIR: site},
    stdio: ['ignore', 'pipe', 'inherit'],
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
