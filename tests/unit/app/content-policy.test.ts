import {createHash} from 'node:crypto';
import {expect, it} from 'vitest';
import {contentPolicy} from '../../../src/build/content-policy.ts';

it('lets the scripts that stand in the page run for their text, and no other', () => {
  const hash = createHash('sha256').update('begin()').digest('base64');
  const page =
    '<script>begin()</script><script type="application/json">{}</script><script type="module" src="./assets/index.js"></script>';
  expect(/script-src ([^;]*)/.exec(contentPolicy(page, ''))?.[1]).toBe(`'self' 'sha256-${hash}'`);
});

it('asks no other server, but for those of a basemap that the publisher set', () => {
  const connects = (basemap: string): string => /connect-src ([^;]*)/.exec(contentPolicy('', basemap))?.[1] ?? '';
  expect(connects('')).toBe("'self' blob: data:");
  expect(connects('beneath.pmtiles')).toBe("'self' blob: data:");
  expect(connects('tianditu:abc')).toContain('https://*.tianditu.gov.cn');
  expect(connects('https://maps.example.org/style.json')).toContain(' https://maps.example.org');
});
