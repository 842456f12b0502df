import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Outdated} from '../../../src/cli/edit/desk.ts';
import type {PassageEntry, PlaceEntry} from '../../../src/compile/entries.ts';
import type {Change} from '../../../src/edit/protocol.ts';
import {change, linesBetween, scratch} from './scratch.ts';

const MIRROR = 'src/content/mirror';
const PLACES = `${MIRROR}/places.yaml`;
const PASSAGES = `${MIRROR}/passages.yaml`;

const park = {
  id: 'lake-park',
  kind: 'park',
  name: {zh: '沿岸', en: 'The Shore', pinyin: 'Yán’àn'},
  status: 'planned',
  within: 'donghe',
} as unknown as PlaceEntry;
const pledge = {
  id: 'pledge',
  exact: '西坡区负责人表示',
  kind: 'fact',
  voice: 'narration',
  places: ['xipo'],
  themes: [],
  gloss: '',
} as unknown as PassageEntry;
const putPlace = (entry: PlaceEntry): Change => ({do: 'put', file: 'places', entry});
const putPassage = (entry: PassageEntry): Change => ({do: 'put', file: 'passages', entry});

describe('a change', () => {
  it('is on disk as the smallest difference, and the sheet says what it made of the article', async () => {
    const {open, read} = scratch();
    const editor = await open();
    const before = read(PLACES);
    const sheet = await change(
      editor,
      'mirror',
      putPlace({...(editor.sheet('mirror').places[8] as PlaceEntry), status: 'planned'}),
    );
    expect(
      read(PLACES)
        .split('\n')
        .filter((line, at) => line !== before.split('\n')[at]),
    ).toEqual(['  status: planned']);
    expect(sheet.places[8]?.status).toBe('planned');
    expect(sheet.faults).toEqual([]);
  });

  it('puts a passage where the text has it, and says that its English is to come', async () => {
    const {open, read} = scratch();
    const sheet = await change(await open(), 'mirror', putPassage(pledge));
    expect(sheet.passages.map(({id}) => id).slice(7, 10)).toEqual(['trees', 'pledge', 'mines']);
    expect(sheet.text.slice(...(sheet.spans['pledge'] ?? []))).toBe('西坡区负责人表示');
    expect(sheet.todo.english).toBe(1);
    expect(read(PASSAGES)).toContain('  gloss: English to come\n- id: mines\n');
  });

  it('refuses words that the text does not have, or has twice, and writes nothing of the request', async () => {
    const {open, read} = scratch();
    const editor = await open();
    const files = [read(PLACES), read(PASSAGES)];
    for (const [exact, why] of [
      ['镜湖的水浑了', '没有'],
      ['镜湖', '不止一处'],
    ] as const)
      await expect(change(editor, 'mirror', putPlace(park), putPassage({...pledge, exact}))).rejects.toThrow(why);
    expect([read(PLACES), read(PASSAGES)]).toEqual(files);
    expect(editor.sheet('mirror').undo).toBeNull();
  });

  it('refuses an entry that has not the shape of its file', async () => {
    const editor = await scratch().open();
    const odd = {...park, kind: 'volcano', more: 1} as unknown as PlaceEntry;
    await expect(change(editor, 'mirror', putPlace(odd))).rejects.toThrow(/places\.yaml.*volcano/);
    for (const wrong of [
      {do: 'put', file: 'site', entry: park},
      {do: 'put', file: 'sources', entry: park},
      {do: 'drop', file: 'article', id: 'x'},
      {do: 'rename', file: '__proto__', id: 'x', to: 'y'},
    ])
      await expect(change(editor, 'mirror', wrong as never)).rejects.toThrow('没有这个文件');
    for (const wrong of [
      {do: 'put', file: 'passages', entry: null},
      {do: 'put', file: 'passages', entry: {id: 'x'}},
      {do: 'head', field: 'region', value: '../..'},
      {do: 'head', field: 'date', value: 'yesterday'},
      {do: 'nothing'},
    ])
      await expect(change(editor, 'mirror', wrong as never)).rejects.toMatchObject({told: {zh: expect.anything()}});
  });

  it('gives an entry another id wherever the article names it', async () => {
    const {open, read} = scratch();
    const editor = await open();
    const sheet = await change(
      editor,
      'mirror',
      {do: 'rename', file: 'passages', id: 'three-stations', to: 'stations-three'},
      {do: 'rename', file: 'speakers', id: 'he-zhou', to: 'master-he'},
      {do: 'rename', file: 'places', id: 'far-harbour', to: 'harbour'},
    );
    expect(read(`${MIRROR}/briefings.yaml`)).toContain('passages: [stations-three, nankou-first]');
    expect(sheet.passages.filter(({places}) => (places as readonly string[]).includes('harbour'))).toHaveLength(2);
    expect(sheet.passages.find(({id}) => id === 'two-hours')?.speaker).toBe('master-he');
    expect(JSON.stringify(sheet.passages)).not.toContain('far-harbour');
    const taken: Change = {do: 'rename', file: 'places', id: 'xipo', to: 'yunze'};
    await expect(change(editor, 'mirror', taken)).rejects.toThrow('已经有了');
    await expect(change(editor, 'mirror', {...taken, to: '../x'})).rejects.toThrow('不合用');
    await expect(change(editor, 'mirror', {...taken, id: 'old-mill', to: 'mill'})).rejects.toThrow('已有位置');
  });

  it('sets head, structure and their English in article.yaml, and keeps its remarks', async () => {
    const {open, read} = scratch();
    const editor = await open();
    const before = read(`${MIRROR}/article.yaml`);
    const {structure} = editor.sheet('mirror').article;
    await change(
      editor,
      'mirror',
      {do: 'head', field: 'newspaper', value: '云泽晚报'},
      {do: 'head', field: 'date', value: '2026-01-02'},
      {do: 'structure', blocks: structure.map((block) => (block.lines === 1 ? {kind: 'stray', lines: 1} : block))},
      {do: 'english', line: 7, en: 'The lake: its people'},
      {do: 'mentions', mentions: [{exact: '云泽', suffix: '晚报', place: null}]},
    );
    expect(linesBetween(before, read(`${MIRROR}/article.yaml`))).toEqual([
      '-newspaper: null',
      '-date: null',
      '-  - {kind: kicker, lines: 1, en: Yunze Evening News}',
      '-  - {kind: heading, lines: 7, en: Lake and people}',
      '+newspaper: 云泽晚报',
      "+date: '2026-01-02'",
      '+  - {kind: stray, lines: 1}',
      "+  - {kind: heading, lines: 7, en: 'The lake: its people'}",
      '+mentions:',
      '+  - {exact: 云泽, suffix: 晚报, place: null}',
    ]);
    await expect(change(editor, 'mirror', {do: 'english', line: 2, en: 'x'})).rejects.toThrow('第 2 行');
  });

  it('keeps what was refused beside the article, and what is not on the map in it', async () => {
    const {open, root, read} = scratch();
    const editor = await open();
    const open1 = editor.sheet('mirror').suggestions.passages.find(({state}) => state === 'open');
    const key = open1?.key ?? 'passage:0-1';
    const {todo} = editor.sheet('mirror');
    const sheet = await change(
      editor,
      'mirror',
      {do: 'refuse', key},
      {do: 'unplace', id: 'far-harbour', as: 'pointed to'},
    );
    expect(sheet.unplaced).toEqual(['far-harbour']);
    expect(sheet.todo.suggestions).toBe(todo.suggestions - (open1 ? 1 : 0));
    expect(read(`${MIRROR}/unplaced.yaml`)).toMatch(/^# [^]*- \{place: far-harbour, as: pointed to\}\n$/);
    expect(JSON.parse(read(`${MIRROR}/.edit/refused.json`))).toEqual([key]);
    await change(editor, 'mirror', {do: 'reopen', key});
    expect(JSON.parse(readFileSync(join(root, MIRROR, '.edit/refused.json'), 'utf8'))).toEqual([]);
  });

  it('brings files of an older form up to date with it', async () => {
    const {open, read, write} = scratch();
    write(
      `${MIRROR}/article.yaml`,
      read(`${MIRROR}/article.yaml`)
        .replace('format: 1\n', '')
        .replace(/sha256: .*\n/, ''),
    );
    write(
      PASSAGES,
      read(PASSAGES).replace(/gloss: (.*)/g, (_, gloss: string) => `gloss: {en: '${gloss}'}`),
    );
    const sheet = await change(await open(), 'mirror', {do: 'refuse', key: 'x'});
    expect(read(`${MIRROR}/article.yaml`)).toContain('format: 1\n');
    expect(read(PASSAGES)).toContain("gloss: 'the old mines are to become gardens'".replaceAll("'", ''));
    expect(sheet.faults).toEqual([]);
  });

  it('is refused where a file cannot be read; the others are shown and the file stays', async () => {
    const {open, read, write} = scratch();
    const editor = await open();
    write(PLACES, `${read(PLACES)}- {id: broken\n`);
    const sheet = editor.sheet('mirror');
    expect(sheet.passages.length).toBeGreaterThan(5);
    expect(sheet.faults.map(({file}) => file)).toContain(PLACES);
    await expect(change(editor, 'mirror', putPlace(park))).rejects.toThrow('读不懂');
    expect(read(PLACES)).toContain('- {id: broken\n');
    await change(editor, 'mirror', putPassage(pledge));
    expect(read(PASSAGES)).toContain('- id: pledge\n');
  });
});

describe('undo and redo', () => {
  it('go back and forth byte for byte, also after a restart', async () => {
    const {open, read} = scratch();
    const first = await open();
    const texts = [[read(PLACES), read(PASSAGES)]];
    await change(first, 'mirror', putPlace(park), putPassage(pledge));
    texts.push([read(PLACES), read(PASSAGES)]);
    await change(first, 'mirror', {do: 'drop', file: 'passages', id: 'trees'});
    texts.push([read(PLACES), read(PASSAGES)]);
    const second = await open();
    expect(second.sheet('mirror').undo).toBe('改动');
    await second.undo('mirror');
    expect([read(PLACES), read(PASSAGES)]).toEqual(texts[1]);
    expect((await second.undo('mirror')).undo).toBeNull();
    expect([read(PLACES), read(PASSAGES)]).toEqual(texts[0]);
    const third = await open();
    await third.redo('mirror');
    expect((await third.redo('mirror')).redo).toBeNull();
    expect([read(PLACES), read(PASSAGES)]).toEqual(texts[2]);
    await third.undo('mirror');
    expect((await change(third, 'mirror', {do: 'refuse', key: 'x'})).redo).toBeNull();
  });

  it('takes away a file that the step made', async () => {
    const {open, root} = scratch();
    const editor = await open();
    await change(editor, 'mirror', {do: 'unplace', id: 'yunze', as: 'within'});
    await editor.undo('mirror');
    expect(existsSync(join(root, MIRROR, 'unplaced.yaml'))).toBe(false);
  });

  it('keeps what another hand changed since', async () => {
    const {open, read, write} = scratch();
    const editor = await open();
    await change(editor, 'mirror', putPlace(park));
    write(PLACES, read(PLACES).replace('Mirror Lake,', 'The Mirror Lake,'));
    await editor.undo('mirror');
    expect(read(PLACES)).not.toContain('lake-park');
    expect(read(PLACES)).toContain('The Mirror Lake,');
    await editor.redo('mirror');
    write(PLACES, read(PLACES).replace('The Shore', 'The Bank'));
    const text = read(PLACES);
    await expect(editor.undo('mirror')).rejects.toThrow('没有覆盖');
    expect(read(PLACES)).toBe(text);
  });
});

describe('files that others change', () => {
  it('are merged entry by entry: two tabs, and an editor outside', async () => {
    const {open, read, write} = scratch();
    const editor = await open();
    const {version, places} = editor.sheet('mirror');
    const status = (at: number): Change => putPlace({...(places[at] as PlaceEntry), status: 'planned'});
    await editor.change('mirror', {version, changes: [status(0)], label: 'one'});
    write(PLACES, `# By hand.\n${read(PLACES).replace('The Old Mill', 'Old Mill')}`);
    const sheet = await editor.change('mirror', {version, changes: [status(1), putPlace(park)], label: 'two'});
    expect(sheet.places.slice(0, 2).map((place) => place.status)).toEqual(['planned', 'planned']);
    expect(read(PLACES)).toMatch(/^# By hand\.\n[^]*en: Old Mill,[^]*- id: lake-park\n/);
  });

  it('are never overwritten: who changed the same entry is told, and keeps what he had', async () => {
    const {open, read, write, root} = scratch();
    const editor = await open();
    const {version, places} = editor.sheet('mirror');
    write(PLACES, read(PLACES).replace('The Old Mill', 'Old Mill'));
    const text = read(PLACES);
    const mill = {...(places[8] as PlaceEntry), status: 'planned' as const};
    const told = await editor
      .change('mirror', {version, changes: [putPlace(mill)], label: 'mine'})
      .catch((error: Outdated) => error);
    expect(told).toMatchObject({status: 409, sheet: {version: editor.sheet('mirror').version}});
    expect(read(PLACES)).toBe(text);
    const [kept = ''] = readdirSync(join(root, MIRROR, '.edit/aside'));
    expect((told as Outdated).told.zh).toContain(kept);
    expect(JSON.parse(read(`${MIRROR}/.edit/aside/${kept}`))).toMatchObject({changes: [{entry: {status: 'planned'}}]});
    await expect(editor.change('mirror', {version: 'unheard-of', changes: [], label: ''})).rejects.toMatchObject({
      status: 409,
    });
  });
});

describe('a stopped server', () => {
  it('finishes on the next start what stands in its journal and not yet in the files', async () => {
    const {open, read, write, root} = scratch();
    const editor = await open();
    const texts = [read(PLACES), read(PASSAGES)];
    await change(editor, 'mirror', putPlace(park), putPassage(pledge));
    const after = [read(PLACES), read(PASSAGES)];
    const journal = join(root, MIRROR, '.edit/journal.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace(/\{"done":\d+\}\n/, ''));
    write(PASSAGES, texts[1] ?? '');
    appendFileSync(journal, '{"step":2,"kind":"do","la');
    writeFileSync(join(root, MIRROR, '.edit/new-77-0'), 'half');
    const next = await open();
    expect([read(PLACES), read(PASSAGES)]).toEqual(after);
    expect(existsSync(join(root, MIRROR, '.edit/new-77-0'))).toBe(false);
    await next.undo('mirror');
    expect([read(PLACES), read(PASSAGES)]).toEqual(texts);
  });

  it('leaves alone what another hand has written since', async () => {
    const {open, read, write, root} = scratch();
    await change(await open(), 'mirror', putPlace(park));
    const journal = join(root, MIRROR, '.edit/journal.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace(/\{"done":\d+\}\n/, ''));
    write(PLACES, '# Begun anew.\n');
    await open();
    expect(read(PLACES)).toBe('# Begun anew.\n');
  });

  it.runIf(existsSync('/dev/full'))('says that the disk is full, and leaves nothing half written', async () => {
    const {open, read, root} = scratch();
    const editor = await open();
    const before = [read(PLACES), read(PASSAGES)];
    mkdirSync(join(root, MIRROR, '.edit/texts'), {recursive: true});
    const blocked = [`.edit/texts/new-${process.pid}-whole`, `.edit/new-${process.pid}-1`];
    for (const file of blocked) {
      symlinkSync('/dev/full', join(root, MIRROR, file));
      await expect(change(editor, 'mirror', putPlace(park), putPassage(pledge))).rejects.toThrow('磁盘已满');
      expect([read(PLACES), read(PASSAGES)]).toEqual(before);
      rmSync(join(root, MIRROR, file), {force: true});
    }
    expect(editor.sheet('mirror').undo).toBeNull();
    expect((await change(editor, 'mirror', putPlace(park), putPassage(pledge))).undo).toBe('改动');
  });

  it('says in a sentence that the disk takes nothing, and leaves nothing half written', async () => {
    const {open, read, root} = scratch();
    const editor = await open();
    const before = read(PLACES);
    rmSync(join(root, MIRROR, '.edit'), {recursive: true, force: true});
    // A file where the folder was to be: no disk could write below it.
    writeFileSync(join(root, MIRROR, '.edit'), '');
    await expect(change(editor, 'mirror', putPlace(park))).rejects.toThrow('没能写下这次改动');
    expect(read(PLACES)).toBe(before);
    rmSync(join(root, MIRROR, '.edit'));
    mkdirSync(join(root, MIRROR, '.edit'));
    expect((await change(editor, 'mirror', putPlace(park))).undo).toBe('改动');
  });
});
