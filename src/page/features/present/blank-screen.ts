import {sitePrefix} from '../../../domain/site.ts';
import type {Performance} from '../../../state/present-state.ts';

type Screen = Performance['screen'];

const KEY = `${sitePrefix}:screen`;

/** The screen as it was before the page was loaded anew: a room that looked at black goes on doing so. */
export function keptScreen(window: Window): Screen {
  try {
    const [navigation] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const kept = navigation?.type === 'reload' ? window.sessionStorage.getItem(KEY) : null;
    return kept === 'black' || kept === 'white' ? kept : 'shown';
  } catch {
    return 'shown';
  }
}

/** Covers all that stands in `region` with black or white. */
export function createBlankScreen(window: Window, region: HTMLElement): {readonly set: (screen: Screen) => void} {
  const blank = window.document.createElement('div');
  return {
    set(screen) {
      keepScreen(window, screen);
      blank.className = `blank ${screen}`;
      if (screen === 'shown') blank.remove();
      else region.append(blank);
    },
  };
}

function keepScreen(window: Window, screen: Screen): void {
  try {
    if (screen === 'shown') window.sessionStorage.removeItem(KEY);
    else window.sessionStorage.setItem(KEY, screen);
  } catch {
    // Where nothing is kept, a page that is loaded anew shows its scene.
  }
}
