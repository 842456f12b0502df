import {expect, it} from 'vitest';
import {holdTowns} from '../../../src/compile/hold-towns.ts';
import type {Content} from '../../../src/compile/read-content.ts';
import type {PlaceEntry} from '../../../src/compile/entries.ts';
import type {Geo} from '../../../src/compile/read-geo.ts';

const town = (zh: string, more: Partial<PlaceEntry> = {}): PlaceEntry =>
  ({id: zh, kind: 'township', name: {zh, en: '', pinyin: ''}, status: 'existing', ...more}) as unknown as PlaceEntry;

function holdersOf(entries: readonly PlaceEntry[], listed: readonly string[]): readonly unknown[] {
  const places = {file: 'p', wellFormed: entries.map((value) => ({value})), knows: (id: string) => listed.includes(id)};
  const geo = {towns: new Map([['苏店镇', 'shangdang']])} as unknown as Geo;
  const {wellFormed} = holdTowns({places} as unknown as Content, geo).places;
  return wellFormed.map(({value: {within}}) => within);
}

it('a town of the official list lies in its district without a word about it', () => {
  expect(holdersOf([town('苏店镇'), town('无名镇')], ['shangdang'])).toEqual(['shangdang', undefined]);
});

it('what an article says of a town stands, and so does a list without its district', () => {
  const own = town('苏店镇', {within: 'elsewhere' as PlaceEntry['id']});
  expect(holdersOf([own], ['shangdang'])).toEqual(['elsewhere']);
  expect(holdersOf([town('苏店镇')], [])).toEqual([undefined]);
});

it('a street that is none is no town of the list', () => {
  expect(holdersOf([town('苏店镇', {kind: 'site'})], ['shangdang'])).toEqual([undefined]);
});
