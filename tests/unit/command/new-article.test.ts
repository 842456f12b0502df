import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {guessBlocks} from '../../../src/cli/new-article/guess-blocks.ts';
import {scaffoldArticle, type Scaffolded} from '../../../src/cli/new-article/scaffold-article.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {formatFaults} from '../../../src/compile/fault.ts';
import {requireSound} from '../../../src/compile/sound.ts';

const TEXT =
  '——记丹河整治\r\n\r\n丹河两岸换新颜\r\n\r\n　　初春时节，走进晋城市泽州县金村镇，丹河湿地公园里游人如织。\r\n\r\n保护一河清水\r\n\r\n　　“以前都是垃圾。”水务局局长王强说，今年将建成任庄水库提升工程，让\r\n\r\n高平市群众也喝上好水。\r\n\r\n（本报记者 张三）\r\n';

describe('a new article', () => {
  let root = '';
  const scaffold = (id = 'danhe', textFile = join(root, 'danhe.txt')): Scaffolded =>
    scaffoldArticle({root, shelf: 'src/content', id, textFile});
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');

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
        '- {id: jincheng, kind: prefecture, name: {zh: 晋城市, en: Jincheng, pinyin: Jìnchéng Shì}, aliases: [晋城], status: existing, within: shanxi}',
        '',
      ].join('\n'),
    );
    writeFileSync(join(root, 'danhe.txt'), TEXT);
  });
  afterEach(() => rmSync(root, {recursive: true}));

  it('keeps the text byte for byte and compiles at once', () => {
    const made = scaffold();
    expect('error' in made ? made.error : formatFaults(made.faults)).toBe('');
    expect(readFileSync(join(root, 'src/content/danhe/article.txt'))).toEqual(readFileSync(join(root, 'danhe.txt')));
    expect(readdirSync(join(root, 'src/content'))).toEqual(['danhe', 'old']);
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

  it('suggests places behind a #, which compile when it is deleted', () => {
    scaffold();
    const places = read('src/content/danhe/places.yaml');
    expect(places).toContain('#- id: jincheng\n#  kind: prefecture\n');
    expect(places).toContain('zh: 丹河湿地公园');
    expect(places).toContain('#- id: renzhuang-reservoir\n#  kind: lake\n');
    expect(places.indexOf('#- id: jincheng')).toBeLessThan(places.indexOf('#- id: shanxi'));
    writeFileSync(join(root, 'src/content/danhe/places.yaml'), places.replaceAll(/^#/gm, ''));
    const {bundle, faults} = compileProject({root, content: 'src/content/danhe'});
    expect(formatFaults(faults)).toBe('');
    expect(bundle?.mentions.map(({place}) => place)).toContain('gaoping');
    expect(bundle?.places.find(({id}) => id === 'jincheng')?.within).toBe('shanxi');
  });

  it('drafts passages that cannot be taken without a translation', () => {
    scaffold();
    for (const name of ['places', 'passages']) {
      const path = join(root, `src/content/danhe/${name}.yaml`);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/^#/gm, ''));
    }
    const {faults} = compileProject({root, content: 'src/content/danhe'});
    expect(faults.length).toBeGreaterThan(0);
    expect(new Set(faults.map(({file, message}) => `${file}: ${message.includes('gloss')}`))).toEqual(
      new Set(['src/content/danhe/passages.yaml: true']),
    );
  });

  it('lists what is missing, each with file and line', () => {
    const made = scaffold();
    const missing = 'missing' in made ? formatFaults(made.missing) : '';
    expect(missing).toMatch(/danhe\/article\.yaml:\d+ {2}no date is inferred/);
    expect(missing).toMatch(/danhe\/places\.yaml:\d+ {2}\d+ places are suggested/);
    expect(missing).toMatch(/danhe\/article\.txt:5 {2}no passage covers “初春时节/);
  });

  it('touches nothing that is there', () => {
    const before = read('src/content/old/places.yaml');
    expect(scaffold('old')).toEqual({error: 'src/content/old is there already: nothing was changed'});
    expect(readdirSync(join(root, 'src/content/old'))).toEqual(['article.yaml', 'places.yaml']);
    scaffold();
    expect(read('src/content/old/places.yaml')).toBe(before);
    expect(scaffold()).toHaveProperty('error');
  });

  it.each([
    ['../out', 'danhe.txt'],
    ['Danhe', 'danhe.txt'],
    ['danhe', 'none.txt'],
    ['danhe', 'gbk.txt'],
    ['danhe', 'empty.txt'],
  ])('refuses --id %s --text %s and makes nothing', (id, file) => {
    writeFileSync(join(root, 'gbk.txt'), Buffer.from([0xb5, 0xa4, 0xba, 0xd3]));
    writeFileSync(join(root, 'empty.txt'), '\n\n');
    expect(scaffold(id, join(root, file))).toHaveProperty('error');
    expect(readdirSync(join(root, 'src/content'))).toEqual(['old']);
  });
});

describe('the structure of an article', () => {
  it('is guessed as its editor wrote it, on the Changzhi article', () => {
    const {article} = requireSound(compileProject()).bundle;
    const lineOf = (offset: number): number => article.text.slice(0, offset).split('\n').length;
    const written = article.blocks.map(({kind, spans}) => ({
      kind,
      lines: [lineOf(spans[0]?.start ?? 0), lineOf(spans.at(-1)?.start ?? 0)],
    }));
    expect(guessBlocks(article.text).map(({kind, lines}) => ({kind, lines}))).toEqual(written);
  });
});
