import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {formatFaults} from '../../../src/faults/fault.ts';
import {compileFixture, FIXTURES} from './compile-fixture.ts';

const folders = (prefix: string): readonly string[] => readdirSync(FIXTURES).filter((name) => name.startsWith(prefix));
const expected = (name: string, file: string): string => readFileSync(join(FIXTURES, name, file), 'utf8');

describe('a folder that is in order', () => {
  it.each(folders('ok-'))('compiles %s to the expected bundle without a fault', (name) => {
    const {bundle, faults} = compileFixture(name);
    expect(formatFaults(faults)).toBe('');
    expect(bundle).toEqual(JSON.parse(expected(name, 'expected.json')));
  });

  it.each(folders('ok-'))('warns of what %s leaves out', (name) => {
    expect(`${formatFaults(compileFixture(name).warnings)}\n`).toBe(expected(name, 'expected-warnings.txt'));
  });

  it('keeps each selector as the author wrote it', () => {
    expect(compileFixture('ok-small').selectors['early-bridge']).toEqual({exact: '东河要早日通桥', suffix: '。”区长'});
  });
});

describe('a folder with mistakes', () => {
  it.each(folders('bad-'))('%s gives no bundle and exactly the expected faults', (name) => {
    const {bundle, faults} = compileFixture(name);
    expect(`${formatFaults(faults)}\n`).toBe(expected(name, 'expected.txt'));
    expect(faults).not.toEqual([]);
    expect(bundle).toBeNull();
  });
});
