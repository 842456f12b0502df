import type {Browser, Page} from 'playwright-core';
import {launchChromium} from './chromium.ts';

/** Turns drawings into PNG files, one after the other, in one browser. */
export interface Rasteriser {
  /** An SVG as PNG at `scale` device pixels for one of its own. */
  readonly rasterise: (svg: string, scale: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** The browser sets the type as it does on the page, with the faces of `fonts.ts`: a picture is the same on every machine. It starts with the first drawing. */
export function createRasteriser(): Rasteriser {
  let browser: Promise<Browser> | null = null;
  const pages = new Map<number, Promise<Page>>();
  const pageAt = (scale: number): Promise<Page> => {
    browser ??= launchChromium({webgl: false});
    const page = pages.get(scale) ?? browser.then((started) => started.newPage({deviceScaleFactor: scale}));
    pages.set(scale, page);
    return page;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    rasterise(svg, scale) {
      const drawn = last.then(async () => draw(await pageAt(scale), svg));
      last = drawn.catch(() => {});
      return drawn;
    },
    async close() {
      await last;
      await (await browser)?.close();
      browser = null;
      pages.clear();
    },
  };
}

/** One drawing, in a browser of its own. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
  const rasteriser = createRasteriser();
  try {
    return await rasteriser.rasterise(svg, scale);
  } finally {
    await rasteriser.close();
  }
}

async function draw(page: Page, svg: string): Promise<Uint8Array> {
  const {width, height} = sizeOf(svg);
  await page.setViewportSize({width: Math.ceil(width), height: Math.ceil(height)});
  await page.setContent(
    `<!doctype html><style>body{margin:0}svg{display:block}</style>${svg.replace(/^<\?xml[^>]*\?>/, '')}`,
  );
  return page.screenshot({clip: {x: 0, y: 0, width, height}});
}

function sizeOf(svg: string): {readonly width: number; readonly height: number} {
  const [, width, height] = /<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (!width || !height) throw new Error('a drawing has no width and height');
  return {width: Number(width), height: Number(height)};
}
