import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {expect} from 'vitest';

const FOLDER = 'src/content/harvest';
const SOURCES = 'geo/regions/yunze/sources';
/** As an office may send it: it says nothing of its datum. */
const FILE = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {type: 'Feature', properties: {name: '云顶山'}, geometry: {type: 'Point', coordinates: [93.7, 39.5]}},
    {type: 'Feature', properties: {name: '远处'}, geometry: {type: 'Point', coordinates: [10, 10]}},
  ],
});

/** Through what a text does not ask of everybody, on a tablet and in English: a file, the list, an area, a talk, two tabs and another hand. */
export async function walk(page: Page, root: string, look: (what: string) => Promise<void>): Promise<void> {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const card = page.locator('[data-card]');
  const kept = (of = page): Promise<void> => of.locator('.kept[data-kept]').waitFor();
  const goTo = async (step: string, name: string): Promise<void> => {
    await page.locator(`[data-step="${step}"]`).tap();
    await page
      .locator('.list [data-item]', {has: page.locator('.what', {hasText: name})})
      .first()
      .tap();
  };

  await goTo('positions', '云顶山');
  await bringFile();
  await takeFromList();
  await drawArea();
  await makeTalk();
  await shareWithOthers();

  /** First a dry run, drawn and listed; the datum is asked for; then it is written. */
  async function bringFile(): Promise<void> {
    const table = read(`${SOURCES}/places.csv`);
    await card.locator('.import summary').tap();
    await card
      .locator('input[type=file]')
      .setInputFiles({name: 'peaks.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(FILE)});
    await card.locator('.fault', {hasText: 'datum'}).waitFor();
    expect(await page.locator('.map .plan.comes circle').count()).toBe(1);
    expect(await card.locator('ul.plan li').evaluateAll((rows) => rows.map(({className}) => className))).toEqual([
      'comes',
      'refused',
    ]);
    const write = card.locator('.import .acts button');
    expect(await write.isDisabled()).toBe(true);
    await look('a dry run');
    expect(read(`${SOURCES}/places.csv`)).toBe(table);
    await card.locator('.import select').selectOption('GCJ-02');
    await card.locator('.import .fault').waitFor({state: 'detached'});
    await card.locator('.import input[type=number]').fill('250');
    await card.locator('.import input[type=number]').press('Tab');
    await write.tap();
    await card.locator('.import button', {hasText: 'Written'}).waitFor();
    // What is written is in WGS 84: some hundred metres from what the file says.
    expect(read(`${SOURCES}/places.csv`)).toMatch(/\n[^,]+,云顶山,[^,]*,93\.(?!70000)\d+,39\.\d+,250,imported-peaks,/);
  }

  /** A namesake on the official list is taken by its digit, and taken back. */
  async function takeFromList(): Promise<void> {
    await goTo('positions', '石桥镇');
    await card.locator('legend', {hasText: 'official list'}).waitFor();
    await kept();
    const before = read(`${FOLDER}/places.yaml`);
    await card.locator('fieldset[data-group] button').first().focus();
    await page.keyboard.press('2');
    await kept();
    await expect.poll(() => read(`${FOLDER}/places.yaml`)).not.toBe(before);
    await page.locator('[data-history="undo"]:not(:disabled)').tap();
    await expect.poll(() => read(`${FOLDER}/places.yaml`)).toBe(before);
  }

  /** Corners by the finger, one of them moved, halved and taken away by keys. */
  async function drawArea(): Promise<void> {
    await goTo('positions', '环湖公园');
    await card.locator('[data-key="m"]').tap();
    const map = page.locator('.map');
    for (const [x, y] of [
      [200, 90],
      [240, 90],
      [220, 130],
    ] as const)
      await map.tap({position: {x, y}});
    const handles = page.locator('.map .handle');
    const second = handles.nth(1);
    const label = await second.getAttribute('aria-label');
    await second.focus();
    await page.keyboard.press('Shift+ArrowRight');
    expect(await second.getAttribute('aria-label')).not.toBe(label);
    await page.keyboard.press('i');
    await handles.nth(3).waitFor();
    await handles.nth(2).focus();
    await page.keyboard.press('Delete');
    await handles.nth(3).waitFor({state: 'detached'});
    await look('an area');
    await card.locator('input[type=number]').fill('150');
    await card.locator('input:not([type=number])').last().fill('Plan of the lake office');
    await card.locator('button.main').tap();
    await kept();
    await expect.poll(() => read(`${SOURCES}/shapes.geojson`)).toContain('huanhu-');
  }

  /** In the page's own editor of briefings. */
  async function makeTalk(): Promise<void> {
    await page.locator('[data-step="briefings"]').tap();
    const talk = page.frameLocator('.briefings iframe');
    await talk.locator('[data-edit-briefing=""]').tap();
    await talk.locator('.briefing-title').fill('Along the canal');
    await talk.locator('[data-region="panel"] a[data-place]').first().tap();
    await talk.locator('[data-editor="add-view"]').tap();
    await talk.locator('[data-scene-card="1"]').waitFor();
    await expect
      .poll(() => read(`${FOLDER}/briefings.yaml`))
      .toMatch(/en: Along the canal[^]*kind: scene[^]*kind: sources/);
    await kept();
    await look('a talk');
  }

  /** Another tab and a hand outside change other entries at the same time: all of it stands, and both tabs know it. */
  async function shareWithOthers(): Promise<void> {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('.notices', {hasText: 'another tab'}).waitFor();
    await page.locator('.notices', {hasText: 'another tab'}).waitFor();
    await other.locator('[data-step="head"]').click();
    const file = `${FOLDER}/places.yaml`;
    writeFileSync(join(root, file), read(file).replace('zh: 镜湖,', 'zh: 镜湖水面,'));
    const paper = other.locator('[data-card] input').first();
    await paper.fill('Yunze Evening News');
    await paper.press('Enter');
    await kept(other);
    expect(read(`${FOLDER}/article.yaml`)).toContain('newspaper: Yunze Evening News');
    expect(read(file)).toContain('zh: 镜湖水面,');
    for (const tab of [page, other]) {
      await tab.locator('[data-step="places"]').click();
      await tab.locator('.list .what', {hasText: '镜湖水面'}).waitFor();
      await tab.locator('[data-step="head"]').click();
      await tab.locator('.list', {hasText: 'Yunze Evening News'}).waitFor();
    }
    await look('two tabs');
    await other.close();
  }
}
