import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {CONTENT_POLICY, contentPolicy} from '../../../src/command/content-policy.ts';

it('lets the one line of script in the page run, and no other', () => {
  const scripts = [...readFileSync('index.html', 'utf8').matchAll(/<script>([^]*?)<\/script>/g)].map(([, code = '']) => code);
  expect(scripts).toHaveLength(1);
  const hash = createHash('sha256').update(scripts[0] ?? '').digest('base64');
  expect(/script-src ([^;]*)/.exec(CONTENT_POLICY)?.[1]).toBe(`'self' 'sha256-${hash}'`);
});

it('asks no other server, but for those of a basemap that the publisher set', () => {
  const connects = (basemap: string): string => /connect-src ([^;]*)/.exec(contentPolicy(basemap))?.[1] ?? '';
  expect(connects('')).toBe("'self' blob: data:");
  expect(connects('beneath.pmtiles')).toBe("'self' blob: data:");
  expect(connects('tianditu:abc')).toContain('https://*.tianditu.gov.cn');
  expect(connects('https://maps.example.org/style.json')).toContain(' https://maps.example.org');
});
