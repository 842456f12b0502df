import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, it} from 'vitest';
import {sharedChromium} from './shared-chromium.ts';

const SCENE = '?mode=present&briefing=binhu&scene=2';

describe('a talk in the room', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await sharedChromium({webgl: false});
  });
  afterEach(() => page.context().close());
  afterAll(() => browser.close());

  async function present(search: string, init?: () => void): Promise<void> {
    const context = await browser.newContext({
      viewport: {width: 1280, height: 720},
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    if (init) await context.addInitScript(init);
    page = await context.newPage();
    await page.goto(`${inject('siteUrl')}${search}`);
    await page.locator('.ticks, .chooser .briefing').first().waitFor();
  }

  const isOn = (text: string) => page.locator('.presenter-source .page', {hasText: text}).waitFor();
  const press = (key: string, more: {readonly code?: string; readonly repeat?: boolean} = {}) =>
    page.evaluate(
      ([key, more]) =>
        document.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...more})),
      [key, more] as const,
    );

  it('keeps the screen awake from entering to leaving, and asks again when it comes back into sight', async () => {
    await present(SCENE, () => {
      const calls: string[] = [];
      const request = async (type: string) => {
        calls.push(`request ${type}`);
        return {released: false, release: async () => void calls.push('release')};
      };
      Object.assign(window, {calls});
      Object.defineProperty(navigator, 'wakeLock', {value: {request}});
    });
    const calls = () => page.evaluate(() => (window as unknown as {calls: string[]}).calls.join());
    const until = (expected: string) =>
      page.waitForFunction((wanted) => (window as unknown as {calls: string[]}).calls.join() === wanted, expected);
    await until('request screen');
    await page.keyboard.press('PageDown');
    await isOn('3 /');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await until('request screen,release,request screen');
    await page.keyboard.press('Escape');
    await page.locator('.layout[data-mode="explore"]').waitFor();
    await until('request screen,release,request screen,release');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await calls()).toBe('request screen,release,request screen,release');
  });

  it.each(['refused', 'missing'])('goes on quietly where keeping awake is %s', async (how) => {
    const errors: string[] = [];
    await present('?mode=present', how === 'refused' ? refuse : lack);
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.locator('[data-present-briefing="binhu"]').click();
    await isOn('1 /');
    await page.keyboard.press('Escape');
    await page.locator('.layout[data-mode="explore"]').waitFor();
    expect(errors).toEqual([]);
  });
  const refuse = (): void => {
    const request = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    Object.defineProperty(navigator, 'wakeLock', {value: {request}});
  };
  const lack = (): void => {
    Object.defineProperty(navigator, 'wakeLock', {value: undefined});
  };

  it('takes a key that is held for one press, but goes on turning pages to the last', async () => {
    await present(SCENE);
    await press('.');
    for (let time = 0; time < 9; time++) await press('.', {repeat: true});
    expect(await page.locator('.blank.black').count()).toBe(1);
    await press('.');
    await press('PageDown');
    for (let time = 0; time < 20; time++) await press('PageDown', {repeat: true});
    await isOn('8 / 8');
  });

  it('understands a Chinese keyboard: full stop, letters the input method keeps, full-width digits', async () => {
    await present(SCENE);
    await press('。', {code: 'Period'});
    expect(await page.locator('.blank.black').count()).toBe(1);
    await press('Process', {code: 'KeyB'});
    expect(await page.locator('.blank').count()).toBe(0);
    await press('５', {code: 'Digit5'});
    await press('Process', {code: 'Enter'});
    await isOn('5 /');
  });

  it('turns the page with the remote after a click on a button, instead of pressing the button again', async () => {
    await present(SCENE);
    await page.mouse.move(600, 300);
    await page.locator('[data-present-command="back"]').click();
    await isOn('1 /');
    await page.keyboard.press('Enter');
    await isOn('2 /');
    await page.locator('[data-present-command="back"]').click();
    await page.keyboard.press('Space');
    await isOn('2 /');
    await page.locator('[data-present-command="back"]').focus();
    await page.keyboard.press('Enter');
    await isOn('1 /');
  });

  it('stays black over a reload, and shows the page to whoever comes anew', async () => {
    await present(SCENE);
    await page.keyboard.press('.');
    await page.reload();
    await page.locator('.blank.black').waitFor();
    await page.keyboard.press('PageDown');
    await page.locator('.blank').waitFor({state: 'detached'});
    await page.keyboard.press('.');
    await page.goto(`${inject('siteUrl')}?mode=present&briefing=binhu&scene=3`);
    await isOn('3 /');
    expect(await page.locator('.blank').count()).toBe(0);
  });

  it('waits with autoplay while a place is looked at', async () => {
    await present(SCENE);
    await page.clock.install();
    await page.keyboard.press('a');
    await page.locator('.presenter-report', {hasText: '自动播放中'}).waitFor();
    await page.locator('svg.labels a[data-place]').first().dispatchEvent('click');
    await page.locator('.presenter-report', {hasText: '已离开第 2 页'}).waitFor();
    await page.clock.runFor(120_000);
    expect(await page.locator('.presenter-report').innerText()).toContain('已离开第 2 页');
    await page.keyboard.press('Backspace');
    await page.locator('.presenter-report', {hasText: '自动播放中'}).waitFor();
    await page.clock.runFor(60_000);
    await page.locator('.presenter-source .page', {hasNotText: '2 /'}).waitFor();
  });

  it('offers no full screen where there is none', async () => {
    await present(SCENE, () => Object.assign(Element.prototype, {requestFullscreen: undefined}));
    expect(await page.locator('[data-present-command="help"]').count()).toBe(1);
    expect(await page.locator('[data-present-command="fullscreen"]').count()).toBe(0);
  });

  it('counts the talk’s time on when the speaker window is closed and opened again, and says when it is left', async () => {
    await present(SCENE);
    const open = async (): Promise<Page> => {
      const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
      await speaker.locator('.speaker-window h1').waitFor();
      return speaker;
    };
    await (await open()).close();
    await page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 125_000;
    });
    const speaker = await open();
    const startedAt = await page.evaluate(
      () => (JSON.parse(sessionStorage.getItem('changzhi-map:present') ?? '{}') as {startedAt: number}).startedAt,
    );
    expect((await page.evaluate(() => Date.now())) - startedAt).toBeGreaterThanOrEqual(125_000);
    await page.keyboard.press('Escape');
    await speaker.locator('.speaker-state', {hasText: '演示已经退出'}).waitFor();
    await page.locator('[data-mode="present"]').click();
    await page.locator('[data-present-briefing="transport"]').click();
    await speaker.locator('.speaker-state', {hasText: '演示已经退出'}).waitFor({state: 'detached'});
  });
});
