import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {CONTENT_POLICY} from '../../../src/command/content-policy.ts';

it('lets the one line of script in the page run, and no other', () => {
  const scripts = [...readFileSync('index.html', 'utf8').matchAll(/<script>([^]*?)<\/script>/g)].map(([, code = '']) => code);
  expect(scripts).toHaveLength(1);
  const hash = createHash('sha256').update(scripts[0] ?? '').digest('base64');
  expect(/script-src ([^;]*)/.exec(CONTENT_POLICY)?.[1]).toBe(`'self' 'sha256-${hash}'`);
});
