import {expect, it} from 'vitest';
import {DOORS} from '../fuzz/doors.ts';
import {fuzz} from '../fuzz/fuzz.ts';

/** `npm run fuzz` lets in a hundred thousand. */
it('answers whatever comes in with a sentence, and never throws', {timeout: 120_000}, async () => {
  const entered = new Set<string>();
  expect(await fuzz(1, 3000, ({name}) => entered.add(name))).toEqual([]);
  expect([...entered].toSorted()).toEqual(DOORS.map(({name}) => name).toSorted());
});
