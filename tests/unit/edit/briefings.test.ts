import {readdirSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {Editor} from '../../../src/cli/edit/editor.ts';
import {Refused} from '../../../src/cli/edit/article-values.ts';
import {Outdated} from '../../../src/cli/edit/desk.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import type {Briefing, Scene} from '../../../src/domain/briefing.ts';
import {indexBundle} from '../../../src/domain/bundle.ts';
import type {BriefingId} from '../../../src/domain/id.ts';
import type {Held} from '../../../src/edit/model/briefing-shelf.ts';
import {createDesk, type Desk} from '../../../src/edit/model/desk.ts';
import {briefingFrame, keepBriefings, type BriefingKeeper} from '../../../src/edit/model/keep-briefings.ts';
import type {Answer, Server} from '../../../src/edit/model/server.ts';
import type {Sheet} from '../../../src/edit/protocol.ts';
import {briefingToEdit} from '../../../src/page/features/edit/briefing-to-edit.ts';
import {ownBriefings, type OwnBriefings} from '../../../src/page/features/edit/own-briefings.ts';
import {pngOf} from '../picture-bytes.ts';
import {toPictureData} from '../../../src/domain/scene-picture.ts';
import {change, linesBetween, scratch, type Scratch} from './scratch.ts';

const FILE = 'src/content/mirror/briefings.yaml';

/** The storage of a tab: what one of its documents changes, the others hear of. */
function tab() {
  const stored = new Map<string, string>();
  const documents: EventTarget[] = [];
  const open = (name: string): Window => {
    const document = new EventTarget();
    documents.push(document);
    const write = (key: string, put: () => void): void => {
      put();
      for (const other of documents)
        if (other !== document) other.dispatchEvent(Object.assign(new Event('storage'), {key}));
    };
    const sessionStorage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => write(key, () => stored.set(key, value)),
      removeItem: (key: string) => write(key, () => stored.delete(key)),
    };
    return Object.assign(document, {name, sessionStorage, crypto}) as unknown as Window;
  };
  return {open};
}

function serverOf(editor: Editor): Server {
  const answer = async <Given>(ask: () => unknown): Promise<Answer<Given>> => {
    try {
      return {is: 'given', given: (await ask()) as Given};
    } catch (error) {
      const {told, status} = error as Refused;
      const sheet = error instanceof Outdated ? {sheet: error.sheet} : {};
      return {is: 'refused', status, refusal: {refused: told, ...sheet}};
    }
  };
  return {
    get: async (path) => (path.endsWith('/map') ? {is: 'away'} : answer(() => editor.sheet('mirror'))),
    post: (path) => answer(() => editor[path.endsWith('undo') ? 'undo' : 'redo']('mirror')),
    change: (id, request) => answer<Sheet>(() => editor.change(id, request)),
    listen: () => () => {},
  };
}

describe('the page’s briefing editor within the article’s', () => {
  let files: Scratch;
  let editor: Editor;
  let desk: Desk;
  let keeper: BriefingKeeper;
  let own: OwnBriefings;
  let held: readonly Held[];
  let before: string;
  beforeEach(async () => {
    files = scratch();
    editor = await files.open();
    before = files.read(FILE);
    const kept = {getItem: () => null, setItem: () => {}, removeItem: () => {}};
    desk = createDesk(serverOf(editor), kept, 'zh-CN', () => {});
    await desk.open('mirror');
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    const {open} = tab();
    keeper = keepBriefings(open(''), {desk, article: 'mirror', label: '演示'}, (now) => (held = now));
    const {bundle} = compileProject({root: files.root, content: 'src/content/mirror'});
    const index = indexBundle(bundle as NonNullable<typeof bundle>);
    own = ownBriefings({window: open(briefingFrame('mirror')), index: () => index});
  });
  afterEach(() => {
    vi.useRealTimers();
    keeper.end();
  });

  /** What was changed comes to rest, and is answered. */
  async function rest(): Promise<void> {
    vi.advanceTimersByTime(700);
    await vi.waitFor(() => expect(desk.state().waiting).toEqual([]));
    keeper.sync();
  }
  const talk = (id = 'stations'): Briefing => own.list().find((each) => each.id === id) as Briefing;
  const withScene = (briefing: Briefing, at: number, put: Partial<Scene>): Briefing => ({
    ...briefing,
    scenes: briefing.scenes.map((scene, index) => (index === at ? {...scene, ...put} : scene)),
  });
  const headed = (briefing: Briefing, zh: string): Briefing =>
    withScene(briefing, 1, {headline: {zh, en: 'Three stations'}});

  it('shows the article’s briefings as one’s own, and writes one word as one line and one step of undo', async () => {
    expect([own.articles(), own.list().map(({id}) => id)]).toEqual([[], ['stations']]);
    const first = talk();
    own.put(headed(first, '三座新'), first);
    own.put(headed(first, '三座新车站'), headed(first, '三座新'));
    await rest();
    expect(linesBetween(before, files.read(FILE))).toEqual([
      '-      headline: {zh: 三座车站, en: Three stations}',
      '+      headline: {zh: 三座新车站, en: Three stations}',
    ]);
    await desk.history('undo');
    keeper.sync();
    expect(files.read(FILE)).toBe(before);
    expect(talk()).toEqual(first);
  });

  it('writes a new one without what a scene may leave out, by an id for an address', async () => {
    const fresh = briefingToEdit(own, '');
    own.put(fresh, null);
    await rest();
    expect(files.read(FILE).slice(before.length)).toBe(`
- id: talk-1
  title: {zh: 新简报, en: New briefing}
  scenes:
    - id: title
      kind: title
      headline: {zh: 新简报, en: New briefing}
    - id: sources
      kind: sources
      headline: {zh: 出处与精度, en: Sources and precision}
`);
    expect(compileProject({root: files.root, content: 'src/content/mirror'}).faults).toEqual([]);
    own.remove(talk('talk-1'));
    await rest();
    expect(files.read(FILE)).toBe(before);
    own.restore(fresh);
    await rest();
    expect(files.read(FILE)).toContain('- id: talk-1');
  });

  it('writes a picture that is added into the article’s folder, by what it is, and leaves those that are there', async () => {
    const added = {width: 900, height: 600, alt: {zh: '新站', en: ''}, credit: '本报资料', licence: 'CC BY 4.0'};
    own.put(withScene(talk(), 1, {picture: {...added, src: toPictureData(pngOf(900, 600))}}), talk());
    await rest();
    const written = files.read(FILE);
    expect(written).toMatch(
      /picture:[^]*file: stations-\S+\.png[^]*alt: \{zh: 新站\}[^]*credit: 本报资料[^]*licence: CC BY 4\.0/,
    );
    expect(talk().scenes[1]?.picture).toEqual({...added, src: expect.stringMatching(/^pictures\/stations-.*\.png$/)});
    expect(compileProject({root: files.root, content: 'src/content/mirror'}).faults).toEqual([]);
    own.put(headed(talk(), '三座新车站'), talk());
    await rest();
    expect(linesBetween(written, files.read(FILE))).toHaveLength(2);
  });

  it('refuses, with nothing written, what only says that it is a picture', async () => {
    const entry = {
      id: 'stations',
      title: {zh: '三站'},
      scenes: [
        {
          ...talk().scenes[1],
          picture: {file: 'data:image/png;base64,AAAA', alt: {zh: '站'}, credit: '本报', licence: '本报'},
        },
      ],
    };
    await expect(change(editor, 'mirror', {do: 'put', file: 'briefings', entry: entry as never})).rejects.toThrow(
      '不是 JPEG 或 PNG 图片',
    );
    expect(files.read(FILE)).toBe(before);
  });

  it('writes no picture anywhere else, whatever the ids are', async () => {
    const src = toPictureData(pngOf(900, 600));
    const scene = {...talk().scenes[1], picture: {file: src, alt: {zh: '站'}, credit: '本报', licence: '本报'}};
    const entry = {id: '../../../out', title: {zh: '三站'}, scenes: [scene]};
    await expect(change(editor, 'mirror', {do: 'put', file: 'briefings', entry: entry as never})).rejects.toThrow();
    expect(readdirSync(files.root, {recursive: true}).filter((name) => /(?:^|\/)out-/.test(String(name)))).toEqual([]);
    expect(files.read(FILE)).toBe(before);
  });

  it('takes what another hand has made of it, and joins it with what was changed here just then', async () => {
    files.write(FILE, before.replace('zh: 谁的数据', 'zh: 数据从哪里来'));
    await desk.renew();
    keeper.sync();
    expect(talk().scenes[2]?.headline.zh).toBe('数据从哪里来');
    const fresh = {...briefingToEdit(own, ''), title: {zh: '另一场', en: ''}};
    own.put(fresh, null);
    files.write(FILE, files.read(FILE).replace('zh: 三座车站, en', 'zh: 三站, en'));
    await rest();
    expect(files.read(FILE)).toMatch(/zh: 三站[^]*数据从哪里来[^]*title: \{zh: 另一场\}/);
    expect(talk().title.zh).toBe('三站');
  });

  it('does not overwrite what another hand has made of the same briefing: it says so', async () => {
    const first = talk();
    const theirs = before.replace('zh: 谁的数据', 'zh: 数据从哪里来');
    files.write(FILE, theirs);
    own.put(headed(first, '三座新车站'), first);
    await rest();
    expect(files.read(FILE)).toBe(theirs);
    expect(desk.state().refusal?.refused.zh).toContain('没有覆盖');
    expect(talk().scenes[2]?.headline.zh).toBe('数据从哪里来');
  });

  it('keeps a page without a headline to itself until it has one, and says so', async () => {
    const first = talk();
    own.put(headed(first, ''), first);
    await rest();
    expect(files.read(FILE)).toBe(before);
    expect(held).toMatchObject([{title: {zh: '三座车站'}}]);
    own.put(headed(first, '站'), headed(first, ''));
    await rest();
    expect([files.read(FILE).includes('{zh: 站,'), held]).toEqual([true, []]);
  });

  it('leaves alone what stands in the article and is no briefing', async () => {
    const broken = `${before}- id: half\n  title: {zh: 半份}\n`;
    files.write(FILE, broken);
    await desk.renew();
    keeper.sync();
    expect(own.list().map(({id}) => id)).toEqual(['stations']);
    own.put(headed(talk(), '三座新车站'), talk());
    await rest();
    expect(files.read(FILE)).toBe(broken.replace('headline: {zh: 三座车站', 'headline: {zh: 三座新车站'));
    await change(editor, 'mirror', {do: 'drop', file: 'briefings', id: 'half' as BriefingId});
    expect(files.read(FILE)).not.toContain('half');
  });
});
