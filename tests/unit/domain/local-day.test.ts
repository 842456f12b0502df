import {afterEach, describe, expect, it} from 'vitest';
import {buildDay} from '../../../src/build/built-articles.ts';
import {localDay} from '../../../src/domain/local-day.ts';

const {TZ} = process.env;
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

describe('the day that is printed', () => {
  afterEach(() => {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

  it.each([
    ['Asia/Shanghai', '2026-03-04T23:30:00Z', '2026-03-05'],
    ['Asia/Shanghai', '2026-03-05T15:59:00Z', '2026-03-05'],
    ['America/Los_Angeles', '2026-03-05T07:30:00Z', '2026-03-04'],
    ['UTC', '2026-03-05T00:00:00Z', '2026-03-05'],
  ])('is the reader’s: in %s at %s it is %s', (zone, now, day) => {
    process.env['TZ'] = zone;
    expect(dayOf(localDay(new Date(now)))).toBe(day);
  });

  it('is in a build the one that SOURCE_DATE_EPOCH gives, wherever it is made', () => {
    process.env['TZ'] = 'Asia/Shanghai';
    expect(dayOf(buildDay('1772668800'))).toBe('2026-03-05');
  });
});
