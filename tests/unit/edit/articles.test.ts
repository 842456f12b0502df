import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {createEditor} from '../../../src/cli/edit/editor.ts';
import {publish, type Build} from '../../../src/cli/edit/publish.ts';
import {checkAll} from '../../../src/compile/check-project.ts';
import {compileRest, restOf} from '../../../src/compile/check-project.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import type {BlockEntry, PlaceEntry} from '../../../src/compile/entries.ts';
import type {Change, ServerEvent, Sheet, SuggestedEntry} from '../../../src/edit/protocol.ts';
import {change, scratch, type Scratch} from './scratch.ts';

const TEXT =
  '湖畔的书屋\n\n　　初春时节，西坡区的老磨坊里坐满了读书人。\n\n　　“孩子们放学就来。”馆长林远说，今年将在镜湖边再开三家书屋。\n';
const NEW = {id: 'books', name: '书屋.txt', bytes: Buffer.from(TEXT).toString('base64')};

const taken = (file: 'places' | 'speakers' | 'passages', found: readonly SuggestedEntry<unknown>[]): Change[] =>
  found.filter(({state}) => state === 'open').map(({entry}) => ({do: 'put', file, entry}) as Change);

/** As an editor takes it: places and speakers first, for passages name them. */
async function takeAll(files: Scratch): Promise<Sheet> {
  const editor = await files.open();
  await editor.begin(NEW);
  const {suggestions} = editor.sheet('books');
  const sheet = await change(
    editor,
    'books',
    ...taken('places', suggestions.places),
    ...taken('speakers', suggestions.speakers),
  );
  return change(
    editor,
    'books',
    ...taken('passages', sheet.suggestions.passages),
    {do: 'head', field: 'newspaper', value: '云泽晚报'},
    {do: 'english', line: 1, en: 'A reading room by the lake'},
  );
}

describe('a new article', () => {
  it('begins with everything as suggestions and nothing taken, and is done when all is taken', async () => {
    const files = scratch();
    const editor = await files.open();
    expect(await editor.begin(NEW)).toEqual({id: 'books'});
    const fresh = editor.sheet('books');
    expect([fresh.places, fresh.speakers, fresh.passages]).toEqual([[], [], []]);
    expect(fresh.article.structure.map(({kind}) => kind)).toEqual(['title', 'paragraph', 'paragraph']);
    expect(fresh.suggestions.head.headline).toBe('湖畔的书屋');
    const lake = fresh.suggestions.places.find(({key}) => key === 'place:镜湖');
    expect(lake).toMatchObject({state: 'open', isKnown: true, entry: {id: 'mirror-lake'}});
    expect(fresh.suggestions.speakers).toMatchObject([{key: 'speaker:林远', entry: {id: 'lin-yuan'}}]);
    expect(fresh.todo.suggestions).toBeGreaterThan(4);
    await expect(editor.begin(NEW)).rejects.toThrow('已经存在');
    await expect(editor.begin({...NEW, id: '../x'})).rejects.toThrow('小写字母');
    await expect(
      editor.begin({...NEW, id: 'pdf', bytes: Buffer.from('%PDF-1.7\n').toString('base64')}),
    ).rejects.toThrow();
  });

  it('compiles once all is taken; keys stay what they were', async () => {
    const files = scratch();
    const sheet = await takeAll(files);
    expect(sheet.faults).toEqual([]);
    expect(sheet.todo.suggestions).toBe(0);
    const again = (await files.open()).sheet('books');
    expect(again.suggestions.places.map(({key, state}) => [key, state])).toEqual(
      sheet.suggestions.places.map(({key}) => [key, 'taken']),
    );
    expect(sheet.passages.every(({places}) => places.length > 0)).toBe(true);
  });

  it('gives the same bundle as the same article by hand', async () => {
    const files = scratch();
    const sheet = await takeAll(files);
    const built = (): string => {
      const {bundle, features, selectors} = requireSound(
        compileProject({root: files.root, content: 'src/content/books'}),
      );
      return JSON.stringify({bundle, features, selectors});
    };
    const byEditor = built();
    const folder = join(files.root, 'src/content/books');
    const {dateInferred} = sheet.article;
    const lines = (entries: readonly unknown[]): string =>
      entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join('');
    const byHand: Readonly<Record<string, string>> = {
      'article.yaml': `format: 1\nid: books\nsource: article.txt\nsha256: ${sheet.article.sha256}\nregion: yunze\nnewspaper: 云泽晚报\ndate: null\ndateInferred: {zh: ${dateInferred.zh}, en: ${dateInferred.en}}\nstructure:\n${sheet.article.structure.map(({kind, lines: at, en}: BlockEntry) => `- {kind: ${kind}, lines: ${JSON.stringify(at)}${en ? `, en: ${en}` : ''}}\n`).join('')}`,
      'places.yaml': lines(sheet.places),
      'speakers.yaml': lines(sheet.speakers),
      'passages.yaml': lines(sheet.passages),
      'sources.yaml': '# None.\n',
    };
    for (const [name, text] of Object.entries(byHand)) writeFileSync(join(folder, name), text);
    expect(built()).toBe(byEditor);
    expect(byEditor).toContain('lin-yuan');
  });

  it('has pages in development before it is published, and none in a build', async () => {
    const files = scratch();
    await (await files.open()).begin(NEW);
    expect(restOf({root: files.root})).toEqual([]);
    expect(restOf({root: files.root}, {drafts: true})).toEqual(['books']);
    expect([...(await compileRest({root: files.root}, {drafts: true})).keys()]).toEqual(['books']);
  });

  it('keeps an id that the article has given to something else', async () => {
    const editor = await scratch().open();
    await editor.begin(NEW);
    const other = {id: 'lin-yuan', name: {zh: '林源', pinyin: 'Lín Yuán'}};
    const sheet = await change(editor, 'books', {do: 'put', file: 'speakers', entry: other as never});
    expect(sheet.suggestions.speakers).toMatchObject([{state: 'open', entry: {id: 'lin-yuan-2'}}]);
  });
});

describe('the official list', () => {
  it('gives divisions by their names in full and in short, with what holds them and an entry', async () => {
    const editor = await scratch().open();
    const [city, ...more] = editor.divisions('mirror', '丽水');
    expect(city).toMatchObject({name: '丽水市', level: 'prefecture', within: ['浙江省'], entry: {kind: 'prefecture'}});
    expect(more.every(({name}) => name.startsWith('丽水'))).toBe(true);
    const holders = editor.divisions('mirror', '和平区').map(({within}) => within[0]);
    expect(new Set(holders).size).toBe(holders.length);
    expect(editor.divisions('mirror', '云泽')).toEqual([]);
    expect(editor.divisions('mirror', '')).toEqual([]);
  });

  it('has those of one name first that lie where the article’s other places do', async () => {
    const editor = await scratch().open();
    const holder = (): string | undefined => editor.divisions('mirror', '鼓楼区')[0]?.within[0];
    const put = (zh: string): Change => {
      const entry = {id: 'beside', kind: 'prefecture', name: {zh, en: '', pinyin: 'X'}, status: 'existing'};
      return {do: 'put', file: 'places', entry: entry as unknown as PlaceEntry};
    };
    for (const city of ['开封市', '福州市', '徐州市']) {
      await change(editor, 'mirror', put(city));
      expect(holder()).toBe(city);
    }
    const [division] = editor.divisions('mirror', '鼓楼区');
    expect(division).toMatchObject({entry: {within: 'beside'}, holders: [{id: 'beside', name: {zh: '徐州市'}}]});
    const [town] = editor.divisions('mirror', '青口镇');
    expect(town?.holders.map(({name}) => name.zh)).toEqual(['赣榆区', '连云港市', '江苏省']);
    expect(town?.entry.within).toBe(town?.holders[0]?.id);
  });
});

describe('publishing', () => {
  const run = async (files: Scratch, id: string, build: Build, request = {}): Promise<readonly ServerEvent[]> => {
    const events: ServerEvent[] = [];
    process.env['SITE_DIR'] = join(files.root, 'dist');
    try {
      await publish(files.root, id, request, (event) => events.push(event), build);
    } finally {
      delete process.env['SITE_DIR'];
    }
    return events;
  };
  const site = (files: Scratch): string => files.read('src/content/site.yaml');

  it('lists the article, tells its progress, and says what changed and where it lies', async () => {
    const files = scratch();
    await takeAll(files);
    const dist = join(files.root, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'old.html'), '');
    writeFileSync(join(dist, 'index.html'), '1');
    const before = site(files);
    const events = await run(files, 'books', async (_root, heard) => {
      heard('✓ 312 modules transformed.');
      mkdirSync(join(dist, 'article'));
      writeFileSync(join(dist, 'article/new.html'), '');
      writeFileSync(join(dist, 'article/new.html.br'), '');
      writeFileSync(join(dist, 'index.html'), '2');
      return null;
    });
    expect(events.flatMap((event) => (event.type === 'publishing' ? event.part : []))).toEqual([0.05, 0.5]);
    expect(events.at(-1)).toEqual({
      type: 'published',
      article: 'books',
      address: '/published/article/books/',
      folder: dist,
      changed: ['+ article/new.html', '~ index.html'],
    });
    expect(site(files)).toBe(before.replace(/articles: \[(.*)\]/, 'articles: [$1, books]'));
    expect((await checkAll(files.root)).faults).toEqual([]);
  });

  it('is stopped by faults, by an article that nobody lists, and by a build that fails: the site’s file stays', async () => {
    const files = scratch();
    await takeAll(files);
    const before = site(files);
    const never: Build = () => Promise.reject(new Error('built'));
    expect((await run(files, 'books', never, {list: false})).at(-1)).toMatchObject({type: 'not-published', faults: []});
    expect((await run(files, 'books', () => Promise.resolve('no room'))).at(-1)).toMatchObject({
      type: 'not-published',
      why: {zh: expect.stringContaining('原样保留。no room')},
    });
    expect((await run(files, 'books', never)).at(-1)).toMatchObject({why: {zh: expect.stringContaining('built')}});
    const editor = await files.open();
    const lost = {...(editor.sheet('books').places[0] as PlaceEntry), within: 'nowhere'} as unknown as PlaceEntry;
    await change(editor, 'books', {do: 'put', file: 'places', entry: lost});
    expect((await run(files, 'books', never)).at(-1)).toMatchObject({
      type: 'not-published',
      faults: [{file: 'src/content/books/places.yaml', id: lost.id}],
    });
    expect(site(files)).toBe(before);
  });

  it('happens once at a time', async () => {
    const files = scratch();
    let begun = (_end: (why: string | null) => void): void => {};
    const building = new Promise<(why: string | null) => void>((resolve) => (begun = resolve));
    const editor = await createEditor(files.root, () => new Promise((end) => begun(end)));
    const told = new Promise<ServerEvent>((resolve) =>
      editor.listen((event) => event.type === 'not-published' && resolve(event)),
    );
    editor.publish('mirror', {});
    expect(() => editor.publish('mirror', {})).toThrow('正在发布');
    (await building)('stopped');
    expect(await told).toMatchObject({article: 'mirror'});
    editor.close();
  });
});

it('what the editor keeps for itself is no part of the repository', () => {
  expect(readFileSync('.gitignore', 'utf8')).toContain('src/content/*/.edit/\n');
});
