import {createHash} from 'node:crypto';
import {expect, it} from 'vitest';
import {openData} from '../../../src/export/open-data.ts';
import {context} from './fixture.ts';

it('gives the files that the documentation lists', () => {
  expect(Object.keys(openData).toSorted()).toEqual([
    'annotations.jsonld',
    'article.txt',
    'briefing.schema.json',
    'bundle.json',
    'bundle.schema.json',
    'linked-places.jsonld',
    'passages.csv',
    'places.geojson',
  ]);
});

it('gives the article byte for byte', () => {
  const hash = createHash('sha256').update(openData['article.txt'](context)).digest('hex');
  expect(hash).toBe(context.bundle.article.sha256);
});

it('names nothing but by whole addresses where the site is known', () => {
  const site = 'https://example.org/map/';
  const names = ['annotations.jsonld', 'linked-places.jsonld', 'bundle.schema.json', 'briefing.schema.json'] as const;
  for (const name of names) {
    const text = openData[name]({...context, site});
    expect(text).not.toContain('urn:');
    for (const [, id = ''] of text.matchAll(/"(?:id|@id|\$id|source|relationTo)": "([^"]*)"/g))
      expect(id).toMatch(/^https?:\/\/\S+$/);
  }
  expect(openData['places.geojson']({...context, site})).toContain(`"uri": "${site}?place=donghe"`);
});

it('writes JSON that parses, the same each time', () => {
  for (const name of [
    'annotations.jsonld',
    'bundle.json',
    'bundle.schema.json',
    'linked-places.jsonld',
    'places.geojson',
  ] as const) {
    expect(JSON.parse(openData[name](context))).toBeTypeOf('object');
    expect(openData[name](context)).toBe(openData[name](context));
  }
});
