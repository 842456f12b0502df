import type {Locale} from '../domain/text.ts';
import type {ThemeName, Units} from '../domain/view.ts';
import {LOCALE_TAGS} from '../words/locales.ts';

/** How a reader wants it, whatever is looked at. */
export interface Preferences {
  readonly theme: 'system' | ThemeName;
  /** Null until the reader has chosen a language. */
  readonly locale: Locale | null;
  readonly text: 'normal' | 'large' | 'larger';
  readonly motion: 'system' | 'still';
  readonly units: Units;
  /** Whether the first visit's hint has been read. */
  readonly welcomed: boolean;
}

export const USUAL_PREFERENCES: Preferences = {
  theme: 'system',
  locale: null,
  text: 'normal',
  motion: 'system',
  units: 'metric',
  welcomed: false,
};

type Choices = {readonly [Name in keyof Preferences]: readonly Preferences[Name][]};

/** What each may be, in the order in which it is offered. */
export const CHOICES: Choices = {
  theme: ['system', 'light', 'dark', 'projector'],
  locale: [null, ...LOCALE_TAGS],
  text: ['normal', 'large', 'larger'],
  motion: ['system', 'still'],
  units: ['metric', 'imperial'],
  welcomed: [false, true],
};

/** Preferences as they were kept. Never throws: what is missing, torn or unknown is as usual. */
export function parsePreferences(text: string | null): Preferences {
  const kept = parseObject(text);
  const entries = Object.keys(USUAL_PREFERENCES).map((name) => {
    const value = kept[name];
    const choices: readonly unknown[] = CHOICES[name as keyof Preferences];
    return [name, choices.includes(value) ? value : USUAL_PREFERENCES[name as keyof Preferences]];
  });
  return Object.fromEntries(entries) as Preferences;
}

/** Only what differs from the usual, so that a later usual reaches who has chosen nothing. */
export function formatPreferences(preferences: Preferences): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(preferences).filter(([name, value]) => value !== USUAL_PREFERENCES[name as keyof Preferences]),
    ),
  );
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
