import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, it} from 'vitest';
import {bundleSchema} from '../../../src/export/bundle-schema.ts';
import {openData} from '../../../src/export/open-data.ts';
import {context} from './fixture.ts';

const validate = new Ajv2020({strict: true, strictTypes: false, strictTuples: false, allErrors: true}).compile(
  bundleSchema,
);
const bundle = (): Record<string, unknown> => JSON.parse(openData['bundle.json'](context)) as Record<string, unknown>;

describe('bundleSchema', () => {
  it('accepts the bundle that compile gives', () => {
    validate(bundle());
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a missing part', {places: undefined}],
    ['an unknown part', {extra: 1}],
    ['another version', {version: 2}],
    ['a malformed mention', {mentions: [{start: -1, end: 2, place: 'x'}]}],
    ['a passage of an unknown kind', {passages: [{...context.bundle.passages[0], kind: 'claim'}]}],
  ])('rejects %s', (_what, change) => {
    expect(validate(JSON.parse(JSON.stringify({...bundle(), ...change})))).toBe(false);
  });
});
