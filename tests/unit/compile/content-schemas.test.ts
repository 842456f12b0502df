import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {Ajv, type ValidateFunction} from 'ajv';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {contentSchemas} from '../../../src/compile/content-schemas.ts';
import {compileFixture, FIXTURES} from './compile-fixture.ts';

const SCHEMAS = contentSchemas();
const ajv = new Ajv({allErrors: true});
const validators = new Map(Object.entries(SCHEMAS).map(([name, schema]) => [name, ajv.compile(schema)]));
const validator = (name: string): ValidateFunction => {
  const found = validators.get(name);
  if (!found) throw new Error(`there is no schema ${name}`);
  return found;
};
const read = (file: string): unknown => parse(readFileSync(file, 'utf8')) as unknown;

/** The schema that a content file has, by where it lies. */
function schemaOf(file: string): string {
  return /\/sources\/[^/]+\.yaml$/.test(file)
    ? 'region-source.schema.json'
    : basename(file).replace('.yaml', '.schema.json');
}

const FILES = ['src/content', 'geo/regions', 'tests/fixtures/region/src/content', 'tests/fixtures/region/geo/regions']
  .flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name)),
  )
  .toSorted();

describe('the JSON Schemas of content files', () => {
  it('are those that npm run schemas writes', () => {
    const folder = 'src/content/schemas';
    expect(readdirSync(folder)).toEqual(Object.keys(SCHEMAS).toSorted());
    for (const [name, schema] of Object.entries(SCHEMAS))
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8')), 'run npm run schemas').toEqual(schema);
  });

  it.each(FILES)('accept %s', (file) => {
    const validate = validator(schemaOf(file));
    validate(read(file));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(FILES.filter((file) => !file.startsWith('tests/')))('are what %s names', (file) => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(file, 'utf8')) ?? [];
    expect(schema && existsSync(resolve(file, '..', schema)) && basename(schema)).toBe(schemaOf(file));
  });

  const broken = readdirSync(FIXTURES).flatMap((name) => {
    const faults = compileFixture(name).faults.filter(
      ({file, code}) => file.startsWith('content/') && code.startsWith('field-'),
    );
    return [...new Set(faults.map(({file}) => file))].map((file) => [name, file] as const);
  });
  it.each(broken)('refuse %s/%s, as check does', (name, file) => {
    expect(validator(schemaOf(file))(read(join(FIXTURES, name, file)))).toBe(false);
  });

  it.each([
    ['site', {title: {zh: '图', en: 'Map'}, prefix: 'a-map', articles: ['a b'], home: 'a'}],
    ['article', {id: 'danhe', source: 'article.txt', date: '2022年1月'}],
    ['places', [{id: 'a/b', kind: 'site', name: {zh: '甲', en: 'A', pinyin: 'Jiǎ'}, status: 'existing'}]],
    ['places', [{id: 'a', kind: 'site', name: {zh: '甲'.repeat(260), en: 'A', pinyin: 'Jiǎ'}, status: 'existing'}]],
    ['passages', [{id: 'a', exact: '甲', kind: 'claim', voice: 'direct', places: [], themes: [], gloss: 'A'}]],
    ['passages', [{id: 'a', exact: '甲', kind: 'fact', voice: 'direct', places: ['a， b'], themes: [], gloss: 'A'}]],
    ['briefings', {id: 'a'}],
    ['sources', [{id: 'a'}]],
    ['speakers', [{id: 'a', name: {zh: 'Wang', pinyin: 'Wáng'}}]],
    ['region', {id: 'a'}],
    ['region-source', {id: 'a', fles: []}],
    ['lines', [{place: 'a', class: 'canal', source: 'b', points: 'c.csv'}]],
    ['expectations', {locatorFrame: [1, 2, 3]}],
    ['methods', {district: 'traced'}],
  ])('refuse a broken %s.yaml', (name, value) => {
    expect(validator(`${name}.schema.json`)(value)).toBe(false);
  });
});
