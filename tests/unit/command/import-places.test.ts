import {distance} from '@turf/distance';
import * as fc from 'fast-check';
import gcoord from 'gcoord';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {runGeo} from '../../../geo/run.ts';
import {runImport} from '../../../src/cli/import-places/run-import.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {formatFaults} from '../../../src/faults/fault.ts';

const SOURCES = 'geo/regions/yunze/sources';
const GIVEN = 'tests/fixtures/import';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync('tests/fixtures/region', root, {recursive: true});
});
afterEach(() => rmSync(root, {recursive: true}));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const files = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );

/** `npm run import-places -- --region yunze …` */
function importPlaces(...args: readonly string[]): {readonly code: number; readonly told: string} {
  const lines: string[] = [];
  const tell = (line: string): void => void lines.push(line);
  const code = runImport(['--region', 'yunze', ...args], root, tell, tell);
  return {code, told: lines.join('\n')};
}

/** A file in the copy. */
function made(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
}

type Crs = Parameters<typeof gcoord.transform>[2];
const geojson = (places: readonly (readonly [name: string, at: readonly number[]])[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: places.map(([name, coordinates]) => ({
      type: 'Feature',
      properties: {name, error_m: 100},
      geometry: {type: 'Point', coordinates},
    })),
  });
/** Two places that the region knows and a new one, as an atlas has them. */
const atlas = (datum: Crs): string =>
  geojson(
    (
      [
        ['老磨坊', [93.7, 39.2]],
        ['南口站', [93.3, 39.05]],
        ['新井', [93.25, 39.3]],
      ] as const
    ).map(([name, at]) => [name, gcoord.transform([...at], gcoord.WGS84, datum) as number[]]),
  );

describe('a dry run', () => {
  it('changes nothing, and says of each place of a KML what comes, what not and why', () => {
    const before = files();
    const {code, told} = importPlaces(join(GIVEN, 'sites.kml'), '--datum', 'wgs84');
    expect(code).toBe(0);
    for (const expected of [
      /sites\.kml:5 shiqiao-dukou {2}石桥 & 渡口 .* site 93\.55000, 39\.25000 ±500 m \[误差未注明/,
      /sites\.kml:10 luwei-park .* park Polygon .*a ring was open and was closed/,
      /a point or line beside it left out/,
      /sites\.kml:19 .*93\.5,39\.2,800,5.*lng,lat/,
      /sites\.kml:23 .*一个点有 2 组坐标/,
      /sites\.kml:27 —.*没有名称/,
      /sites\.kml:30 .*NetworkLink 指向 https:\/\/atlas\.example\/more\.kml/,
    ])
      expect(told).toMatch(expected);
    expect(files()).toEqual(before);
  });

  it('takes no county of a cloud atlas, and asks for its datum before anything else comes of it', () => {
    const square = [
      [93.2, 39.2],
      [93.5, 39.2],
      [93.5, 39.5],
      [93.2, 39.5],
      [93.2, 39.2],
    ];
    const ring = square.map((corner) => gcoord.transform(corner as [number, number], gcoord.WGS84, gcoord.GCJ02));
    const county = {
      type: 'Feature',
      properties: {adcode: 990101, name: '新县', level: 'district', center: ring[0], parent: {adcode: 990100}},
      geometry: {type: 'MultiPolygon', coordinates: [[ring]]},
    };
    const well = {
      type: 'Feature',
      properties: {name: '新井'},
      geometry: {type: 'Point', coordinates: gcoord.transform([93.25, 39.3], gcoord.WGS84, gcoord.GCJ02)},
    };
    const before = files();
    const file = made('atlas.json', JSON.stringify({type: 'FeatureCollection', features: [county, well]}, null, 0));
    const {code, told} = importPlaces(file, '--write');
    expect(code).toBe(1);
    expect(told).toMatch(/新县 .*units\.csv/);
    expect(told).toContain('say which datum it is in');
    rmSync(file);
    expect(files()).toEqual(before);
  });

  it('mends rings of a GeoJSON or refuses them, and takes no outline of a county', () => {
    const {told} = importPlaces(join(GIVEN, 'shapes.geojson'), '--datum', 'wgs84');
    for (const expected of [
      /:2 dongyuan .*a ring was open and was closed.*wound the other way/,
      /:3 .*空地 .*没有位置/,
      /:4 .*空点 .*几何为空/,
      /:5 .*领结园 .*its outline crosses itself at 93\.55, 39\.25/,
      /:6 .*小结园 .*its outline crossed itself and was parted/,
      /:7 —.*it has no name/,
      /:8 .*颠倒亭 .*lng and lat are exchanged: write lng 93\.5, lat 39\.2/,
      /:9 .*天边 .*it lies outside the frame/,
      /:10 xipo .*its position comes from a step that derives it/,
      /:11 .*新县 .*units\.csv/,
    ])
      expect(told).toMatch(expected);
  });

  it('reads a table with Chinese headers, CRLF and a byte order mark, also in GB18030', () => {
    const {told} = importPlaces(join(GIVEN, 'wells.csv'), '--datum', 'wgs84');
    for (const expected of [
      /:1 .*没有用到的列：电话/,
      /:2 xinjing .* ±150 m \[猜/,
      /:3 old-mill .*its error becomes 50 m instead of 200 m/,
      /:4 .*林场, 北 .*“很大”.*“餐饮”/,
      /:5 .*“93°20′” is no decimal degrees/,
      /:6 xinjing .*it is the same as in line 2/,
      /:7 .*第七栏/,
    ])
      expect(told).toMatch(expected);
    // 名称,经度,纬度 and 新井 in the encoding of China.
    const bytes = Buffer.concat([
      Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbe, 0xad, 0xb6, 0xc8, 0x2c, 0xce, 0xb3, 0xb6, 0xc8, 0x0a]),
      Buffer.from([0xd0, 0xc2, 0xbe, 0xae]),
      Buffer.from(',93.25,39.3\n'),
    ]);
    expect(importPlaces(made('gb.csv', bytes), '--datum', 'wgs84').told).toMatch(/gb\.csv:2 xinjing {2}新井/);
  });

  it('reads a GPX, whose datum needs no asking', () => {
    const {told} = importPlaces(join(GIVEN, 'walk.gpx'));
    expect(told).toMatch(/:3 liangting .* site 93\.45000, 39\.31000/);
    expect(told).toMatch(/:4 .*坏点 .*lat or lon is no number/);
    expect(told).toMatch(/:5 hubin-road .* street LineString/);
  });

  it('reads Linked Places as a table and as JSON', () => {
    const table = importPlaces(join(GIVEN, 'places.tsv')).told;
    for (const expected of [
      /:1 .*shoe_size/,
      /:2 .*苇桥 Reed Bridge .*93\.52000, 39\.22000/,
      /:3 .*旧渡 .*title_source is empty.*start is empty/,
      /:4 .*“east” is no decimal degrees/,
      /:5 .*is no WKT/,
      /:6 .*水湾 .* lake Polygon/,
    ])
      expect(table).toMatch(expected);
    const json = importPlaces(join(GIVEN, 'linked.json')).told;
    expect(json).toMatch(/:4 stone-gate {2}石门 Stone Gate/);
    expect(json).toMatch(/:9 old-mill .*it lies 17\d\d m from where old-mill is known to be/);
  });

  it('reads annotations of the project’s own articles, and those of no other text', () => {
    const {told} = importPlaces(join(GIVEN, 'annotations.json'), '--datum', 'wgs84');
    for (const expected of [
      /:2 jiukuangqu {2}旧矿区 .* 93\.30000, 39\.60000/,
      /:6 mirror-lake .*an article lists it already/,
      /:9 .*何舟 .*tagged “Person”/,
      /:12 .*别处的山谷 .*another text was annotated/,
      /:15 .*仓库 .*it has no position/,
    ])
      expect(told).toMatch(expected);
  });
});

describe('the datum', () => {
  it.each([
    [gcoord.GCJ02, 'gcj02'],
    [gcoord.BD09, 'bd09'],
  ] as const)('is asked for where the file does not state it, with what the known places say: %s', (crs, option) => {
    const file = made('atlas.geojson', atlas(crs));
    const {code, told} = importPlaces(file, '--write');
    expect({code, told}).toMatchObject({code: 1, told: expect.stringContaining(`--datum ${option}`) as string});
    expect(told).toContain('say which datum it is in');
    const {told: right} = importPlaces(file, '--datum', option);
    expect(right).toMatch(/xinjing .*93\.25000, 39\.30000/);
    expect(right).not.toContain('doubted');
  });

  it.each([
    ['GCJ-02', gcoord.GCJ02],
    ['BD-09', gcoord.BD09],
  ] as const)(
    'is doubted where known places contradict it, with the distances, and nothing is written: %s',
    (name, crs) => {
      const before = files();
      const file = made('atlas.geojson', atlas(crs));
      const {code, told} = importPlaces(file, '--datum', 'wgs84', '--write');
      expect(code).toBe(1);
      const [, off, right] =
        /old-mill .*it lies (\d+) m from where old-mill is known to be.*read as (\S+) it would be \d m/.exec(told) ??
        [];
      expect(right).toBe(name);
      const mill: [number, number] = [93.7, 39.2];
      const shift = distance(mill, gcoord.transform([...mill], gcoord.WGS84, crs), {units: 'meters'});
      expect(Math.abs(Number(off) - shift)).toBeLessThan(2);
      expect(told).toContain(`nothing is written. 看来是 ${name}`);
      rmSync(file);
      expect(files()).toEqual(before);
    },
  );

  it('is taken as said with --sure: what is known stays, errors hold the difference, and the record tells the doubt', () => {
    const file = made('atlas.geojson', atlas(gcoord.BD09));
    expect(importPlaces(file, '--datum', 'wgs84', '--sure', '--write').code).toBe(0);
    const [, errorM] = /^xinjing,.*?,(\d+),imported-atlas,/m.exec(read(`${SOURCES}/places.csv`)) ?? [];
    expect(Number(errorM)).toBeGreaterThan(900);
    expect(read(`${SOURCES}/places.csv`)).toContain('old-mill,老磨坊,The Old Mill,93.7,39.2,200,sketch,');
    expect(read(`${SOURCES}/imported-atlas.yaml`)).toMatch(
      /已知地点像是 BD-09，仍照所说按 WGS 84 写入：与已知地点相差 \d+ 米.*speak for BD-09; taken as WGS 84/,
    );
  });

  it('is that of its crs where a GeoJSON states one, and other systems are refused', () => {
    const crs = (name: string): string =>
      geojson([['新井', [93.25, 39.3]]]).replace('{', `{"crs":{"type":"name","properties":{"name":"${name}"}},`);
    expect(importPlaces(made('a.geojson', crs('urn:ogc:def:crs:OGC:1.3:CRS84'))).code).toBe(0);
    expect(importPlaces(made('b.geojson', crs('urn:ogc:def:crs:EPSG::3857'))).told).toContain('save it in WGS 84');
  });
});

describe('--write', () => {
  it('adds rows, shapes and a record, and with --article the entries: the map has them without code', async () => {
    const {code, told} = importPlaces(join(GIVEN, 'sites.kml'), '--datum', 'wgs84', '--article', 'mirror', '--write');
    expect({code, told}).toMatchObject({code: 0});
    expect(read(`${SOURCES}/places.csv`)).toContain(
      'old-mill,老磨坊,The Old Mill,93.7,39.2,200,sketch,digitised,a place needs no code\n',
    );
    expect(read(`${SOURCES}/places.csv`)).toContain('93.55,39.25,500,imported-sites,schematic,');
    expect(read(`${SOURCES}/imported-sites.yaml`)).toContain('publisher: 未注明 · not stated');
    expect(read('src/content/mirror/places.yaml')).toMatch(
      /- id: luwei-park\n {2}kind: park\n.*猜 guessed\n {2}status: existing\n {2}within: donghe\n/,
    );
    const lines: string[] = [];
    const tell = (line: string): void => void lines.push(line);
    expect(await runGeo(['--root', root], tell, tell), lines.join('\n')).toBe(true);
    const {bundle, faults} = compileProject({root});
    expect(formatFaults(faults)).toBe('');
    expect(bundle?.places.find(({id}) => id === 'luwei-park')).toMatchObject({precision: 'schematic', errorM: 500});
    const again = importPlaces(join(GIVEN, 'sites.kml'), '--datum', 'wgs84');
    expect(again.told).not.toContain('would come');
  });

  it('changes a row that the file knows better, and leaves the others as they are', () => {
    importPlaces(join(GIVEN, 'wells.csv'), '--datum', 'wgs84', '--source', 'sketch', '--write');
    const rows = read(`${SOURCES}/places.csv`).split('\n');
    expect(rows[1]).toBe('old-mill,老磨坊,The Old Mill,93.7001,39.2,50,sketch,digitised,a place needs no code');
    expect(rows[2]).toBe('xinjing,新井,Xinjing,93.25,39.3,150,sketch,digitised,');
    expect(rows[3]).toMatch(/^linchang-bei,"林场, 北",.*,93\.3,39\.4,500,sketch,schematic,/);
  });
});

it('keeps the columns, line ends and byte order mark of a table that is there', () => {
  writeFileSync(
    join(root, SOURCES, 'places.csv'),
    '\uFEFFid,name,lng,lat,error,source\r\nold-mill,老磨坊,93.7,39.2,200,sketch',
  );
  const file = made('more.csv', '名称,经度,纬度,误差\n新井,93.25,39.3,80\n');
  importPlaces(file, '--datum', 'wgs84', '--source', 'sketch', '--write');
  expect(read(`${SOURCES}/places.csv`)).toBe(
    '\uFEFFid,name,lng,lat,error,source,en,precision\r\nold-mill,老磨坊,93.7,39.2,200,sketch\r\nxinjing,新井,93.25,39.3,80,sketch,Xinjing,digitised\r\n',
  );
});

it('never takes a name that is a description, markup, or metres for degrees', () => {
  const {told} = importPlaces(
    made(
      'odd.csv',
      `名称,x,y,来源\n${'长'.repeat(260)},93.2,39.3,\n<b>新井</b>,93.25,39.3,某人\n平面,38512345,4012345,\n"两\n行",93.3,39.3,\n`,
    ),
    '--datum',
    'wgs84',
  );
  for (const expected of [
    /odd\.csv:2 —.*its name has 260 characters/,
    /odd\.csv:3 xinjing {2}新井 .*its source “某人” is no id/,
    /odd\.csv:4 .*look like projected metres/,
    /odd\.csv:5 .*两 行/,
  ])
    expect(told).toMatch(expected);
});

it('reads any JSON without failing', () => {
  const position = fc.array(fc.oneof(fc.double({noNaN: true}), fc.string(), fc.constant(null)), {maxLength: 4});
  const geometry = fc.record({
    type: fc.constantFrom(
      'Point',
      'MultiPoint',
      'LineString',
      'MultiLineString',
      'Polygon',
      'MultiPolygon',
      'GeometryCollection',
      'Circle',
    ),
    coordinates: fc.oneof(
      position,
      fc.array(position),
      fc.array(fc.array(position)),
      fc.array(fc.array(fc.array(position))),
      fc.anything(),
    ),
    geometries: fc.oneof(fc.constant([]), fc.anything()),
  });
  const feature = fc.oneof(
    fc.record({
      type: fc.constant('Feature'),
      properties: fc.oneof(fc.record({name: fc.string()}), fc.anything()),
      geometry,
    }),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.array(feature, {maxLength: 5}), (features) => {
      const text = JSON.stringify({type: 'FeatureCollection', features}) ?? '';
      expect(importPlaces(made('any.json', text), '--datum', 'gcj02').told).toContain('any.json');
    }),
    {numRuns: 60},
  );
});

it('tells what it cannot read in words, with the line', () => {
  for (const [name, content, expected] of [
    ['cut.geojson', '{"type": "FeatureCollection",\n"features": [', /cut\.geojson:2 .*not valid JSON/],
    ['cut.kml', '<kml><Document>\n<Placemark></Document></kml>', /cut\.kml:\d .*not valid XML/],
    ['page.html', '<html><body>x</body></html>', /neither KML nor GPX/],
    ['none.csv', '名称,东\n新井,1\n', /columns lng, lat are missing/],
    ['empty.csv', '', /the file is empty/],
    ['list.json', '[1, 2]', /neither GeoJSON nor/],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), /this is no text/],
  ] as const)
    expect(importPlaces(made(name, content)).told).toMatch(expected);
  const {code, told} = importPlaces(join(root, 'nowhere.kml'), '--datum', 'mars', '--error', 'much', '--source', 'x');
  expect(code).toBe(1);
  for (const expected of ['there is no such file', '--datum mars', '--error much', '--source x: 可用 / use sketch'])
    expect(told).toContain(expected);
  expect(importPlaces('--nonsense').told).toContain('npm run import-places');
});
