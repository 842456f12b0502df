import type {Browser, Frame, Page} from 'playwright-core';
import {openPage, type OpenPage} from '../browser/page.ts';
import {projectSite} from '../../src/build/project-site.ts';
import {randomFrom} from '../synth/random-content.ts';
import {serveStories} from '../serve/story-server.ts';
import {FRAME_ACTIONS, useMap} from './actions.ts';
import {atRest, readView} from './read-view.ts';
import {compareViews, leavePictures, losesAsWell, ownErrors, takeSteps, type Walked} from './walk.ts';

type Size = {readonly width: number; readonly height: number};
const SIZE = {width: 680, height: 560} as const;
const STARTS = [
  '',
  '?place=shangdang',
  '?place=binhu&height=auto',
  '?off=boundaries',
  '?gl=1',
  '?lang=en&place=zhengtai',
];

interface InHost extends OpenPage {
  readonly frame: Frame;
}

/**
 * Takes one seeded walk in a frame that stands in a page of somebody else's. At its end the map is made whole again, the page around asks for what was chosen last, and the
 * frame has to look as one that is asked for that from the start.
 */
export async function walkFrame(browser: Browser, site: string, seed: number): Promise<Walked> {
  const start = randomFrom(seed).pick(STARTS);
  const host = await serveStories(site, {stories: HOST});
  const {page, frame, errors, close} = await openInHost(browser, host.url, `${site}embed.html${start}`, SIZE);
  try {
    const steps = await takeSteps(page, frame, FRAME_ACTIONS, {seed, count: 10});
    const chosen = new URL((await frame.locator('.whole').getAttribute('href')) ?? '', site).searchParams;
    const id = chosen.get('passage') ?? chosen.get('place') ?? '';
    await atRest(frame);
    if (!(await frame.locator('.embed.interactive').count())) await useMap(frame);
    await frame.locator('[data-reset]').evaluate((button) => (button as HTMLButtonElement).click());
    await atRest(frame);
    await choose(page, id);
    const walked = await readView(page, frame);
    const query = new URLSearchParams(start);
    query.delete('place');
    for (const kind of ['place', 'passage']) if (chosen.get(kind)) query.set(kind, chosen.get(kind) as string);
    query.set('gl', '1');
    const address = `${site}embed.html?${query}`;
    const fresh = await openInHost(browser, host.url, address, page.viewportSize() ?? SIZE);
    await losesAsWell(frame, fresh.frame);
    const opened = await readView(fresh.page, fresh.frame);
    await fresh.close();
    const faults = [...compareViews(walked, opened, false), ...ownErrors(errors)];
    if (faults.length > 0) leavePictures(`frame-walk-${seed}`, walked.picture, opened.picture);
    return {steps: [start || 'embed.html', ...steps], address, faults};
  } finally {
    await close();
    await host.close();
  }
}

/** The frame fills its page, so that a point of one is the same point of the other. */
const HOST = {
  'host.html': `<!doctype html>
<style>body { margin: 0; overflow: hidden } iframe { border: 0; width: 100vw; height: 100vh; display: block }</style>
<iframe></iframe>
<script>document.querySelector('iframe').src = decodeURIComponent(location.hash.slice(1))</script>`,
};

async function openInHost(browser: Browser, host: string, address: string, size: Size): Promise<InHost> {
  const opened = await openPage(browser, `${host}host.html#${encodeURIComponent(address)}`, {
    ...size,
    reducedMotion: 'reduce',
  });
  const frame = (await (await opened.page.waitForSelector('iframe')).contentFrame()) as Frame;
  await frame.locator(address.includes('gl=1') ? '.embed.interactive' : '.embed.js').waitFor();
  await atRest(frame);
  return {...opened, frame};
}

async function choose(page: Page, id: string): Promise<void> {
  await page.evaluate(
    ([prefix, asked]) =>
      document.querySelector('iframe')?.contentWindow?.postMessage({type: `${prefix}:goto`, v: 1, id: asked}, '*'),
    [projectSite().prefix, id],
  );
}
