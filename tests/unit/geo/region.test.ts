import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {lineString} from '@turf/helpers';
import {nearestPointOnLine} from '@turf/nearest-point-on-line';
import gcoord from 'gcoord';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {parseRegion} from '../../../geo/read/region.ts';
import {runGeo} from '../../../geo/run.ts';
import type {Locations} from '../../../geo/types.ts';
import type {MapFeatures} from '../../../src/domain/map-feature.ts';

const FIXTURE = 'tests/fixtures/region';
const REGION = 'geo/regions/yunze';
const DERIVED = ['map.geojson', 'places.json', 'sources.json'];

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'region-'));
  cpSync(FIXTURE, root, {recursive: true});
});
afterEach(() => rmSync(root, {recursive: true}));

const read = (file: string): string => readFileSync(join(root, REGION, file), 'utf8');
const write = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(root, REGION, file), change(read(file)));

/** Where Nankou station stands, in another datum. */
const shifted = (datum: Parameters<typeof gcoord.transform>[2]): readonly number[] =>
  gcoord.transform([93.3, 39.05], gcoord.WGS84, datum) as number[];

/** `npm run geo` over the copy. */
async function geo(...options: readonly string[]): Promise<{readonly sound: boolean; readonly told: string}> {
  const lines: string[] = [];
  const tell = (line: string): void => void lines.push(line);
  const sound = await runGeo(['--root', root, ...options], tell, tell);
  return {sound, told: lines.join('\n')};
}

describe('npm run geo over a region that is only files', () => {
  it('derives districts, a line with its stations, a lake and a place, the same bytes every time', async () => {
    const {sound, told} = await geo('--region', 'yunze');
    expect({sound, told}).toMatchObject({sound: true});
    for (const file of DERIVED)
      expect(read(`derived/${file}`)).toBe(readFileSync(join(FIXTURE, REGION, 'derived', file), 'utf8'));
    const places = JSON.parse(read('derived/places.json')) as Locations;
    expect(Object.keys(places)).toEqual(
      'beiqiao-station donghe far-harbour mirror-lake nankou-station old-mill shahe-railway shahe-station xipo yunze'.split(
        ' ',
      ),
    );
    expect(places['xipo']?.neighbours).toEqual(['donghe']);
    expect(places['shahe-station']).toMatchObject({order: 2, precision: 'digitised'});
  });

  it('shows a place once its row is in places.csv', async () => {
    write('sources/places.csv', (rows) => `${rows}new-well,新井,The New Well,93.25,39.3,150,sketch,digitised,\n`);
    expect(await geo()).toMatchObject({sound: true});
    const {features} = JSON.parse(read('derived/map.geojson')) as MapFeatures;
    expect(features.find(({properties}) => properties.place === 'new-well')).toMatchObject({
      geometry: {type: 'Point', coordinates: [93.25, 39.3]},
      properties: {class: 'site', errorM: 150, precision: 'digitised', source: 'sketch'},
    });
  });

  it('takes the plain words for columns, and says which places no article lists yet', async () => {
    writeFileSync(
      join(root, REGION, 'sources/places.csv'),
      '\uFEFFid,name,lng,lat,error,source\r\nold-mill,老磨坊,93.7,39.2,200,sketch\r\nnew-well,新井,93.25,39.3,150,sketch\r\n',
    );
    const {sound, told} = await geo();
    expect({sound, told}).toMatchObject({sound: true});
    const places = JSON.parse(read('derived/places.json')) as Locations;
    expect(places['new-well']).toMatchObject({anchor: [93.25, 39.3], errorM: 150, precision: 'digitised'});
    expect(told).toContain('note geo/regions/yunze/sources/places.csv:3 new-well  没有文章的 places.yaml 列出它');
    expect(told).not.toContain('old-mill  ');
  });

  it('asks whether a row is converted whose source states another datum', async () => {
    const record = read('sources/sketch.yaml')
      .replace('id: sketch', 'id: atlas')
      .replace('datum: WGS 84', 'datum: GCJ-02')
      .replace(/files: .*/, 'files: []');
    writeFileSync(join(root, REGION, 'sources/atlas.yaml'), record);
    write('sources/places.csv', (rows) => rows.replace('200,sketch', '200,atlas'));
    const {sound, told} = await geo();
    expect({sound, told}).toMatchObject({sound: true});
    expect(told).toContain('places.csv:2 old-mill  来源 atlas 注明 GCJ-02');
  });

  it('says of each row of a gazetteer of points that nothing takes it, unless the row says why', async () => {
    write('sources/towns.csv', () => 'zh,en,rank,seat_in,key\n云泽,Yunze,1,points,云泽\n');
    writeFileSync(
      join(root, REGION, 'sources/points.csv'),
      'name_zh,lng,lat,error_m,source,left_out\n云泽,93.42,39.42,500,,\n北村,93.3,39.4,500,,\n西村,93.2,39.4,500,,only looked up\n南村,,,,not found,\n',
    );
    write('sources/sketch.yaml', (yaml) => yaml.replace('towns.csv', 'towns.csv, points.csv'));
    const {sound, told} = await geo();
    expect({sound, told}).toMatchObject({sound: true});
    expect(told.match(/points\.csv:.*/g)).toEqual([expect.stringMatching(/^points\.csv:3 北村 {2}没有步骤取用这一行/)]);
  });

  it('tells a text whose comma is not quoted, and a shape without a geometry', async () => {
    write('sources/places.csv', (rows) => `${rows}new-well,新井,Well, The New,93.25,39.3,150,sketch,digitised,\n`);
    write('sources/shapes.geojson', (text) => text.replace(/"geometry": \{.*\}\}/, '"geometry": null}'));
    const {sound, told} = await geo();
    expect(sound).toBe(false);
    expect(told).toContain('places.csv:3 new-well  lng 不是数字：');
    expect(told).toContain('shapes.geojson:2 mirror-lake  几何是 空的');
    expect(told).toContain('nothing was written');
  });

  it('refuses a station whose axes are exchanged, with what to write', async () => {
    write('sources/stations.csv', (rows) => rows.replace('93.3,39.05,150', '39.05,93.3,50'));
    const {sound, told} = await geo();
    expect(sound).toBe(false);
    expect(told).toMatch(/stations\.csv:2 nankou-station.*经度和纬度写反了：应为 lng 93\.3、lat 39\.05/);
  });

  it.each([
    ['GCJ-02', gcoord.GCJ02],
    ['BD-09', gcoord.BD09],
  ] as const)(
    'refuses a station in %s, with its distance from the line and the datum that would fit',
    async (name, crs) => {
      const at = shifted(crs);
      write('sources/stations.csv', (rows) => rows.replace('93.3,39.05,150', `${at.join(',')},50`));
      const {sound, told} = await geo();
      expect(sound).toBe(false);
      const [, off, right] =
        /stations\.csv:2 nankou-station.*it lies (\d+) m from its line, its error is 60 m; read as (\S+) it would lie 0 m/.exec(
          told,
        ) ?? [];
      expect(right).toBe(name);
      const points = read('sources/railway.csv').trim().split('\n').slice(1);
      const line = lineString(points.map((row) => row.split(',').slice(1, 3).map(Number)));
      const {pointDistance} = nearestPointOnLine(line, [...at], {units: 'meters'}).properties;
      expect(Math.abs(Number(off) - pointDistance)).toBeLessThan(5);
    },
  );

  it('tells all that it cannot use, with file and line, and keeps what was derived before', async () => {
    const before = DERIVED.map((file) => read(`derived/${file}`));
    write('sources/places.csv', (rows) =>
      [
        rows.trimEnd().replace('note', 'remark'),
        'old-mill,老磨坊,The Old Mill,93.7,39.2,200,sketch,digitised,',
        'swapped,颠倒,Swapped,39.3,93.2,200,hearsay,exact,',
        'no-number,无数,No Number,east,39.3,200,sketch,digitised,',
        '',
      ].join('\n'),
    );
    writeFileSync(join(root, REGION, 'sources/forgotten.csv'), 'a,b\n1,2\n');
    const {sound, told} = await geo();
    expect(sound).toBe(false);
    const file = 'geo/regions/yunze/sources/places.csv';
    for (const expected of [
      `${file}:1  未知的列 remark`,
      `${file}:3 old-mill  这个编号前面已有 / the id stands above already`,
      `${file}:4 swapped  经度和纬度写反了：应为 lng 93.2、lat 39.3 / lng and lat are exchanged: write lng 93.2, lat 39.3`,
      'no source has the id hearsay',
      'unknown precision exact: use surveyed, digitised',
      `${file}:5 no-number  lng 不是数字：east / lng is no number: east`,
      'forgotten.csv:1  没有任何步骤读取这个文件',
    ])
      expect(told).toContain(expected);
    expect(DERIVED.map((derived) => read(`derived/${derived}`))).toEqual(before);
  });

  it('does not keep geometry that its own checks reject', async () => {
    const before = read('derived/map.geojson');
    write('sources/shapes.geojson', (text) => text.replace('[93.75, 39.28]', '[93.63, 39.44]'));
    const {sound, told} = await geo();
    expect({sound, told}).toMatchObject({sound: false});
    expect(told).toContain('self-intersection: mirror-lake');
    expect(read('derived/map.geojson')).toBe(before);
    expect(readdirSync(join(root, REGION, 'derived'))).toEqual(DERIVED);
  });

  it('finds a gap between districts though nothing surrounds them, and not the coast', async () => {
    expect(await geo('--check')).toMatchObject({sound: true});
    write('derived/map.geojson', (text) => text.replace('[[[93.38,39.5],[93.41,39.6]', '[[[93.38,39.5],[93.4,39.6]'));
    const {sound, told} = await geo('--check');
    expect(sound).toBe(false);
    expect(told).toContain('a gap or an overlap');
  });
});

it('npm run geo says in its exit code whether all is sound', () => {
  const run = (): number | null =>
    spawnSync('npx', ['tsx', 'src/cli/geo.ts', '--check'], {env: {...process.env, GEO_ROOT: root}}).status;
  expect(run()).toBe(0);
  rmSync(join(root, REGION, 'derived'), {recursive: true});
  expect(run()).toBe(1);
}, 180_000);

describe('region.yaml', () => {
  const text = (change: (yaml: string) => string): string =>
    change(readFileSync(join(FIXTURE, REGION, 'region.yaml'), 'utf8'));
  const faults = (change: (yaml: string) => string): readonly string[] =>
    parseRegion(`${REGION}/region.yaml`, text(change)).faults.map(
      ({line, message, hint}) => `${line} ${message.en} → ${hint.en}`,
    );

  it('gives the region', () => {
    const {region} = parseRegion(`${REGION}/region.yaml`, text(String));
    expect(region).toMatchObject({id: 'yunze', zoom: {min: 6, max: 13}, featured: ['beiqiao-station'], approval: null});
  });

  it('is told all its faults at once, each with its line', () => {
    expect(
      faults((yaml) =>
        yaml
          .replace('pointedTo: [', 'pointsTo: [')
          .replace('max: 13', 'max: deep')
          .replace('kinds: [district]', 'kinds: [kingdom]'),
      ),
    ).toEqual([
      '2 “pointedTo” is missing → add pointedTo',
      '7 zoom.max cannot be "deep" → write a number',
      '10 unknown key “pointsTo” → use one of ' +
        Object.keys(parseRegion('x/yunze/r', text(String)).region ?? {}).join(', '),
      expect.stringContaining('14 groups.0.kinds.0 cannot be "kingdom" → write one of prefecture'),
    ]);
  });

  it('must have extents that are ones, the whole within the frame', () => {
    expect(
      faults((yaml) => yaml.replace('extent: [93.0, 39.0, 94.0, 39.8]', 'extent: [39.0, 93.0, 39.8, 94.0]')),
    ).toEqual([
      '5 extent write [west, south, east, north] in WGS 84 → mend region.yaml',
      '6 frame must hold extent → mend region.yaml',
    ]);
  });
});

describe('the shared steps', () => {
  it('know nothing of one region', () => {
    const files = readdirSync('geo', {recursive: true, encoding: 'utf8'}).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('regions'),
    );
    expect(files.length).toBeGreaterThan(30);
    const named = /changzhi|jincheng|luzhou|shanxi|zhengtai|zhangze|binhu|长治|晋|郑|漳|潞|\b1[01]\d\.\d{2,}/i;
    expect(files.filter((file) => named.test(readFileSync(join('geo', file), 'utf8')))).toEqual([]);
  });
});
