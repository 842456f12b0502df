import type {Page} from 'playwright-core';

/** A page that is measured. */
export interface Subject {
  readonly name: 'bare' | 'page' | 'embed';
  /** On the server. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Asks for the full map as a reader would, where it is not loaded unasked. */
  readonly askForMap?: (page: Page) => Promise<void>;
}

/** The pointer comes to the map. */
async function pointAtMap(page: Page): Promise<void> {
  const box = await page.locator('[data-region="map"]').boundingBox();
  if (!box) throw new Error('there is no map');
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6);
  await page.mouse.move(box.x + box.width * 0.6 + 4, box.y + box.height * 0.6);
}

export const SUBJECTS: readonly Subject[] = [
  {name: 'bare', path: 'bare/', width: 1440, height: 900},
  {name: 'page', path: 'page/', width: 1440, height: 900, askForMap: pointAtMap},
  {name: 'embed', path: 'page/embed.html', width: 680, height: 560, askForMap: (page) => page.click('.use-map')},
];
