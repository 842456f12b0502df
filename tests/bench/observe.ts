import type {Page} from 'playwright-core';

/** What the page itself notes while it loads. */
export interface Observed {
  readonly firstContentfulPaint: number;
  readonly usable: number;
  readonly ready: number | null;
  /** Of tasks over 50 ms that began before the page was usable: the time beyond 50 ms. */
  readonly blocking: number;
  readonly layoutShift: number;
  /** Since 1970, in ms: what the other times count from. */
  readonly timeOrigin: number;
}

interface Notes {
  readonly tasks: {readonly start: number; readonly duration: number}[];
  shift: number;
}

declare global {
  interface Window {
    notes: Notes;
    clicks: number[];
    /** Of a first visit: long tasks, and when the largest paint was. */
    seen: {readonly tasks: readonly {readonly start: number; readonly duration: number}[]; readonly largest: number};
    /** When each frame began, in ms. */
    frameTimes: number[];
  }
}

/** What tsx wraps named functions in; functions that are sent to a page need it there. */
export const NAMES = 'globalThis.__name = (value) => value';

/** Has the page note long tasks and layout shifts from its start. */
export async function noteLoad(page: Page): Promise<void> {
  await page.addInitScript(NAMES);
  await page.addInitScript(() => {
    const notes: Notes = {tasks: [], shift: 0};
    window.notes = notes;
    new PerformanceObserver((list) => {
      for (const {startTime, duration} of list.getEntries()) notes.tasks.push({start: startTime, duration});
    }).observe({type: 'longtask', buffered: true});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) notes.shift += entry.value;
    }).observe({type: 'layout-shift', buffered: true});
  });
}

export function readNotes(page: Page): Promise<Observed> {
  return page.evaluate(async () => {
    // A page that has nothing but a canvas has its first content with the canvas's first picture, which is told of later.
    for (let frame = 0; frame < 60 && performance.getEntriesByName('map-ready').length > 0; frame++) {
      if (performance.getEntriesByName('first-contentful-paint').length > 0) break;
      await new Promise(requestAnimationFrame);
    }
    const at = (name: string): number | null => performance.getEntriesByName(name)[0]?.startTime ?? null;
    const usable = at('map-usable') ?? Number.POSITIVE_INFINITY;
    return {
      firstContentfulPaint: at('first-contentful-paint') ?? 0,
      usable,
      ready: at('map-ready'),
      blocking: window.notes.tasks
        .filter(({start}) => start < usable)
        .reduce((sum, {duration}) => sum + duration - 50, 0),
      layoutShift: window.notes.shift,
      timeOrigin: performance.timeOrigin,
    };
  });
}
