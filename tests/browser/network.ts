import type {BrowserContext, Page, Request} from 'playwright-core';

/** The line is idle when it has been for so long. */
const IDLE_MS = 500;

/** A worker's script, by its name. */
const A_WORKER = /^blob:|worker[^/]*\.js$/;

interface Traffic {
  readonly underWay: Set<Request>;
  changedAt: number;
}

const trafficOf = new WeakMap<BrowserContext, Traffic>();

/** Notes from now on what the pages of a context ask for. */
export function watchTraffic(context: BrowserContext): void {
  const traffic: Traffic = {underWay: new Set(), changedAt: Date.now()};
  const note = (change: () => unknown): void => {
    change();
    traffic.changedAt = Date.now();
  };
  const end = (request: Request): void => note(() => traffic.underWay.delete(request));
  context.on('request', (request) => note(() => traffic.underWay.add(request)));
  context.on('requestfinished', end);
  context.on('requestfailed', end);
  trafficOf.set(context, traffic);
}

/**
 * Waits until nothing has been under way for half a second. Playwright's own `networkidle` may never come: that a worker's script has come
 * is told to the worker and not to the page, and to nobody where the worker was ended first, as it is without WebGL.
 */
export async function networkIdle(page: Page): Promise<void> {
  const traffic = trafficOf.get(page.context());
  if (!traffic) throw new Error('nobody watches this page: open it in a shared browser');
  const isBusy = (): boolean =>
    Date.now() - traffic.changedAt < IDLE_MS || [...traffic.underWay].some((request) => !A_WORKER.test(request.url()));
  await page.waitForLoadState();
  while (isBusy()) await page.waitForTimeout(50);
}
