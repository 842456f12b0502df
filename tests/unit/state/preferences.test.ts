import {describe, expect, it} from 'vitest';
import {formatPreferences, parsePreferences, USUAL_PREFERENCES} from '../../../src/state/preferences.ts';

describe('preferences', () => {
  it('come back as they were kept', () => {
    const wanted = {
      theme: 'projector',
      locale: 'en',
      text: 'larger',
      motion: 'still',
      units: 'imperial',
      welcomed: true,
    } as const;
    expect(parsePreferences(formatPreferences(wanted))).toEqual(wanted);
  });

  it('keep only what differs from the usual', () => {
    expect(formatPreferences(USUAL_PREFERENCES)).toBe('{}');
    expect(formatPreferences({...USUAL_PREFERENCES, text: 'large'})).toBe('{"text":"large"}');
  });

  it.each([[null], [''], ['{'], ['null'], ['[]'], ['7'], ['{"theme":"neon","text":3,"other":true}']])(
    'are as usual for %j',
    (text) => {
      expect(parsePreferences(text)).toEqual(USUAL_PREFERENCES);
    },
  );

  it('keep what is sound beside what is not', () => {
    expect(parsePreferences('{"theme":"neon","units":"imperial"}')).toEqual({...USUAL_PREFERENCES, units: 'imperial'});
  });
});
