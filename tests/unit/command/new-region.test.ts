import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {runGeo} from '../../../geo/run.ts';
import type {Locations} from '../../../geo/types.ts';
import {scaffoldArticle} from '../../../src/cli/new-article/scaffold-article.ts';
import {findPrefecture, prefecturesOf} from '../../../src/cli/new-region/find-prefecture.ts';
import {openOutlines, type Outlines} from '../../../src/cli/new-region/outlines.ts';
import {planRegion, type RegionPlan} from '../../../src/cli/new-region/plan-region.ts';
import {planUnits} from '../../../src/cli/new-region/plan-units.ts';
import {scaffoldRegion, type MadeRegion} from '../../../src/cli/new-region/scaffold-region.ts';
import {loadLexicon, loadNamer} from '../../../src/cli/suggest/load-lexicon.ts';
import {articlesFile, type articleEntries} from '../../../src/build/articles-file.ts';
import {FLAVOURS} from '../../../src/carto/flavour.ts';
import {labelCandidates} from '../../../src/carto/label-candidate.ts';
import {placeLabels} from '../../../src/carto/place-labels.ts';
import {fitPlaces} from '../../../src/carto/scene-camera.ts';
import type {PlaceId} from '../../../src/domain/id.ts';
import type {Place} from '../../../src/domain/place.ts';
import {homeOfArticles} from '../../../src/build/pages/articles-page.tsx';
import {checkAll, checkProject, compileRest} from '../../../src/compile/check-project.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import {formatFaults} from '../../../src/faults/fault.ts';
import {groupPlaces} from '../../../src/page/features/panel/place-groups.ts';

let root = '';
let outlines: Outlines;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'new-region-'));
  outlines = await openOutlines();
}, 120_000);
afterAll(() => rmSync(root, {recursive: true}));

const make = (prefecture: string): Promise<MadeRegion> => scaffoldRegion({root, prefecture});
const regions = (): readonly string[] => {
  const shelf = join(root, 'geo/regions');
  return existsSync(shelf) ? readdirSync(shelf) : [];
};
const errorOf = (made: object): string => ('error' in made ? String(made.error) : '');

/** The first block of a language under the last heading of a guide. */
function blockOf(guide: string, language: string): string {
  const text = readFileSync(guide, 'utf8').split(/^## /m).at(-1) ?? '';
  return new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(text)?.[1] ?? '';
}

function plan(name: string): RegionPlan {
  const lexicon = loadLexicon();
  const prefecture = findPrefecture(name, lexicon);
  if ('error' in prefecture) throw new Error(prefecture.error);
  return planRegion('own', {prefecture, lexicon, namer: loadNamer(), outlines});
}

describe('a region in one command', () => {
  it('is derived at once, and an article about it compiles', {timeout: 120_000}, async () => {
    expect(errorOf(await make('石河子'))).toBe('');
    const folder = join(root, 'geo/regions/shihezi');
    const places = JSON.parse(readFileSync(join(folder, 'derived/places.json'), 'utf8')) as Locations;
    expect(places['shihezi']).toMatchObject({precision: 'digitised', errorM: 500, source: 'boundaries'});
    expect(
      await runGeo(
        ['--root', root, '--check'],
        () => {},
        () => {},
      ),
    ).toBe(true);
    writeFileSync(join(root, 'text.txt'), '石河子的新事\n\n石河子市今年种树12万棵，人人都来，热热闹闹，高高兴兴。\n');
    mkdirSync(join(root, 'src/content'), {recursive: true});
    const article = await scaffoldArticle({root, shelf: 'src/content', id: 'trees', textFile: join(root, 'text.txt')});
    expect(errorOf(article)).toBe('');
    const {faults, bundle} = await checkProject({root, content: 'src/content/trees'});
    expect(formatFaults(faults)).toBe('');
    expect(bundle?.region.id).toBe('shihezi');
  });

  it('made twice is a sentence, and what is there stays', async () => {
    const file = join(root, 'geo/regions/shihezi/region.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# mine\n`);
    expect(errorOf(await make('石河子市'))).toMatch(/已经存在.*\n.*nothing was changed/);
    expect(readFileSync(file, 'utf8')).toMatch(/# mine\n$/);
  });

  it('needs no counties: 嘉峪关市 is one unit', {timeout: 120_000}, async () => {
    expect(errorOf(await make('嘉峪关市'))).toBe('');
    expect(readFileSync(join(root, 'geo/regions/jiayuguan/sources/units.csv'), 'utf8')).toMatch(
      /^jiayuguan,jiayuguan,\w+,嘉峪关市,county,嘉峪关市,Jiayuguan,jiayuguan,100,500/m,
    );
  });

  it('is one of several on a site that opens with the list of its articles', {timeout: 60_000}, async () => {
    writeFileSync(join(root, 'steel.txt'), '嘉峪关的新事\n\n嘉峪关市今年炼钢12万吨，人人都来，热热闹闹，高高兴兴。\n');
    const steel = {root, shelf: 'src/content', id: 'steel', textFile: join(root, 'steel.txt')};
    expect(errorOf(await scaffoldArticle(steel))).toBe('');
    writeFileSync(
      join(root, 'src/content/site.yaml'),
      'title: {zh: 两地, en: Two places}\nprefix: two-places\narticles: [trees, steel]\nhome: index\n',
    );
    const {faults} = await checkAll(root);
    expect(formatFaults(faults)).toBe('');
    const compiled = await compileRest({root});
    const sound = new Map([...compiled].map(([id, each]) => [id, requireSound(each)]));
    expect([...sound].map(([id, {bundle}]) => [id, bundle.region.id])).toEqual([
      ['trees', 'shihezi'],
      ['steel', 'jiayuguan'],
    ]);
    const lead = requireSound(compileProject({root}));
    const entries = JSON.parse(articlesFile(lead, sound)) as ReturnType<typeof articleEntries>;
    expect(entries.map(({path}) => path)).toEqual(['article/trees/', 'article/steel/']);
    const published = [...sound.values()].map((each, at) => ({...each, entry: entries[at] as (typeof entries)[0]}));
    const {text, path} = homeOfArticles(published, lead.bundle.site.title, undefined, 'trees');
    expect(path).toBe('index.html');
    expect([...text.matchAll(/<svg class="map"[^>]* aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '石河子市',
      '嘉峪关市',
    ]);
    expect(text).toContain('href="@root@article/steel/?place=jiayuguan"');
  });

  it('lists places of other regions that its articles name, without a position or within their province', async () => {
    writeFileSync(
      join(root, 'far.txt'),
      '石河子的朋友\n\n石河子市与襄阳市、宜宾市和乌鲁木齐市三地签约，人人都来，热热闹闹，高高兴兴。\n',
    );
    const far = {root, shelf: 'src/content', id: 'far', textFile: join(root, 'far.txt'), region: 'shihezi'};
    expect(errorOf(await scaffoldArticle(far))).toBe('');
    const {bundle} = requireSound(compileProject({root, content: 'src/content/far'}));
    const signed = bundle.passages.find(({places}) => places.length > 3);
    expect(signed?.places).toEqual(['shihezi', 'xiangyang', 'yibin', 'wulumuqi']);
    const places = bundle.places.map(({id, precision, anchor, within}) => ({id, precision, anchor, within}));
    expect(places).toEqual(
      expect.arrayContaining([
        {id: 'xiangyang', precision: 'unlocated', anchor: null, within: 'hubei'},
        {id: 'yibin', precision: 'unlocated', anchor: null, within: 'sichuan'},
        expect.objectContaining({id: 'wulumuqi', precision: 'unlocated', anchor: null}),
      ]),
    );
    const groups = groupPlaces(bundle.places, bundle.region.groups);
    const listed = groups.flatMap(({places: group}) => group.map(({id}) => id));
    expect(listed).toEqual(expect.arrayContaining(['xiangyang', 'yibin', 'wulumuqi']));
  });

  it(
    'shows them within their province or points to them, by the rows that docs/regions.md gives',
    {timeout: 60_000},
    async () => {
      const [csv = '', record = ''] = ['csv', 'yaml'].map((language) => blockOf('docs/regions.md', language));
      const region = join(root, 'geo/regions/shihezi');
      writeFileSync(join(region, 'sources/off-map.csv'), csv);
      writeFileSync(join(region, 'sources/off-map-cities.yaml'), record);
      const yaml = readFileSync(join(region, 'region.yaml'), 'utf8');
      writeFileSync(join(region, 'region.yaml'), yaml.replace('pointedTo: []', 'pointedTo: [wulumuqi]'));
      const told: string[] = [];
      const hear = (words: string): void => void told.push(words);
      expect(await runGeo(['--root', root, '--region', 'shihezi'], () => {}, hear), told.join()).toBe(true);

      const {bundle, features} = requireSound(await checkProject({root, content: 'src/content/far'}));
      const place = (id: string): Place => bundle.places.find((each) => each.id === id) as Place;
      expect(place('xiangyang')).toMatchObject({precision: 'within', within: 'hubei', anchor: null, extent: null});
      expect(place('xiangyang').method.zh).toBe('仅知其在湖北省范围内，确切位置不详。');
      expect(place('wulumuqi')).toMatchObject({precision: 'schematic', offMap: {distanceKm: expect.any(Number)}});
      expect(place('yibin')).toMatchObject({precision: 'unlocated', anchor: null, within: 'sichuan'});

      const {extent} = bundle.region;
      const size = {width: 900, height: 700};
      const arrows = (...focus: string[]): readonly string[] =>
        placeLabels({
          candidates: labelCandidates(bundle.places, features, bundle.region),
          camera: fitPlaces([], extent, size),
          size,
          locale: 'zh-CN',
          flavour: FLAVOURS.light,
          hidden: new Set(),
          focus: new Set(focus as readonly string[] as readonly PlaceId[]),
        })
          .filter(({candidate}) => candidate.class === 'off-map')
          .map(({candidate}) => candidate.text.zh);
      expect(arrows()).toEqual(['乌鲁木齐市']);
      expect(arrows('xiangyang').toSorted()).toEqual(['乌鲁木齐市', '湖北省']);
      expect(arrows('yibin')).toEqual(['乌鲁木齐市']);
      for (const id of ['xiangyang', 'yibin', 'wulumuqi'])
        expect([id, fitPlaces([place(id)], extent, size)]).toEqual([id, fitPlaces([], extent, size)]);
      const groups = groupPlaces(bundle.places, bundle.region.groups);
      const groupOf = (id: string) => groups.find(({places}) => places.some((each) => each.id === id))?.id;
      expect(['xiangyang', 'wulumuqi', 'yibin'].map(groupOf)).toEqual(['beyond', 'beyond', 'unlocated']);
    },
  );

  it.each([
    ['临分市', /相近的有：.*临汾市[^]*the nearest names are/],
    ['洪洞县', /属于临汾市：写 --prefecture 临汾市[^]*is a county of/],
    ['山西省', /是省级，请选一个：.*临汾市[^]*is a province/],
    ['海南', /是省级[^]*is a province/],
    ...['香港', '澳门特别行政区', '高雄市', '台北'].map((name): [string, RegExp] => [
      name,
      /坐标系没有记载[^]*not recorded/,
    ]),
    ['Atlantis', /没有这个地级行政区[^]*there is no such prefecture/],
  ])('%s is told in both languages and nothing is written', async (name, told) => {
    const before = regions();
    expect(errorOf(await make(name))).toMatch(told);
    expect(regions()).toEqual(before);
    expect(readdirSync(root)).not.toContain('.new-region');
  });
});

describe('what a region is made of', () => {
  it('is the official list of today for every prefecture: each outline has its county', {timeout: 60_000}, () => {
    const all = prefecturesOf(loadLexicon());
    expect(all.length).toBe(366);
    const some = all.filter((_, i) => i % 12 === 0);
    for (const each of some)
      expect([each.division.name, planUnits(each, outlines).others]).toEqual([each.division.name, []]);
  });

  it('declares mergers and says what it cannot draw', () => {
    const {units, notDrawn} = plan('杭州市');
    expect(units.find(({id}) => id === 'shangcheng')).toMatchObject({shapes: ['上城区', '江干区']});
    expect(notDrawn.map(({zh}) => zh)).toEqual(['临平区没有轮廓，画在余杭区之内', '钱塘区没有轮廓，画在萧山区之内']);
  });

  it('gives a league, an autonomous prefecture and a municipality their seats, ids and readings', () => {
    const league = plan('锡林郭勒盟');
    expect(league.short).toEqual({zh: '锡林郭勒', en: 'Xilingol'});
    expect(league.towns[0]).toMatchObject({key: {name: '锡林浩特市'}, rank: 1, errorM: 1500});
    const enshi = plan('恩施土家族苗族自治州');
    expect(enshi.short).toEqual({zh: '恩施州', en: 'Enshi'});
    expect(enshi.units.length).toBe(8);
    expect(plan('北京市').units.length).toBe(16);
    expect(plan('东莞市')).toMatchObject({isWhole: true, units: [{id: 'own', shapes: ['东莞市']}]});
    const linfen = plan('临汾市');
    expect(linfen.units.find(({id}) => id === 'hongtong')?.names).toMatchObject({pinyin: 'Hóngtóng Xiàn'});
    expect(linfen.locator.title).toEqual({zh: '临汾市在山西省西南部', en: 'Linfen lies in the south-west of Shanxi'});
  });
});
