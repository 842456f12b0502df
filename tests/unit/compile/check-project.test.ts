import {appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {checkAll} from '../../../src/compile/check-project.ts';
import {formatFaults, type Fault} from '../../../src/faults/fault.ts';

const MIRROR = 'src/content/mirror';
const LATER = 'src/content/later';
const REGION = 'geo/regions/yunze';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync('tests/fixtures/region', root, {recursive: true});
});
afterEach(() => rmSync(root, {recursive: true}));

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
const copy = (to: string): void => {
  cpSync(join(root, MIRROR), join(root, to), {recursive: true});
  edit(`${to}/article.yaml`, (text) => text.replace('id: mirror', `id: ${to.split('/').at(-1)}`));
};
const told = async (): Promise<readonly (readonly [string, string])[]> => brief((await checkAll(root)).faults);
const brief = (faults: readonly Fault[]): readonly (readonly [string, string])[] =>
  faults.map(({file, line, code}) => [`${file}:${line}`, code] as const);

describe('npm run check', () => {
  it('finds nothing wrong with a sound project', async () => {
    const {articles, regions, faults} = await checkAll(root);
    expect(formatFaults(faults)).toBe('');
    expect(articles.map(([folder]) => folder)).toEqual([MIRROR]);
    expect(regions).toEqual([REGION]);
  });

  it('reads every article, and says which site.yaml does not list', async () => {
    copy(LATER);
    edit(`${LATER}/passages.yaml`, (text) => text.replace('kind: fact', 'kind： fact'));
    const {articles, faults, warnings} = await checkAll(root);
    expect(articles.map(([folder]) => folder)).toEqual([LATER, MIRROR]);
    expect(formatFaults(faults)).toMatch(
      /^src\/content\/later\/passages\.yaml:\d+ {2}第 \d+ 行：全角冒号“：”[^\n]*\n[^\n]*$/,
    );
    expect(formatFaults(warnings.filter(({code}) => code === 'article-unlisted'))).toBe(
      'src/content/site.yaml:4  later 不在 articles 里 → 要发布就加上\n    later is not among the articles → add it once it is to be published',
    );
  });

  it('finds an article in the folder of another id', async () => {
    renameSync(join(root, MIRROR), join(root, LATER));
    edit('src/content/site.yaml', (text) =>
      text.replaceAll('mirror]', 'later]').replace('home: mirror', 'home: later'),
    );
    expect(await told()).toEqual([[`${LATER}/article.yaml:2`, 'id-not-folder']]);
  });

  it('takes an article without briefings, and one whose places another article’s broken file may list', async () => {
    copy(LATER);
    rmSync(join(root, LATER, 'briefings.yaml'));
    expect(await told()).toEqual([]);
    edit(`${MIRROR}/places.yaml`, (text) => text.replace('\n  kind', '\n kind'));
    writeFileSync(join(root, LATER, 'places.yaml'), '[]\n');
    expect((await told()).filter(([at]) => !at.startsWith(LATER))).toEqual([
      [`${MIRROR}/places.yaml:${2}`, 'yaml-indent'],
    ]);
  });

  it.each([`${REGION}/sources/units.csv`, `${REGION}/region.yaml`, `${MIRROR}/article.txt`, 'src/content/site.yaml'])(
    'tells once that %s was saved in another encoding',
    async (file) => {
      // 西坡 in GB18030.
      appendFileSync(join(root, file), Buffer.from('cef7c6c20a', 'hex'));
      expect(await told()).toEqual([[`${file}:1`, 'not-utf8']]);
    },
  );

  it('tells that the articles are gone as one fault', async () => {
    copy(LATER);
    rmSync(join(root, MIRROR), {recursive: true});
    writeFileSync(join(root, LATER, 'places.yaml'), '[]\n');
    writeFileSync(join(root, LATER, 'passages.yaml'), '[]\n');
    const {faults, warnings} = await checkAll(root);
    const codesOf = (found: readonly Fault[]): readonly string[] =>
      found.filter(({file}) => !file.startsWith(LATER)).map(({code}) => code);
    expect(codesOf(faults)).toEqual(['article-missing']);
    expect(codesOf(warnings)).toContain('places-unlisted');
  });

  it.each([
    [`${REGION}/region.yaml`, /\nzoom/, '\n zoom', 'yaml-indent'],
    [`${REGION}/region.yaml`, /max: 13/, 'max: deep', 'field-wrong'],
    [`${REGION}/sources/sketch.yaml`, /\npublisher: /, '\npublisher：', 'slip'],
    [`${REGION}/sources/sketch.yaml`, /\nlicence: [^\n]*/, '', 'field-missing'],
    [`${REGION}/sources/units.csv`, /,100,/, ',far,', 'geo-source'],
    [`${REGION}/lines.yaml`, /class: railway/, 'class: rail', 'field-choice'],
    [`${REGION}/derived/map.geojson`, /\{/, '', 'not-json'],
  ])('tells a fault of %s once, in both languages', async (file, from, to, code) => {
    edit(file, (text) => text.replace(from, to));
    const {faults} = await checkAll(root);
    expect(brief(faults)).toEqual([[expect.stringContaining(`${file}:`), code]]);
    for (const {message, hint} of faults)
      for (const {zh, en} of [message, hint]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).not.toMatch(/[\p{Script=Han}]/u);
      }
  });
});
