import type {Browser, Page} from 'playwright-core';

/** What a reader has of what was pasted. */
export type Kept = 'frame' | 'element' | 'picture' | 'link' | 'nothing';

export interface Found {
  readonly kept: Kept;
  /** Its address, and of a frame its size and sandbox. */
  readonly shows: string;
}

const WIDTHS = [1200, 375] as const;

/**
 * Opens a story at both widths and takes its pictures; `pictureAt` gives the file. @returns what a reader has of it, in the part that `content`
 * selects: the frame, the element, a picture that is a link, or the link alone
 */
export async function look(
  browser: Browser,
  story: string,
  content: string,
  pictureAt: (width: number) => string,
): Promise<Found> {
  let found: Found = {kept: 'nothing', shows: ''};
  for (const width of WIDTHS) {
    const page = await browser.newPage({viewport: {width, height: 900}});
    await page.goto(story, {waitUntil: 'load'});
    const part = page.locator(content).first();
    await part.scrollIntoViewIfNeeded();
    await whenAlive(page);
    found = await part.evaluate((element): Found => {
      const [frame, own, image, anchor] = [
        element.querySelector('iframe'),
        [...element.querySelectorAll('*')].find(({shadowRoot}) => shadowRoot),
        element.querySelector('a img'),
        element.querySelector('a'),
      ];
      if (frame)
        return {
          kept: 'frame',
          shows: `${frame.getAttribute('src')} · ${frame.clientWidth} × ${frame.clientHeight} · sandbox ${frame.getAttribute('sandbox') ?? 'none'}`,
        };
      if (own) return {kept: 'element', shows: `${own.localName} ${own.getAttribute('place') ?? ''}`};
      if (image) return {kept: 'picture', shows: image.closest('a')?.href ?? ''};
      return anchor
        ? {kept: 'link', shows: anchor.href}
        : {kept: 'nothing', shows: element.textContent?.trim().slice(0, 60) ?? ''};
    });
    await page.screenshot({path: pictureAt(width), fullPage: true});
    await page.close();
  }
  return found;
}

/** Waits for the map in a frame or an element, however long a busy machine takes; what an editor has taken away has none, nor has a frame without scripts. */
async function whenAlive(page: Page): Promise<void> {
  const frame = page.locator('main iframe').first();
  const framed = (await frame.count()) > 0;
  const map = framed
    ? page.frameLocator('main iframe').first().locator('.embed.live')
    : page.locator('main .embed.live');
  const runs = framed
    ? (await frame.getAttribute('sandbox').then((sandbox) => sandbox ?? 'allow-scripts')).includes('allow-scripts')
    : (await page.locator('main script[type="module"]').count()) > 0;
  if (runs) await map.waitFor({timeout: 90_000}).catch(() => {});
  // What is lazy comes when it is near: until then the picture of the story would have a hole.
  await page.waitForFunction(() => [...document.images].every(({complete}) => complete)).catch(() => {});
}
