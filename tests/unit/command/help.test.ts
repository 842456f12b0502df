import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {helpOf} from '../../../src/cli/help.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const {scripts} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const COMMANDS = ['export', 'handout', 'check', 'geo', 'new-article', 'suggest', 'shoot'] as const;
/** All that the README's table lists, but for what is Vite's. */
const LISTED = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^\| `npm run ([\w:-]+)/gm)].flatMap(
  ([, name = '']) => (name === 'dev' ? [] : name),
);

describe('--help', () => {
  it.each(COMMANDS)(
    'of npm run %s prints how it is used, and makes nothing',
    (command) => {
      const file = (scripts[command] ?? '').replace('tsx ', '');
      const printed = execFileSync(process.execPath, ['--import', 'tsx', file, '--help'], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      expect(printed).toMatch(new RegExp(`^[A-Z][^]*npm run (--silent )?${command}\\b`));
      expect(printed).not.toMatch(/\*\/|^ \*/m);
    },
    60_000,
  );

  it.each(LISTED)('of npm run %s comes before anything is done', (command) => {
    const [, file = ''] = /^tsx (\S+)/.exec(scripts[command] ?? '') ?? [];
    const source = readFileSync(join(ROOT, file), 'utf8');
    expect(helpOf(source)).toMatch(new RegExp(`^[A-Z][^]*npm run (--silent )?${command}\\b`));
    expect(source).toMatch(/helpIfAsked\(import\.meta\.url\)|runImport\(/);
  });

  it('is the comment that the file begins with', () => {
    expect(helpOf('/**\n * Does it.\n *\n *   npm run it\n */\nimport x;\n/** Other. */')).toBe(
      'Does it.\n\n  npm run it',
    );
    expect(helpOf('const x = 1;')).toBe('');
  });
});
