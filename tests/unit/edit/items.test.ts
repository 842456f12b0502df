import {describe, expect, it} from 'vitest';
import {itemsOf, type Item} from '../../../src/edit/model/items.ts';
import {withStrokes} from '../../../src/edit/model/apply.ts';
import {placesIn} from '../../../src/edit/model/named.ts';
import {needsOf, refuse, takeAll} from '../../../src/edit/model/take.ts';
import {figuresIn, joinPassages, passageAt, putPassage, splitPassage} from '../../../src/edit/model/passages.ts';
import type {Change, Sheet} from '../../../src/edit/protocol.ts';
import {passage, place, sheetOf, TEXT} from './sheet.ts';

const after = (sheet: Sheet, changes: readonly Change[]): Sheet => withStrokes(sheet, [{label: '', changes}]);
const keys = (items: readonly Item[]): readonly string[] => items.map(({key, state}) => `${key} ${state}`);
const only = (sheet: Sheet, key: string, step: 'places' | 'passages' = 'places'): Item =>
  itemsOf(sheet, step).find((item) => item.key === key) as Item;

describe('what is to be decided', () => {
  it('are the suggestions in text order; what only holds others is taken with them', () => {
    expect(keys(itemsOf(sheetOf(), 'places'))).toEqual(['place:南村 open', 'place:北村 open']);
    const sheet = after(sheetOf(), takeAll(sheetOf(), [only(sheetOf(), 'place:南村')]));
    expect(sheet.places.map(({id}) => id)).toEqual(['county', 'town', 'south']);
    expect(keys(itemsOf(sheet, 'places'))).toContain('place:南村 taken');
    expect(keys(itemsOf(sheet, 'places'))).toContain('place:北村 open');
  });

  it('is a position for each place that has none, until there is an answer', () => {
    const sheet = sheetOf({places: [place('south', '南村'), place('north', '北村')], located: ['north']});
    expect(keys(itemsOf(sheet, 'positions'))).toEqual(['position:south open', 'position:north taken']);
    const answered = after(sheet, [{do: 'unplace', id: 'south', as: 'not on the map'}]);
    expect(keys(itemsOf(answered, 'positions'))).toEqual(['position:south taken', 'position:north taken']);
  });

  it('is English for headlines, passages and places', () => {
    const sheet = sheetOf({
      places: [place('south', '南村')],
      passages: [{...passage('first', '南村修了三里路'), gloss: ''}],
    });
    expect(keys(itemsOf(sheet, 'english'))).toEqual([
      'english:line:1 open',
      'english:passages:first open',
      'english:places:south open',
    ]);
    const told = after(sheet, [{do: 'english', line: 1, en: 'The Road by the Lake'}]);
    expect(keys(itemsOf(told, 'english'))[0]).toBe('english:line:1 taken');
  });

  it('is a date that the text tells and the article does not yet have', () => {
    expect(keys(itemsOf(sheetOf(), 'head'))).toEqual([
      'head:newspaper taken',
      'head:date open',
      'head:dateInferred taken',
    ]);
  });

  it('are passages with the sentences between them that none covers', () => {
    expect(keys(itemsOf(sheetOf(), 'passages'))).toEqual([
      'passage:6-19 open',
      `sentence:${TEXT.indexOf('老丁')}-${TEXT.indexOf('。”')} refused`,
      `sentence:${TEXT.indexOf('南村还')}-${TEXT.indexOf('种树') + 2} refused`,
    ]);
  });

  it('is not offered again where another passage has taken its words', () => {
    const {suggestions} = sheetOf();
    const [first] = suggestions.passages;
    if (!first) throw new Error('no passage');
    const own = passage('shorter', '北村也修了');
    const sheet = sheetOf({
      passages: [own],
      spans: {shorter: [14, 19]},
      suggestions: {...suggestions, passages: [{...first, state: 'taken'}]},
    });
    expect(keys(itemsOf(sheet, 'passages'))[0]).toBe('passage:shorter taken');
  });
});

describe('taking and refusing', () => {
  it('takes a passage with its places, and those with what holds them, each once', () => {
    const sheet = sheetOf();
    const item = only(sheet, 'passage:6-19', 'passages');
    expect(needsOf(sheet, item).places.map(({id}) => id)).toEqual(['county', 'town', 'south', 'north']);
    const taken = after(sheet, takeAll(sheet, [only(sheet, 'place:南村'), item]));
    expect(taken.places.map(({id}) => id)).toEqual(['county', 'town', 'south', 'north']);
    expect(taken.spans['first']).toEqual([6, 19]);
    expect(takeAll(taken, [only(taken, 'place:南村')])).toEqual([]);
  });

  it('refuses a suggestion, drops what was taken, and opens again what is taken after all', () => {
    const sheet = sheetOf();
    expect(refuse(only(sheet, 'place:北村'))).toEqual([{do: 'refuse', key: 'place:北村'}]);
    const refused = after(sheet, refuse(only(sheet, 'place:北村')));
    expect(only(refused, 'place:北村').state).toBe('refused');
    expect(takeAll(refused, [only(refused, 'place:北村')])[0]).toEqual({do: 'reopen', key: 'place:北村'});
    const own = sheetOf({places: [place('wood', '湖边')]});
    expect(refuse(only(own, 'place:wood'))).toEqual([{do: 'drop', file: 'places', id: 'wood'}]);
  });
});

describe('a passage that is made', () => {
  const span = {start: TEXT.indexOf('路通了'), end: TEXT.indexOf('。”')};

  it('has the words of the text, and is direct within quotation marks', () => {
    expect(passageAt(sheetOf(), span)).toMatchObject({exact: '路通了，心也通了', voice: 'direct', places: []});
    const sheet = after(sheetOf(), takeAll(sheetOf(), itemsOf(sheetOf(), 'places')));
    const from = TEXT.lastIndexOf('南村');
    expect(passageAt(sheet, {start: from, end: from + 6})).toMatchObject({exact: '南村还要种树', places: ['south']});
  });

  it('takes the place of what was suggested for the same words', () => {
    const sheet = sheetOf();
    const item = only(sheet, 'passage:6-19', 'passages');
    if (item.of !== 'passage') throw new Error('no passage');
    const put = after(sheet, putPassage(sheet, item, {...item.entry, kind: 'plan'}));
    expect(put.passages).toMatchObject([{id: 'first', kind: 'plan'}]);
    expect(put.places).toHaveLength(4);
  });

  it('is split into two with the places of each, and joined again', () => {
    const sheet = after(sheetOf(), takeAll(sheetOf(), itemsOf(sheetOf(), 'passages')));
    const item = only(sheet, 'passage:6-19', 'passages');
    if (item.of !== 'passage') throw new Error('no passage');
    const halves = [
      {start: 6, end: 13},
      {start: 14, end: 19},
    ] as const;
    const split = after(sheet, splitPassage(sheet, item, halves));
    expect(split.passages.map(({exact, places}) => [exact, places])).toEqual([
      ['南村修了三里路', ['south']],
      ['北村也修了', ['north']],
    ]);
    const [one, two] = itemsOf(split, 'passages');
    if (one?.of !== 'passage' || two?.of !== 'passage') throw new Error('no passages');
    const joined = after(split, joinPassages(split, one, two));
    expect(joined.passages).toMatchObject([{exact: '南村修了三里路，北村也修了', places: ['south', 'north']}]);
  });

  it('knows its figures and what they count', () => {
    expect(figuresIn(sheetOf(), {start: 6, end: 19})).toEqual([
      {raw: '三里', value: 3, unit: '里', of: {zh: '路', en: ''}},
    ]);
    expect(figuresIn(sheetOf(), span)).toEqual([]);
  });

  it('names what was listed after it was suggested', () => {
    const sheet = sheetOf({places: [place('side', '三里路'), place('far', '湖东')]});
    expect(only(sheet, 'passage:6-19', 'passages')).toMatchObject({entry: {places: ['south', 'side', 'north']}});
  });

  it('does not count a name within a longer one', () => {
    const sheet = sheetOf({places: [place('village', '村'), place('south', '南村')]});
    expect(placesIn(sheet, {start: 6, end: 13})).toEqual(['south']);
  });
});
