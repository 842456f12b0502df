import {createHash} from 'node:crypto';
import {expect, inject, it} from 'vitest';

it('sw.js lists every file that it keeps with the hash under which a reader gets it', async () => {
  const get = async (name: string): Promise<Buffer> =>
    Buffer.from(await (await fetch(new URL(name, inject('siteUrl')))).arrayBuffer());
  const [, list = '{}'] = /^const FILES = (.+);$/m.exec(String(await get('sw.js'))) ?? [];
  const files = Object.entries(JSON.parse(list) as Readonly<Record<string, string>>);
  expect(files.map(([name]) => name)).toEqual(
    expect.arrayContaining(['./', 'provenance/', 'data/bundle.json', 'icon.svg', 'manifest.webmanifest']),
  );
  for (const [name, hash] of files)
    expect([
      name,
      createHash('sha256')
        .update(await get(name))
        .digest('base64'),
    ]).toEqual([name, hash]);
});
