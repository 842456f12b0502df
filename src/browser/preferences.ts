import type {ThemeName, ViewState} from '../domain/view.ts';
import {DEFAULT_VIEW} from '../state/default-view.ts';
import {PREFERENCES_KEY} from '../state/preferences-key.ts';
import {formatPreferences, parsePreferences, type Preferences} from '../state/preferences.ts';

/** The reader's preferences, kept where the browser lets us and alive as long as the page where it does not. */
export interface PreferenceKeeper {
  readonly get: () => Preferences;
  /** @returns whether the browser has kept them */
  readonly set: (change: Partial<Preferences>) => boolean;
  /** The view of a link that asks for nothing else. */
  readonly usualView: () => ViewState;
  /** Calls back when preferences have changed, or the system's colours have while they are followed. */
  readonly onChange: (listener: () => void) => () => void;
}

export function keepPreferences(window: Window): PreferenceKeeper {
  const listeners = new Set<() => void>();
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let preferences = parsePreferences(read(window));
  const theme = (): ThemeName =>
    preferences.theme === 'system' ? (dark.matches ? 'dark' : 'light') : preferences.theme;
  const tell = (): void => {
    mark(window.document.documentElement, preferences);
    for (const listener of listeners) listener();
  };
  mark(window.document.documentElement, preferences);
  dark.addEventListener?.('change', tell);
  return {
    get: () => preferences,
    set(change) {
      preferences = {...preferences, ...change};
      const kept = write(window, formatPreferences(preferences));
      tell();
      return kept;
    },
    usualView: () => ({...DEFAULT_VIEW, theme: theme(), locale: preferences.locale ?? DEFAULT_VIEW.locale}),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What the style sheet, the scale and the camera go by. */
function mark({dataset}: HTMLElement, {text, motion, units}: Preferences): void {
  Object.assign(dataset, {text, motion, units});
}

/** In a frame of opaque origin the mere mention of storage throws. */
function read(window: Window): string | null {
  try {
    return window.localStorage.getItem(PREFERENCES_KEY);
  } catch {
    return null;
  }
}

function write(window: Window, text: string): boolean {
  try {
    window.localStorage.setItem(PREFERENCES_KEY, text);
    return true;
  } catch {
    return false;
  }
}
