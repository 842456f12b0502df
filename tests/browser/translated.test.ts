import type {Browser, Page, Route} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {indexBundle, type Bundle, type Index} from '../../src/domain/bundle.ts';
import {wordsOf} from '../../src/domain/article.ts';
import type {PassageId, PlaceId} from '../../src/domain/id.ts';
import type {Passage} from '../../src/domain/passage.ts';
import {plainPinyin} from '../../src/domain/speaker.ts';
import {officeOf} from '../../src/words/speaker-words.ts';
import type {Locale} from '../../src/domain/text.ts';
import {inLocale} from '../../src/words/locales.ts';
import {COMPARE_MESSAGES} from '../../src/page/features/compare/messages.ts';
import {FILTER_MESSAGES} from '../../src/page/features/filter/messages.ts';
import {wordsIn} from '../../src/words/messages.ts';
import '../../src/words/all-messages.ts';
import {waitForMark} from './page.ts';
import {sharedChromium} from './shared-chromium.ts';
import {countTranslated, translatePage, type Translation} from './translate.ts';

const site = inject('siteUrl');
const [FIRST, SECOND] = ['tunliu', 'luzhou'] as PlaceId[];

interface Said {
  readonly words: string;
  readonly speaker: string;
  readonly office: string;
}

let browser: Browser;
let index: Index;
beforeAll(async () => {
  browser = await sharedChromium({webgl: false});
  index = indexBundle((await (await fetch(`${site}data/bundle.json`)).json()) as Bundle);
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  readonly thrown: readonly string[];
  readonly close: () => Promise<void>;
}

async function open(search: string, translation: Translation): Promise<Opened> {
  const context = await browser.newContext({
    viewport: {width: 1440, height: 900},
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await translatePage(page, translation);
  await page.goto(`${site}${search}`);
  await waitForMark(page, 'map-usable');
  return {page, thrown, close: () => context.close()};
}

async function openSite(search: string, translation: Translation): Promise<Opened> {
  const opened = await open(search, translation);
  await opened.page.waitForSelector('.map.live');
  if (translation.when === 'later') await opened.page.evaluate(() => window.translateNow());
  expect(await countTranslated(opened.page)).toBeGreaterThan(0);
  return opened;
}

/** What the page says, translation taken back. */
const texts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((all) => [...document.querySelectorAll(all)].map((found) => window.original(found).trim()), selector);

const shown = (page: Page, within: string): Promise<Said[]> =>
  page.evaluate(
    (all) =>
      [...document.querySelectorAll(all)].map((figure) => {
        const text = (selector: string): string => {
          const found = figure.querySelector(selector);
          return found ? window.original(found) : '';
        };
        return {words: text('blockquote'), speaker: text('.speaker'), office: text('.office')};
      }),
    within,
  );

function said(passage: Passage, locale: Locale = 'zh-CN'): Said {
  const speaker = passage.speaker === null ? undefined : index.speaker.get(passage.speaker);
  const name = speaker && (locale === 'en' ? plainPinyin(speaker.name.pinyin) : speaker.name.zh);
  const office = speaker && (officeOf(speaker, locale) || (speaker.remark && inLocale(speaker.remark, locale)));
  return {words: wordsOf(index.bundle.article.text, passage), speaker: name ?? '', office: office ?? ''};
}

const sorted = (all: readonly Said[]): readonly Said[] =>
  [...all].sort((one, other) => (one.words < other.words ? -1 : 1));
const passagesAt = (id: PlaceId): readonly Passage[] => index.passagesAt.get(id) ?? [];

/** Name, count, words, speakers and offices of a place belong together, and are its own. */
async function expectPlace(page: Page, id: PlaceId, locale: Locale = 'zh-CN'): Promise<void> {
  await page.waitForFunction(
    ([place, name]) => {
      const title = document.querySelector(`#panel .place-view[data-place="${place}"]:not(.early) h2 span`);
      return title && window.original(title) === name;
    },
    [id, inLocale(index.place.get(id)?.name ?? {zh: '', en: ''}, locale)] as const,
  );
  const all = passagesAt(id);
  await page.waitForFunction((count) => document.querySelectorAll('#panel figure').length === count, all.length);
  expect(await texts(page, '#panel .summary strong')).toEqual([wordsIn(locale).count(all.length)]);
  const wanted = sorted(all.map((passage) => said(passage, locale)));
  const whose = (figures: readonly {readonly words: string; readonly speaker: string}[]): readonly string[] =>
    figures.map(({words, speaker}) => `${speaker}: ${words}`).toSorted();
  expect(whose(await shown(page, '#panel figure'))).toEqual(whose(wanted));
  // What an office is remarked to be comes with the whole article.
  await expect.poll(async () => sorted(await shown(page, '#panel figure'))).toEqual(wanted);
}

async function expectPassage(page: Page, passage: Passage | undefined): Promise<void> {
  if (!passage) throw new Error('there is no such passage');
  const at = index.bundle.passages.indexOf(passage) + 1;
  await page.waitForSelector(`#panel figure.lead[data-passage="${passage.id}"]`);
  expect(await shown(page, '#panel figure')).toEqual([said(passage)]);
  expect(await texts(page, '#panel .crumb span')).toEqual([`${at} / ${index.bundle.passages.length}`]);
  expect(await texts(page, '#panel .spoken-of a')).toEqual(
    passage.places.map((id) => {
      const implied = passage.implied.includes(id) ? wordsIn('zh-CN').impliedPlace : '';
      return `${index.place.get(id)?.name.zh}${implied}`;
    }),
  );
}

const onMap = (page: Page, place: string): Promise<void> =>
  page.locator(`svg.poster [data-layer="district"] [data-place="${place}"]`).dispatchEvent('click');

const ALL: readonly Translation[] = [
  {when: 'before', keepsOn: true, honours: false},
  {when: 'later', keepsOn: false, honours: false},
];

describe.each(ALL)('on a page translated $when (goes on: $keepsOn)', (translation) => {
  it('shows of each place that is chosen its own name, count, words and speakers', async () => {
    const {page, thrown, close} = await openSite('', translation);
    await onMap(page, FIRST as string);
    await expectPlace(page, FIRST as PlaceId);
    await onMap(page, SECOND as string);
    await expectPlace(page, SECOND as PlaceId);
    await page.locator('.crumb [data-clear]').click();
    await page.locator(`.overview [data-place="binhu"]`).first().click();
    await expectPlace(page, 'binhu' as PlaceId);
    expect(thrown).toEqual([]);
    await close();
  });

  it('walks from passage to passage, filters and changes the language without a word out of place', async () => {
    const {page, thrown, close} = await openSite('', translation);
    await onMap(page, FIRST as string);
    await expectPlace(page, FIRST as PlaceId);
    await page.locator('#panel .words').first().click();
    const id = new URL(page.url()).searchParams.get('passage') as PassageId;
    let at = index.bundle.passages.findIndex((passage) => passage.id === id);
    await expectPassage(page, index.bundle.passages[at]);
    for (let step = 0; step < 2; step++) {
      await page.locator('.walk [rel=next]').click();
      await expectPassage(page, index.bundle.passages[++at]);
    }
    await page.locator('.crumb [data-clear]').click();
    await page.locator('[data-filter-open]').click();
    await page.locator('[data-facet="kinds"][value="target"]').check();
    await page.locator('[data-facet="kinds"][value="target"]').uncheck();
    await page.locator('[data-facet="kinds"][value="plan"]').check();
    const plans = index.bundle.passages.filter(({kind}) => kind === 'plan');
    await page.waitForFunction((count) => document.querySelectorAll('#panel figure').length === count, plans.length);
    expect(await texts(page, '#panel-title')).toEqual([FILTER_MESSAGES['zh-CN'].title(plans.length)]);
    expect(await shown(page, '#panel figure')).toEqual(plans.map((passage) => said(passage)));
    await page.locator('[data-unfilter="kinds"]').first().click();
    await onMap(page, SECOND as string);
    for (const locale of ['en', 'zh-CN', 'en'] as const) {
      await page.locator(`#bar [data-locale="${locale}"]`).click();
      await expectPlace(page, SECOND as PlaceId, locale);
      expect(await texts(page, '#bar .brand')).toEqual([inLocale(index.bundle.site.title, locale)]);
    }
    expect(thrown).toEqual([]);
    await close();
  });

  it('compares, and finds, what was asked for', async () => {
    const {page, thrown, close} = await openSite(`?place=${FIRST}&with=${SECOND}`, translation);
    for (const pair of [
      [FIRST, SECOND],
      [FIRST, 'binhu'],
    ] as PlaceId[][]) {
      const names = pair.map((id) => index.place.get(id)?.name.zh);
      await page.waitForFunction(
        (all) =>
          [...document.querySelectorAll('.heads .name')].every((name, at) => window.original(name) === all[at]) &&
          document.querySelector('.heads'),
        names,
      );
      expect(await texts(page, '.heads strong')).toEqual(
        pair.map((id) => wordsIn('zh-CN').count(passagesAt(id).length)),
      );
      expect(await texts(page, '#panel-title')).toEqual([names.join(` ${COMPARE_MESSAGES['zh-CN'].versus} `)]);
      const known = new Map(index.bundle.passages.map((passage) => [said(passage).words, said(passage)]));
      const found = await shown(page, '.compare li');
      expect(found.length).toBeGreaterThan(3);
      expect(found).toEqual(found.map(({words}) => known.get(words)));
      if (pair[1] === 'binhu') break;
      await page.locator(`.heads [data-compare="${FIRST}"]`).click();
      await page.locator('[data-with="binhu"]').click();
    }
    await page.locator('#search-input').fill('潞州区');
    await page.locator('.search-list .option').first().click();
    await expectPlace(page, 'luzhou' as PlaceId);
    expect(thrown).toEqual([]);
    await close();
  });

  it('presents each page with its own words', async () => {
    const [briefing] = index.bundle.briefings;
    if (!briefing) throw new Error('the article has no briefing');
    const {page, thrown, close} = await openSite(`?mode=present&briefing=${briefing.id}&scene=2`, translation);
    for (const [at, scene] of briefing.scenes.entries()) {
      if (scene.kind !== 'scene') continue;
      await page.waitForFunction(
        ([count, headline]) =>
          document.querySelector('.presenter-source .page') &&
          window.original(document.querySelector('.presenter-source .page') as Element) === count &&
          window.original(document.querySelector('#scene-headline') as Element) === headline,
        [`${at + 1} / ${briefing.scenes.length}`, scene.headline.zh] as const,
      );
      const [passage] = scene.passages.flatMap((id) => index.passage.get(id) ?? []);
      if (passage) {
        const {words, speaker} = said(passage);
        expect(await texts(page, '#presenter blockquote')).toEqual([words]);
        expect(await texts(page, '#presenter .scene-attribution b')).toEqual(speaker ? [speaker] : []);
      }
      await page.keyboard.press('PageDown');
    }
    expect(thrown).toEqual([]);
    await close();
  });

  it('keeps the words of the frame together', async () => {
    const {page, thrown, close} = await open('embed.html', translation);
    if (translation.when === 'later') await page.evaluate(() => window.translateNow());
    const opening = (await page.locator('.subject figure').getAttribute('data-passage')) as PassageId;
    for (const id of [FIRST, SECOND] as PlaceId[]) {
      await page.locator(`.box [data-layer="district"] [data-place="${id}"]`).dispatchEvent('click');
      await page.waitForFunction(
        (count) => document.querySelectorAll('.subject figure').length === count,
        passagesAt(id).length,
      );
      expect((await texts(page, '.subject h2'))[0]).toContain(index.place.get(id)?.name.zh);
      expect(sorted(await shown(page, '.subject figure'))).toEqual(
        sorted(passagesAt(id).map((passage) => said(passage))),
      );
    }
    await page.locator('.subject .words').first().click();
    await page.waitForSelector('.subject figure.lead');
    const id = (await page.locator('.subject figure').getAttribute('data-passage')) as PassageId;
    expect(await shown(page, '.subject figure')).toEqual([said(index.passage.get(id) as Passage)]);
    await page.locator('.map').click({position: {x: 3, y: 3}});
    await page.waitForSelector(`.subject figure[data-passage="${opening}"]`);
    if (!translation.keepsOn) expect(await page.locator('.subject font').count()).toBe(0);
    expect(await shown(page, '.subject figure')).toEqual([said(index.passage.get(opening) as Passage)]);
    expect(thrown).toEqual([]);
    await close();
  });
});

it('leaves the article’s words, speakers and names as they are where a translation asks, and nothing else', async () => {
  const {page, close} = await openSite('', {when: 'before', keepsOn: true, honours: true});
  await onMap(page, FIRST as string);
  await expectPlace(page, FIRST as PlaceId);
  const plain = (selector: string): Promise<string[]> => page.locator(selector).allTextContents();
  expect((await plain('#panel blockquote')).sort()).toEqual(
    passagesAt(FIRST as PlaceId)
      .map((passage) => said(passage).words)
      .sort(),
  );
  expect(await plain('#panel h2 span')).toEqual(['屯留区']);
  expect(await page.locator('#article .story font, .speaker font, #map text font').count()).toBe(0);
  expect(await page.locator('#panel .summary font').count()).toBeGreaterThan(0);
  await close();
});

it('reads no quotation from a translated page: a click before the app has come waits for the article’s own words', async () => {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, locale: 'zh-CN'});
  const page = await context.newPage();
  const held: Route[] = [];
  let isHeld = true;
  await page.route('**/assets/*.js', (route) => (isHeld ? void held.push(route) : route.continue()));
  await translatePage(page, {when: 'before', keepsOn: false, honours: false});
  await page.goto(`${site}`, {waitUntil: 'commit'});
  await page.waitForFunction(() => document.querySelector('.overview font'));
  await onMap(page, FIRST as string);
  expect(await page.locator('.early').count()).toBe(0);
  isHeld = false;
  await Promise.all(held.map((route) => route.continue()));
  await expectPlace(page, FIRST as PlaceId);
  expect(await page.locator('#panel font').count()).toBe(0);
  await context.close();
});
