import {describe, expect, it} from 'vitest';
import {toPassagesCsv} from '../../../src/export/passages-csv.ts';
import {context} from './fixture.ts';
import {parseCsv} from './parse-csv.ts';

const csv = toPassagesCsv(context);
const [header = [], ...rows] = parseCsv(csv.slice(1));
const row = (id: string): Record<string, string | undefined> => {
  const fields = rows.find(([first]) => first === id) ?? [];
  return Object.fromEntries(header.map((column, i) => [column, fields[i]]));
};

describe('toPassagesCsv', () => {
  it('begins with a byte order mark and ends every record with CRLF', () => {
    expect(csv.startsWith('\uFEFFid,exact,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('has exactly the documented columns', () => {
    expect(header.join(',')).toBe(
      'id,exact,kind,voice,speaker,office,organisation,places,themes,figure_value,figure_unit,start,end,figure_raw,figure_bound,paragraph,address',
    );
  });

  it('has one record for each passage, each with all fields', () => {
    expect(rows.map(([id]) => id)).toEqual(context.bundle.passages.map(({id}) => id));
    expect(rows.every((fields) => fields.length === header.length)).toBe(true);
  });

  it('quotes the words of the article, without the break of the page', () => {
    for (const {id, start, end} of context.bundle.passages)
      expect(row(id)['exact']).toBe(context.bundle.article.text.slice(start, end).replace(/\n+/g, ''));
    const {start = 0, end = 0} = context.bundle.passages.find(({id}) => id === 'parks') ?? {};
    expect(context.bundle.article.text.slice(start, end)).toContain('\n\n');
  });

  it('says in which paragraph a passage stands, and at which address it opens', () => {
    for (const {id, block} of context.bundle.passages) {
      const {number} = context.bundle.article.blocks.find((each) => each.id === block) ?? {};
      expect(row(id)).toMatchObject({paragraph: String(number ?? ''), address: `?passage=${id}`});
    }
    expect(context.bundle.passages.some(({id}) => row(id)['paragraph'] !== '')).toBe(true);
    const onSite = parseCsv(toPassagesCsv({...context, site: 'https://example.org/map/'}));
    expect(onSite[1]?.at(-1)).toBe(`https://example.org/map/?passage=${context.bundle.passages[0]?.id}`);
  });

  it('keeps a bound that the words give, as written and as read', () => {
    const [passage] = context.bundle.passages;
    if (!passage) throw new Error('no passage');
    const of = {zh: '', en: ''};
    const figures = [
      {raw: '一年多', value: 1, unit: '年', of},
      {raw: '30家', value: 30, unit: '家', of},
      {raw: '500家', value: 500, unit: '家', bound: 'atLeast', of} as const,
    ];
    const table = parseCsv(toPassagesCsv({...context, bundle: {...context.bundle, passages: [{...passage, figures}]}}));
    expect(table[1]).toEqual(
      expect.arrayContaining(['1; 30; 500', '一年多; 30家; 500家', 'at least; as written; at least']),
    );
  });

  it('separates several values with “; ” and names places in Chinese', () => {
    expect(row('parks')).toMatchObject({figure_value: '2; 10000000000', figure_unit: '个; 元', places: '西岭县'});
    expect(row('bridges-3')).toMatchObject({
      places: '石桥; 东河区',
      speaker: '王安',
      office: '区长',
      organisation: '东河区人民政府',
    });
  });

  it('leaves office and organisation of a resident empty', () => {
    expect(row('good-then')).toMatchObject({speaker: '李平', office: '', organisation: ''});
  });

  it('doubles quotation marks and encloses fields that have commas', () => {
    const [passage] = context.bundle.passages;
    if (!passage) throw new Error('no passage');
    const text = '他说"好,行"';
    const bundle = {
      ...context.bundle,
      article: {...context.bundle.article, text},
      passages: [{...passage, start: 0, end: text.length}],
    };
    expect(parseCsv(toPassagesCsv({...context, bundle}).slice(1))[1]?.[1]).toBe(text);
  });
});
