import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import gcoord from 'gcoord';
import {describe, expect, it} from 'vitest';
import type {Change, ImportPlan} from '../../../src/edit/protocol.ts';
import type {PlaceEntry} from '../../../src/compile/entries.ts';
import {change, linesBetween, scratch} from './scratch.ts';

const SOURCES = 'geo/regions/yunze/sources';
const TABLE = `${SOURCES}/places.csv`;
const SHAPES = `${SOURCES}/shapes.geojson`;
const DERIVED = 'geo/regions/yunze/derived/places.json';

const teahouse = {
  id: 'teahouse',
  kind: 'site',
  name: {zh: '茶馆', en: 'The Teahouse', pinyin: 'Cháguǎn'},
  status: 'existing',
  within: 'donghe',
} as unknown as PlaceEntry;
const take: Change = {do: 'put', file: 'places', entry: teahouse};
const at = (lng: number, lat: number, more: object = {}): Change => ({
  do: 'place',
  id: 'teahouse',
  geometry: {type: 'Point', coordinates: [lng, lat]},
  errorM: 80,
  source: 'A walk with a receiver',
  ...more,
});

describe('a position', () => {
  it('is a row of the region’s table with its source, derived at once, and one step of undo', async () => {
    const {open, read} = scratch();
    const editor = await open();
    const before = [read(TABLE), read(DERIVED)];
    expect(editor.sheet('mirror').located).not.toContain('teahouse');
    const sheet = await change(editor, 'mirror', take, at(93.701234, 39.3));
    expect(sheet.located).toContain('teahouse');
    const [row = ''] = linesBetween(before[0] ?? '', read(TABLE));
    expect(row).toMatch(/^\+teahouse,茶馆,The Teahouse,93.70123,39.3,80,placed-[0-9a-f]{8},digitised,$/);
    const record = read(`${SOURCES}/${/placed-[0-9a-f]{8}/.exec(row)?.[0]}.yaml`);
    expect(record).toContain('title: {zh: "来源：A walk with a receiver", en: "A walk with a receiver"}');
    expect(JSON.parse(read(DERIVED))).toMatchObject({teahouse: {anchor: [93.70123, 39.3], errorM: 80}});
    await change(editor, 'mirror', at(93.71, 39.3, {errorM: 40, source: 'sketch'}));
    expect(read(TABLE)).toMatch(/\nteahouse,茶馆,The Teahouse,93.71,39.3,40,sketch,digitised,\n$/);
    await editor.undo('mirror');
    await editor.undo('mirror');
    expect([read(TABLE), read(DERIVED)]).toEqual(before);
    await editor.redo('mirror');
    expect(JSON.parse(read(DERIVED))).toHaveProperty('teahouse');
  });

  it('may become an area and a point again: it never stands twice', async () => {
    const {open, read} = scratch();
    const editor = await open();
    const ring = [
      [93.6, 39.3],
      [93.62, 39.3],
      [93.62, 39.32],
      [93.6, 39.3],
    ];
    await change(editor, 'mirror', take, at(93.7, 39.3));
    const table = read(TABLE);
    const shapes = read(SHAPES);
    const area = at(0, 0, {geometry: {type: 'Polygon', coordinates: [ring]}});
    expect((await change(editor, 'mirror', area)).faults).toEqual([]);
    expect(read(TABLE)).not.toContain('teahouse');
    expect(read(SHAPES)).toContain('"place":"teahouse"');
    await change(editor, 'mirror', at(93.7, 39.3));
    expect([read(TABLE), read(SHAPES)]).toEqual([table, shapes]);
  });

  it.each([
    ['outside the region', at(10, 10), /93\.4|92\.8|范围|之外|以外/],
    ['without an error', at(93.7, 39.3, {errorM: 0}), /误差/],
    ['without a source', at(93.7, 39.3, {source: ' '}), /来源/],
    ['of a place that is not taken', at(93.7, 39.3, {id: 'nobody'}), /收进/],
    ['that a step derives', at(93.7, 39.3, {id: 'nankou-station'}), /推导/],
    ['that is no number', at(Number.NaN, 39.3), /坐标/],
    [
      'as the outline of a district',
      at(0, 0, {
        id: 'xipo',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [93.6, 39.3],
              [93.62, 39.3],
              [93.62, 39.32],
              [93.6, 39.3],
            ],
          ],
        },
      }),
      /轮廓|推导/,
    ],
  ] as const)('is refused %s, and nothing is written', async (_why, place, words) => {
    const {open, read} = scratch();
    const editor = await open();
    const before = [read(TABLE), read('src/content/mirror/places.yaml')];
    await expect(change(editor, 'mirror', take, place)).rejects.toThrow(words);
    expect([read(TABLE), read('src/content/mirror/places.yaml')]).toEqual(before);
  });

  it('is taken back where the region’s geometry does not hold with it', async () => {
    const {open, read, write} = scratch();
    const editor = await open();
    // A table that no record lists: geometry is not derived until somebody mends it.
    write(`${SOURCES}/stray.csv`, 'id\n');
    const before = [read(TABLE), read('src/content/mirror/places.yaml'), read(DERIVED)];
    await expect(change(editor, 'mirror', take, at(93.7, 39.3))).rejects.toThrow('几何检查');
    expect([read(TABLE), read('src/content/mirror/places.yaml'), read(DERIVED)]).toEqual(before);
    expect(editor.sheet('mirror').undo).toBeNull();
  });

  it('gives way to the answer that there is none', async () => {
    const {open, read} = scratch();
    const editor = await open();
    const table = read(TABLE);
    const open0 = editor.sheet('mirror').todo.positions;
    expect((await change(editor, 'mirror', take)).todo.positions).toBe(open0 + 1);
    await change(editor, 'mirror', at(93.7, 39.3));
    const sheet = await change(editor, 'mirror', {do: 'unplace', id: 'teahouse', as: 'not on the map'});
    expect(read(TABLE)).toBe(table);
    expect([sheet.unplaced, sheet.todo.positions]).toEqual([['teahouse'], open0]);
    expect((await change(editor, 'mirror', at(93.7, 39.3))).unplaced).toEqual([]);
  });
});

describe('a file of places', () => {
  const ask = (
    bytes: Uint8Array,
    more: object = {},
  ): Parameters<Awaited<ReturnType<ReturnType<typeof scratch>['open']>>['importFile']>[1] => ({
    name: '茶馆.csv',
    bytes: Buffer.from(bytes).toString('base64'),
    datum: 'WGS 84',
    errorM: 50,
    source: null,
    write: false,
    ...more,
  });
  const csv = Buffer.from('id,name,lng,lat\nteahouse,茶馆,93.7,39.3\nfar,远处,10,10\n');

  it('says what would come, and brings it with entries and geometry as one step', async () => {
    const {open, read} = scratch();
    const editor = await open();
    const before = [read(TABLE), read('src/content/mirror/places.yaml')];
    const plan: ImportPlan = await editor.importFile('mirror', ask(csv));
    expect(plan).toMatchObject({
      doubt: null,
      isWritten: false,
      decisions: [
        {id: 'teahouse', what: 'comes', geometry: {type: 'Point', coordinates: [93.7, 39.3]}},
        {what: 'refused', why: {zh: expect.stringMatching(/./)}},
      ],
    });
    expect([read(TABLE), read('src/content/mirror/places.yaml')]).toEqual(before);
    expect(await editor.importFile('mirror', ask(csv, {write: true}))).toMatchObject({isWritten: true});
    const sheet = editor.sheet('mirror');
    expect([sheet.located.includes('teahouse'), sheet.undo]).toEqual([true, '茶馆.csv']);
    await editor.undo('mirror');
    expect([read(TABLE), read('src/content/mirror/places.yaml')]).toEqual(before);
  });

  it('is doubted where nobody says its datum, and then not written', async () => {
    const {open, root} = scratch();
    const editor = await open();
    const plan = await editor.importFile('mirror', ask(csv, {datum: null, write: true}));
    expect(plan).toMatchObject({isWritten: false, doubt: {zh: expect.stringContaining('坐标系')}});
    expect(readFileSync(join(root, TABLE), 'utf8')).not.toContain('teahouse');
    await expect(editor.importFile('mirror', ask(Buffer.from([0, 1, 2])))).rejects.toThrow();
  });

  it('is taken in a datum that known places contradict only by whoever is sure, with the doubt in its record', async () => {
    const {open, read} = scratch();
    const editor = await open();
    const shifted = (id: string, at: readonly [number, number]): string =>
      `${id},${gcoord.transform([...at], gcoord.WGS84, gcoord.BD09).join(',')}`;
    const known = [shifted('old-mill,老磨坊', [93.7, 39.2]), shifted('nankou-station,南口站', [93.3, 39.05])];
    const bytes = Buffer.from(['id,name,lng,lat', ...known, shifted('teahouse,茶馆', [93.7, 39.3])].join('\n'));
    expect(await editor.importFile('mirror', ask(bytes, {write: true}))).toMatchObject({
      isWritten: false,
      mayTake: true,
      doubt: {zh: expect.stringContaining('看来是 BD-09')},
    });
    expect(read(TABLE)).not.toContain('teahouse');
    const sure = {write: true, isSure: true, source: '旧地图'};
    expect(await editor.importFile('mirror', ask(bytes, sure))).toMatchObject({isWritten: true});
    const [, errorM, source] = /^teahouse,.*?,(\d+),(placed-\w+),/m.exec(read(TABLE)) ?? [];
    expect(Number(errorM)).toBeGreaterThan(900);
    expect(read(`geo/regions/yunze/sources/${source}.yaml`)).toMatch(/旧地图.*[^]*仍照所说按 WGS 84 写入/);
  });
});
