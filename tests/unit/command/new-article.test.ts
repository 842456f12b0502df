import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {scaffoldArticle, type Scaffolded} from '../../../src/cli/new-article/scaffold-article.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import type {PlaceEntry} from '../../../src/compile/entries.ts';
import {formatFaults} from '../../../src/faults/fault.ts';
import {requireSound} from '../../../src/compile/sound.ts';

const TEXT =
  '——记丹河整治\r\n\r\n丹河两岸换新颜\r\n\r\n　　初春时节，走进晋城市泽州县金村镇，丹河湿地公园里游人如织。\r\n\r\n保护一河清水\r\n\r\n　　“以前都是垃圾。”水务局局长王强说，今年将建成任庄水库提升工程，让\r\n\r\n高平市群众也喝上好水。\r\n\r\n（本报记者 张三）\r\n';

describe('a new article', () => {
  let root = '';
  const scaffold = (id = 'danhe', textFile = join(root, 'danhe.txt')): Promise<Scaffolded> =>
    scaffoldArticle({root, shelf: 'src/content', id, textFile});
  const write = (text: string | Uint8Array): void => writeFileSync(join(root, 'danhe.txt'), text);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const places = (): readonly PlaceEntry[] => parse(read('src/content/danhe/places.yaml')) as readonly PlaceEntry[];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'new-article-'));
    for (const folder of ['src/content/old', 'geo/regions/changzhi/derived', 'geo/regions/changzhi/sources'])
      mkdirSync(join(root, folder), {recursive: true});
    cpSync('geo/regions/changzhi/region.yaml', join(root, 'geo/regions/changzhi/region.yaml'));
    writeFileSync(join(root, 'geo/regions/changzhi/derived/places.json'), '{}');
    writeFileSync(
      join(root, 'geo/regions/changzhi/derived/map.geojson'),
      '{"type": "FeatureCollection", "features": []}',
    );
    writeFileSync(join(root, 'src/content/old/article.yaml'), '');
    writeFileSync(
      join(root, 'src/content/old/places.yaml'),
      [
        '- {id: shanxi, kind: region, name: {zh: 山西省, en: Shanxi Province, pinyin: Shānxī Shěng}, status: existing}',
        '- {id: jincheng, kind: prefecture, name: {zh: 晋城市, en: Jincheng, pinyin: Jìnchéng Shì}, aliases: [晋城, 我市], status: existing, within: shanxi}',
        '',
      ].join('\n'),
    );
    write(TEXT);
  });
  afterEach(() => rmSync(root, {recursive: true}));

  it('keeps the original byte for byte beside its conversion, and compiles at once', async () => {
    const made = await scaffold();
    expect('error' in made ? made.error : formatFaults(made.faults)).toBe('');
    expect(readFileSync(join(root, 'src/content/danhe/source.txt'))).toEqual(readFileSync(join(root, 'danhe.txt')));
    expect(read('src/content/danhe/article.txt')).toBe(TEXT.replaceAll('\r\n', '\n'));
    expect(read('src/content/danhe/article.yaml')).toMatch(
      /^original: \{file: source\.txt, format: text, encoding: UTF-8, sha256: [0-9a-f]{64}\}$/m,
    );
    expect(readdirSync(join(root, 'src/content'))).toEqual(['danhe', 'old']);
    for (const name of ['article', 'places', 'passages', 'speakers', 'sources'])
      expect(read(`src/content/danhe/${name}.yaml`).split('\n')[0]).toBe(
        `# yaml-language-server: $schema=../schemas/${name}.schema.json`,
      );
    const sha256 = createHash('sha256').update(read('src/content/danhe/article.txt')).digest('hex');
    expect(parse(read('src/content/danhe/article.yaml'))).toMatchObject({format: 1, sha256});
    const {article} = requireSound(compileProject({root, content: 'src/content/danhe'})).bundle;
    expect(article.blocks.map(({kind}) => kind)).toEqual([
      'kicker',
      'title',
      'paragraph',
      'heading',
      'paragraph',
      'credits',
    ]);
    expect(article.blocks[4]?.spans.length).toBe(2);
  });

  it('begins without any other article, of which site.yaml still speaks, and without briefings', async () => {
    rmSync(join(root, 'src/content/old'), {recursive: true});
    write(TEXT);
    writeFileSync(
      join(root, 'src/content/site.yaml'),
      'title: {zh: 图, en: Map}\nprefix: a-map\narticles: [old]\nhome: old\n',
    );
    const made = await scaffold();
    expect('faults' in made ? made.faults.map(({file, code}) => [file, code]) : made.error).toEqual([
      ['src/content/site.yaml', 'article-missing'],
    ]);
    writeFileSync(
      join(root, 'src/content/site.yaml'),
      'title: {zh: 图, en: Map}\nprefix: a-map\narticles: [danhe]\nhome: danhe\n',
    );
    expect(compileProject({root}).faults).toEqual([]);
  });

  it('lets sure places stand, with what holds them, and a known one with its entry', async () => {
    await scaffold();
    expect(places().map(({id, within}) => [id, within ?? null])).toEqual(
      expect.arrayContaining([
        ['jincheng', 'shanxi'],
        ['shanxi', null],
        ['zezhou', 'jincheng'],
        ['jincun', 'zezhou'],
        ['gaoping', 'jincheng'],
        ['renzhuang-reservoir', null],
      ]),
    );
    const {bundle} = requireSound(compileProject({root, content: 'src/content/danhe'}));
    expect(bundle.mentions.map(({place}) => place)).toContain('gaoping');
  });

  it('lets sure passages stand, their English to come', async () => {
    await scaffold();
    const {bundle} = requireSound(compileProject({root, content: 'src/content/danhe'}));
    const spoken = bundle.passages.find(({voice}) => voice === 'indirect');
    expect(bundle.passages[0]).toMatchObject({voice: 'narration', gloss: {en: ''}});
    expect(bundle.speakers.map(({name}) => name.zh)).toEqual(['王强']);
    expect(spoken).toMatchObject({speaker: 'wang-qiang', kind: 'plan', places: ['renzhuang-reservoir', 'gaoping']});
  });

  it('leaves what is doubtful behind a # with its certainty', async () => {
    write(`新事\n\n${'今年开局良好，'.repeat(8)}泽州县的丹湖特色产业园里很热闹。`);
    await scaffold();
    expect(read('src/content/danhe/places.yaml')).toMatch(/certainty 0\.\d\d\n#- id: /);
  });

  it('never gives an id twice: 陕西 is shaanxi beside 山西, 宜春 and 伊春 are told apart', async () => {
    write(`新路通了\n\n霍永高速通往陕西延安。山西省会太原也将受益，${'人人高兴，'.repeat(6)}宜春、伊春的客人来了。`);
    const made = await scaffold();
    expect('faults' in made ? formatFaults(made.faults) : made.error).toBe('');
    expect(places().map(({id, name}) => [id, name.zh])).toEqual(
      expect.arrayContaining([
        ['shaanxi', '陕西省'],
        ['shanxi', '山西省'],
        ['yanan', '延安市'],
        ['yichun', '宜春市'],
        ['yichun-heilongjiang', '伊春市'],
      ]),
    );
    expect(places().find(({id}) => id === 'shaanxi')?.name.en).toBe('Shaanxi Province');
  });

  it('takes 我市 and 全市 for the text’s own city, whatever they mean in another article', async () => {
    write(`襄阳市开局良好\n\n襄阳市召开大会，${'人人高兴，'.repeat(6)}我市和全市干部学习晋城经验。`);
    await scaffold();
    expect(places().find(({id}) => id === 'xiangyang')?.aliases).toEqual(expect.arrayContaining(['我市', '全市']));
    expect(places().find(({id}) => id === 'jincheng')?.aliases).toEqual(['晋城']);
    const {bundle} = requireSound(compileProject({root, content: 'src/content/danhe'}));
    expect(bundle.mentions.map(({place}) => place)).toEqual([
      'xiangyang',
      'xiangyang',
      'xiangyang',
      'xiangyang',
      'jincheng',
    ]);
  });

  it('lets whatever holds a place that stands stand too, and gives each word to one passage', async () => {
    write(
      `全省的新路\n\n全省干部来到襄阳、宜昌，${'人人高兴，'.repeat(6)}武汉的海南环岛旅游公路公司总经理陈广宁告诉记者：“从万宁到陵水这一段，要穿过7座隧道。”`,
    );
    const made = await scaffold();
    expect('faults' in made ? formatFaults(made.faults) : made.error).toBe('');
    expect(places().find(({id}) => id === 'xiangyang')?.within).toBe('hubei');
    expect(read('src/content/danhe/passages.yaml')).toMatch(/^ {2}voice: direct$/m);
  });

  it('says of a name within other words that it names no place', async () => {
    write(`长治市的新事\n\n${'人人高兴，'.repeat(8)}长治市实现长治久安。`);
    await scaffold();
    const {bundle} = requireSound(compileProject({root, content: 'src/content/danhe'}));
    expect(bundle.article.text.slice(bundle.mentions.at(-1)?.start)).toBe('长治市实现长治久安。');
  });

  it('lists what is missing, each with file and line', async () => {
    const made = await scaffold();
    const missing = 'missing' in made ? formatFaults(made.missing) : '';
    expect(missing).toMatch(/danhe\/article\.yaml:\d+ {2}没有推断日期[^\n]*\n {4}no date is inferred/);
    expect(missing).toMatch(/danhe\/places\.yaml:\d+ {2}从这里起有 \d+ 个名称是猜的[^\n]*\n {4}\d+ names are guessed/);
    expect(missing).toMatch(
      /danhe\/article\.yaml:\d+ {2}还没有英文[^\n]*\n {4}no English yet: [^\n]*\d+ of \d+ in passages\.yaml/,
    );
  });

  it('touches nothing that is there', async () => {
    const before = read('src/content/old/places.yaml');
    expect(await scaffold('old')).toHaveProperty('error');
    expect(readdirSync(join(root, 'src/content/old'))).toEqual(['article.yaml', 'places.yaml']);
    await scaffold();
    expect(read('src/content/old/places.yaml')).toBe(before);
    expect(await scaffold()).toHaveProperty('error');
  });

  it.each([
    ['../out', 'danhe.txt'],
    ['Danhe', 'danhe.txt'],
    ['dan--he', 'danhe.txt'],
    ['d'.repeat(260), 'danhe.txt'],
    ['danhe', 'none.txt'],
    ['danhe', 'map.kml'],
    ['danhe', 'empty.txt'],
  ])('refuses --id %s --text %s in both languages and makes nothing', async (id, file) => {
    writeFileSync(join(root, 'map.kml'), '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"/>');
    writeFileSync(join(root, 'empty.txt'), '\n\n');
    const made = await scaffold(id, join(root, file));
    expect('error' in made ? made.error : '').toMatch(/\p{Script=Han}[^]*[a-z]{4}/u);
    expect(readdirSync(join(root, 'src/content'))).toEqual(['old']);
  });
});
