import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

const {overrides} = JSON.parse(readFileSync(`${ROOT}.oxlintrc.json`, 'utf8')) as {
  readonly overrides: readonly Override[];
};
const RULES = {'eslint/max-lines': 300, 'eslint/max-lines-per-function': 80} as const;
type Rule = keyof typeof RULES;

/** How many files may be longer, or have a longer function: these figures only fall. */
const MOST: Readonly<Record<Rule, number>> = {'eslint/max-lines': 1, 'eslint/max-lines-per-function': 0};

/** Files that the linter lets pass. */
const known = (rule: Rule): readonly string[] =>
  overrides.filter(({rules}) => rules[rule] === 'off').flatMap(({files}) => files);

/** Which of them are too long indeed: the same rule, without exceptions. */
function tooLong(rule: Rule): readonly string[] {
  if (known(rule).length === 0) return [];
  const config = join(mkdtempSync(join(tmpdir(), 'lengths-')), 'oxlint.json');
  writeFileSync(config, JSON.stringify({categories: {correctness: 'off'}, rules: {[rule]: ['error', RULES[rule]]}}));
  const oxlint = ['node_modules/oxlint/bin/oxlint', '-c', config, '-f', 'json', ...known(rule)];
  const {stdout} = spawnSync(process.execPath, oxlint, {cwd: ROOT, encoding: 'utf8'});
  const {diagnostics} = JSON.parse(stdout) as {readonly diagnostics: readonly {readonly filename: string}[]};
  return [...new Set(diagnostics.map(({filename}) => filename))];
}

describe.each(Object.keys(RULES) as Rule[])('%s', (rule) => {
  it('is checked in all code of the app and of its data', () => {
    const all = overrides.find(({rules}) => Array.isArray(rules[rule]));
    expect(all).toMatchObject({files: ['src/**', 'geo/**'], rules: {[rule]: ['error', RULES[rule]]}});
  });

  it('has few exceptions, and none that is short enough by now', () => {
    expect(known(rule).length).toBeLessThanOrEqual(MOST[rule]);
    expect([...tooLong(rule)].sort()).toEqual([...known(rule)].sort());
  });
});
