import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {formatFaults} from '../../../src/faults/fault.ts';
import {FIXTURES} from './compile-fixture.ts';

const GEO = 'geo';
const HILL = {id: 'hill', kind: 'peak', name: {zh: '北山', en: 'North Hill', pinyin: 'Běi Shān'}, status: 'existing'};
const POSITION = {
  precision: 'digitised',
  errorM: 50,
  source: 'survey',
  method: {zh: '描绘', en: 'traced'},
  anchor: [113, 36],
  extent: null,
};

describe('two articles on one shelf', () => {
  const root = mkdtempSync(join(tmpdir(), 'shelf-'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), {recursive: true});
    writeFileSync(join(root, path), text);
  };
  beforeAll(() => {
    cpSync(join(FIXTURES, 'ok-small/content'), join(root, 'content/first'), {recursive: true});
    write(
      'content/first/article.yaml',
      readFileSync(join(root, 'content/first/article.yaml'), 'utf8').replace('id: small', 'id: first'),
    );
    cpSync(join(FIXTURES, 'ok-small/geo'), join(root, GEO), {recursive: true});
    write('content/second/article.txt', '北山\r\n\r\n　　北山要修路。\r\n');
    write(
      'content/second/article.yaml',
      'id: second\nsource: article.txt\nnewspaper: null\ndate: null\ndateInferred: {zh: 未推断, en: not inferred}\nstructure: [{kind: title, lines: 1}, {kind: paragraph, lines: 3}]\n',
    );
    write('content/second/places.yaml', JSON.stringify([HILL]));
    write(
      'content/second/passages.yaml',
      JSON.stringify([
        {
          id: 'road',
          exact: '北山要修路',
          kind: 'plan',
          voice: 'narration',
          places: ['hill'],
          themes: ['transport'],
          gloss: 'A road is to be built.',
        },
      ]),
    );
    for (const name of ['speakers', 'sources']) write(`content/second/${name}.yaml`, '# none yet\n');
    const places = JSON.parse(readFileSync(join(root, GEO, 'derived/places.json'), 'utf8')) as object;
    write(`${GEO}/derived/places.json`, JSON.stringify({...places, hill: POSITION}));
  });
  afterAll(() => rmSync(root, {recursive: true}));

  it('share a geometry: a place that the other lists is none of its own, one that neither lists is warned of and not drawn', () => {
    const {bundle, faults, warnings} = compileProject({root, content: 'content/second', geo: GEO});
    expect(formatFaults(faults)).toBe('');
    expect(bundle?.places).toMatchObject([{id: 'hill', precision: 'digitised'}]);
    expect(formatFaults(warnings)).not.toContain('no place has this id');
    write('content/second/places.yaml', '# none yet\n');
    const alone = compileProject({root, content: 'content/first', geo: GEO});
    expect(formatFaults(alone.faults)).toBe('');
    expect(formatFaults(alone.warnings)).toMatch(/derived\/places\.json:\d+ hill {2}没有这个编号的地点/);
    expect(alone.bundle?.places.map(({id}) => id)).not.toContain('hill');
    write('content/second/places.yaml', JSON.stringify([HILL]));
  });

  it('are read without the blanks that indent a line and the break that ends it', () => {
    const {bundle} = compileProject({root, content: 'content/second', geo: GEO});
    expect(
      bundle?.article.blocks.map(({spans}) => spans.map(({start, end}) => bundle.article.text.slice(start, end))),
    ).toEqual([['北山'], ['北山要修路。']]);
  });
});
