import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
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

it('is kept by every place in the page, the map and the frame that writes markup', () => {
  const files = ['page', 'map', 'frame', 'browser', 'export'].flatMap((room) =>
    readdirSync(join('src', room), {recursive: true, encoding: 'utf8'})
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join('src', room, name)),
  );
  const writing =
    /(?:\.(?:innerHTML|outerHTML|srcdoc) = |insertAdjacentHTML\(|parseFromString\()(?!trustedMarkup\(|'')[^;]*/g;
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(writing)].map(([code]) => `${file}: ${code}`),
  );
  // The element stands in pages that are not ours.
  expect(found.filter((each) => !each.startsWith(join('src', 'frame', 'element.ts')))).toEqual([]);
});
