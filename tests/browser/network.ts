import type {BrowserContext, Page, Request} from 'playwright-core';

/** The line is idle when it has been for so long. */
const IDLE_MS = 500;

interface Traffic {
  readonly underWay: Set<Request>;
  /** Addresses of the scripts that workers run. */
  readonly workers: Set<string>;
  changedAt: number;
}

const trafficOf = new WeakMap<BrowserContext, Traffic>();

/** Notes from now on what the pages of a context ask for. */
export function watchTraffic(context: BrowserContext): void {
  const traffic: Traffic = {underWay: new Set(), workers: new Set(), changedAt: Date.now()};
  const note = (change: () => unknown): void => {
    change();
    traffic.changedAt = Date.now();
  };
  const end = (request: Request): void => note(() => traffic.underWay.delete(request));
  context.on('request', (request) => note(() => traffic.underWay.add(request)));
  context.on('requestfinished', end);
  context.on('requestfailed', end);
  context.on('page', (page) => page.on('worker', (worker) => traffic.workers.add(worker.url())));
  trafficOf.set(context, traffic);
}

/**
 * Waits until nothing has been under way for half a second. Playwright's own `networkidle` never comes in a Chromium that is newer than
 * it: that a worker's script has come is told to the worker there, and to the page no more.
 */
export async function networkIdle(page: Page): Promise<void> {
  const traffic = trafficOf.get(page.context());
  if (!traffic) throw new Error('nobody watches this page: open it in a shared browser');
  const {underWay, workers} = traffic;
  const isBusy = (): boolean =>
    Date.now() - traffic.changedAt < IDLE_MS || [...underWay].some((request) => !workers.has(request.url()));
  await page.waitForLoadState();
  while (isBusy()) await page.waitForTimeout(50);
}
