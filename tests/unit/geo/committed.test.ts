import {readFile, stat} from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {checkGeo, readDerived} from '../../../geo/check-geo.ts';
import {readRecords} from '../../../geo/read/region-folder.ts';
import {FEATURE_CLASSES} from '../../../src/domain/map-feature.ts';
import {PRECISIONS, type Source} from '../../../src/domain/place.ts';

const REGION = 'geo/regions/changzhi';

const UNITS = [
  'luzhou',
  'shangdang',
  'lucheng',
  'tunliu',
  'xiangyuan',
  'pingshun',
  'licheng',
  'huguan',
  'zhangzi',
  'wuxiang',
  'qinxian',
  'qinyuan',
];

describe('the committed geometry', () => {
  it('has no faults', async () => {
    expect(await checkGeo(REGION)).toEqual([]);
  });

  it('draws the twelve units, the four districts among them', async () => {
    const {features} = await readDerived(REGION);
    const drawn = (kind: string) =>
      features.filter(({properties}) => properties.class === kind).map(({properties}) => properties.place as string);
    expect(drawn('district').sort()).toEqual(UNITS.slice(0, 4).sort());
    expect(drawn('county').sort()).toEqual(UNITS.slice(4).sort());
  });

  it('gives neighbours both ways', async () => {
    const {places} = await readDerived(REGION);
    const oneSided = UNITS.flatMap((id) =>
      (places[id]?.neighbours ?? []).filter((other) => !places[other]?.neighbours?.includes(id)),
    );
    expect(oneSided).toEqual([]);
    expect(places['tunliu']?.neighbours).toContain('zhangzi');
  });

  it('numbers the stations from 郑州 to 太原南 and leaves 郑州东 off the line', async () => {
    const {places} = await readDerived(REGION);
    const orders = Object.values(places)
      .flatMap(({order}) => order ?? [])
      .sort((a, b) => a - b);
    expect(orders).toEqual(Array.from({length: 17}, (_, i) => i + 1));
    expect([places['zhengzhou-station']?.km, places['zhengzhou-east']?.km]).toEqual([0, undefined]);
  });

  it('draws a guess as schematic and never as digitised', async () => {
    const {features} = await readDerived(REGION);
    const guesses = features.filter(
      ({properties}) => ['zhengtai-hsr', 'g208', 'g207'].includes(properties.place ?? '') && properties.errorM > 350,
    );
    expect(guesses.length).toBeGreaterThan(20);
    expect(new Set(guesses.map(({properties}) => properties.precision))).toEqual(new Set(['schematic']));
  });

  it('states 250 m for borders within Changzhi, 900 m at most for a bridge, 550 m for the shore, 1300 m for the planned road', async () => {
    const {features, places} = await readDerived(REGION);
    expect(UNITS.map((id) => places[id]?.errorM)).toEqual(UNITS.map(() => 250));
    const railway = features.filter(({properties}) => properties.place === 'zhengtai-hsr').slice(1, -1);
    expect(Math.max(...railway.map(({properties}) => properties.errorM))).toBe(900);
    expect([places['zhangze-lake']?.errorM, places['g208-sima-jincun']?.errorM]).toEqual([550, 1300]);
  });

  it('says at which corners a border does not hold its error', async () => {
    const {places} = await readDerived(REGION);
    for (const id of ['shangdang', 'zhangzi', 'huguan', 'pingshun', 'tunliu', 'xiangyuan', 'wuxiang'])
      expect(places[id]?.method.zh, id).toContain('不在所记误差之内');
    expect(places['qinyuan']?.method.zh).not.toContain('不在所记误差之内');
  });

  it('tells the planned course of a road from the one that is there', async () => {
    const {features} = await readDerived(REGION);
    const g208 = features.filter(({properties}) => properties.place === 'g208').map(({properties}) => properties);
    expect(new Set(g208.map(({class: kind, status}) => `${kind} ${status ?? ''}`.trim()))).toEqual(
      new Set(['national-road', 'project-road planned']),
    );
  });

  it('shades the ground in no more bytes than the coarser one took', async () => {
    const {features} = await readDerived(REGION);
    const relief = features.filter(({properties}) => properties.class === 'relief');
    expect(JSON.stringify(relief).length).toBeLessThanOrEqual(27_007);
  });

  it('lists every street and town with the district that holds it', async () => {
    const towns = JSON.parse(await readFile(`${REGION}/derived/gazetteer.json`, 'utf8')) as readonly {within: string}[];
    expect(towns).toHaveLength(149);
    expect(new Set(towns.map(({within}) => within))).toEqual(new Set(UNITS));
  });

  it('uses known classes and precisions, and a location for each place that is drawn', async () => {
    const {features, places} = await readDerived(REGION);
    for (const {properties} of features) {
      expect(FEATURE_CLASSES).toContain(properties.class);
      expect(PRECISIONS).toContain(properties.precision);
      if (properties.place) expect(places, properties.place).toHaveProperty([properties.place]);
    }
  });

  it('weighs at most 360 kB', async () => {
    expect((await stat(`${REGION}/derived/map.geojson`)).size).toBeLessThanOrEqual(360_000);
  });
});

describe('the records', () => {
  it('reach the product and the manual', async () => {
    const {records} = readRecords(REGION);
    const [sources, manual] = await Promise.all([
      readFile(`${REGION}/derived/sources.json`, 'utf8'),
      readFile(`${REGION}/README.md`, 'utf8'),
    ]);
    expect((JSON.parse(sources) as readonly Source[]).map(({id}) => id)).toEqual(records.map(({id}) => id));
    for (const {id, method} of records) expect(manual, id).toContain(method.en);
  });
});
