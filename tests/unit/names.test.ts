import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {dataWriters} from '../../src/build/data-writers.ts';
import {prerender} from '../../src/build/prerender.tsx';
import {indexBundle} from '../../src/domain/bundle.ts';
import type {BriefingId, PassageId, PlaceId} from '../../src/domain/id.ts';
import type {ViewState} from '../../src/domain/view.ts';
import {knownIds} from '../../src/state/known-ids.ts';
import {formatView, parseView} from '../../src/state/url.ts';
import {compiled} from './content/changzhi.ts';

const {bundle, features} = compiled;
const {html} = prerender(bundle, features, '/index.html');
const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const source = (path: string): string => readFileSync(path, 'utf8');

/** What others drive the product through: renaming one of these breaks links, embeds and scripts that we do not see. */
const COMMANDS = [
  'start',
  'test',
  'build',
  'check',
  'geo',
  'bench',
  'synth',
  'export',
  'handout',
  'build:single',
  'new-article',
  'suggest',
  'suggest:score',
  'schemas',
  'gazetteer',
];
const DATA = [
  'annotations.jsonld',
  'places.geojson',
  'linked-places.jsonld',
  'passages.csv',
  'article.txt',
  'bundle.json',
  'bundle.schema.json',
];
const PLACES = `
  changzhi luzhou shangdang lucheng tunliu xiangyuan pingshun licheng huguan zhangzi wuxiang qinxian qinyuan jincheng jindongnan-circle
  binhu shangdang-devzone tunliu-devzone dangxiao-area gaotie-area laocheng zhangze-lake zhangze-wetland-park marathon-track city-balcony culture-tourism-centre
  fuqian-square baojia-ruijing food-tech-park chilli-base chengbeizhuang luhua sima jincun g208 g207 g55 g208-sima-jincun southeast-ring yanan-road luyangmen-road
  zhengtai-hsr zhengzhou-east zhengzhou-station nanyangzhai huanghe-jingqu wuzhi xiuwu-west jiaozuo-station jiaozuo-west jincheng-east gaoping-east changzhi-south
  changzhi-east xiangyuan-east wuxiang-station yushe-west taigu-east jinzhong-station taiyuan-south laodingshan
  xiongan jingjinji huanbohai zhongyuan taiyuan-cluster changsanjiao yidaiyilu zhongbu huanghe-basin shanxi hebei shandong henan
`
  .trim()
  .split(/\s+/);

describe('the names that others rely on', () => {
  it.each(COMMANDS)('npm run %s is a command, and what it runs is there', (name) => {
    expect(scripts).toHaveProperty([name]);
    const [, file] = /^tsx (\S+)/.exec(scripts[name] ?? '') ?? [];
    expect(file === undefined || existsSync(file)).toBe(true);
  });

  it.each(DATA)('data/%s is given by every build', (name) => {
    expect(Object.keys(dataWriters)).toContain(name);
  });

  it.each(PLACES)('%s is a place', (id) => {
    expect(bundle.places.map((place) => place.id as string)).toContain(id);
  });

  it.each<readonly [query: string, wanted: Partial<ViewState>]>([
    ['place=binhu', {selection: {kind: 'place', id: 'binhu' as PlaceId}}],
    ['passage=three-hopes', {selection: {kind: 'passage', id: 'three-hopes' as PassageId}}],
    [
      'mode=present&briefing=four-districts&scene=2',
      {mode: {kind: 'present', briefing: 'four-districts' as BriefingId, scene: 2}},
    ],
    ['lang=en', {locale: 'en'}],
    ['at=9.5/36.2/113.1', {camera: {center: [113.1, 36.2], zoom: 9.5}}],
  ])('?%s restores the view, and is what the view is written as', (query, wanted) => {
    const {view, notices} = parseView(`?${query}`, knownIds(indexBundle(bundle)));
    expect(notices).toEqual([]);
    expect(view).toMatchObject(wanted);
    const written = formatView(view);
    expect([...new URLSearchParams(written).keys()]).toEqual([...new URLSearchParams(query).keys()]);
    expect(parseView(written, knownIds(indexBundle(bundle))).view).toEqual(view);
  });

  it.each(['map', 'panel', 'article', 'search'])('data-region="%s" is in the page as served, once', (region) => {
    expect(html.split(`data-region="${region}"`)).toHaveLength(2);
  });

  it('data-region="presenter" is what presenting stands in', () => {
    expect(source('src/page/features/present/room.tsx')).toContain("dataset['region'] = 'presenter'");
  });

  it('data-place and data-passage are on entries, features, mentions and passages of the page as served', () => {
    const drawn = new Set(features.features.flatMap(({properties}) => properties.place ?? []));
    const [poster = ''] = /<svg class="poster"[^]*?<\/svg>/.exec(html) ?? [];
    for (const id of ['luzhou', 'tunliu', 'zhengtai-hsr', 'g55', 'binhu', 'zhangze-lake'] as PlaceId[]) {
      expect(drawn).toContain(id);
      expect(poster).toContain(`data-place="${id}"`);
    }
    const [, article = ''] = html.split('data-region="article"');
    expect(bundle.places.filter(({id}) => !html.includes(`data-place="${id}"`)).map(({id}) => id)).toEqual([]);
    expect(bundle.passages.filter(({id}) => !article.includes(`data-passage="${id}"`)).map(({id}) => id)).toEqual([]);
    expect(new Set(bundle.mentions.map(({place}) => place)).size).toBeGreaterThan(20);
    expect(
      [...new Set(bundle.mentions.map(({place}) => place))].filter((id) => !article.includes(`data-place="${id}"`)),
    ).toEqual([]);
  });

  it.each([
    ['map-usable', 'src/page/boot/mount-page.tsx'],
    ['map-ready', 'src/page/boot/whole-page.ts'],
  ])('the page sets the mark %s', (mark, path) => {
    expect(source(path)).toContain(`performance.mark('${mark}')`);
  });
});
