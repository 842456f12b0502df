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
      ({properties}) => ['zhengtai-hsr', 'g208', 'g207'].includes(properties.place ?? '') && properties.errorM > 100,
    );
    expect(guesses.length).toBeGreaterThan(20);
    expect(new Set(guesses.map(({properties}) => properties.precision))).toEqual(new Set(['schematic']));
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
