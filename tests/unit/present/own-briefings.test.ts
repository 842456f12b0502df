import {beforeEach, describe, expect, it, vi} from 'vitest';
import {keepAsNew} from '../../../src/page/features/edit/exchange.ts';
import {ownBriefings, type OwnBriefings} from '../../../src/page/features/edit/own-briefings.ts';
import type {Briefing, Scene, ScenePicture} from '../../../src/domain/briefing.ts';
import {withPicture} from '../../../src/domain/scene-picture.ts';
import {indexBundle} from '../../../src/domain/bundle.ts';
import type {BriefingId} from '../../../src/domain/id.ts';
import {bundle} from '../content/changzhi.ts';

const KEY = 'changzhi-map:briefings';
const index = indexBundle(bundle);
const [model] = bundle.briefings;

/** Tabs of one browser: what one of them stores, the others hear of. */
class Tabs {
  readonly stored = new Map<string, string>();
  readonly #tabs: EventTarget[] = [];
  full = false;
  /** Letters that are taken. */
  room = Infinity;

  /** `beside`: the page is of an article that is not the home. */
  open(of = index, beside = false): OwnBriefings & {readonly asks: () => boolean} {
    const tab = new EventTarget();
    this.#tabs.push(tab);
    const localStorage = {
      getItem: (key: string) => this.stored.get(key) ?? null,
      removeItem: (key: string) => void this.stored.delete(key),
      setItem: (key: string, value: string) => {
        if (this.full || value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
        this.stored.set(key, value);
        for (const other of this.#tabs)
          if (other !== tab) other.dispatchEvent(Object.assign(new Event('storage'), {key}));
      },
    };
    const document = {documentElement: {dataset: beside ? {article: of.bundle.article.id} : {}}};
    const window = Object.assign(tab, {localStorage, crypto, document}) as unknown as Window;
    const own = ownBriefings({window, index: () => of});
    const asks = (): boolean => {
      const leaving = new Event('beforeunload', {cancelable: true});
      Object.defineProperty(leaving, 'returnValue', {writable: true});
      return !tab.dispatchEvent(leaving);
    };
    return {...own, asks};
  }
}

const PICTURE: ScenePicture = {
  src: '',
  width: 3,
  height: 2,
  alt: {zh: '桥', en: ''},
  credit: '张三 摄',
  licence: 'CC0',
};
const named = (id: BriefingId, zh: string): Briefing => ({...(model as Briefing), id, title: {zh, en: zh}});
const titles = (all: readonly Briefing[]): readonly string[] => all.map(({title}) => title.zh);

describe('briefings of one’s own', () => {
  let tabs: Tabs;
  beforeEach(() => {
    tabs = new Tabs();
  });

  it('keeps each briefing of a file under an id of its own, where ids are counted too', () => {
    const put: Briefing[] = [];
    const own = {
      freeId: () => `talk-${put.length + 1}` as BriefingId,
      put: (briefing: Briefing) => {
        put.push(briefing);
        return {briefing, kept: true, other: null, deleted: false};
      },
      settle: () => {},
    };
    const {fresh, kept} = keepAsNew(own, [named('a' as BriefingId, '一'), named('a' as BriefingId, '二')]);
    expect(fresh.map(({id}) => id)).toEqual(['talk-1', 'talk-2']);
    expect(titles(put)).toEqual(['一', '二']);
    expect(kept).toBe(true);
  });

  it('keeps what two tabs make that do not hear of each other', () => {
    const [a, b] = [tabs.open(), tabs.open()];
    const [first, second] = [named(a.freeId(), '甲'), named(b.freeId(), '乙')];
    expect(first.id).not.toBe(second.id);
    a.put(first, null);
    b.put(second, null);
    expect(titles(tabs.open().list())).toEqual(['甲', '乙']);
    expect(titles(a.list())).toEqual(['甲', '乙']);
  });

  it('joins a title changed in one tab with a page left out in another', () => {
    const [a, b] = [tabs.open(), tabs.open()];
    const base = a.put(named(a.freeId(), '甲'), null).briefing;
    a.put({...base, title: {zh: '新题', en: '甲'}}, base);
    const {briefing, kept} = b.put({...base, scenes: base.scenes.slice(0, -1)}, base);
    expect(kept).toBe(true);
    expect(briefing.title.zh).toBe('新题');
    expect(briefing.scenes).toHaveLength(base.scenes.length - 1);
    expect(tabs.open().list()).toEqual([briefing]);
  });

  it('keeps both where two tabs change the same title', () => {
    const [a, b] = [tabs.open(), tabs.open()];
    const base = a.put(named(a.freeId(), '甲'), null).briefing;
    a.put({...base, title: {zh: '彼', en: '甲'}}, base);
    const {other} = b.put({...base, title: {zh: '此', en: '甲'}}, base);
    expect(other?.title.zh).toContain('彼');
    expect(titles(tabs.open().list())).toEqual(['此', other?.title.zh]);
  });

  it('keeps what is deleted for a day, and no longer', () => {
    vi.useFakeTimers();
    const a = tabs.open();
    const briefing = a.put(named(a.freeId(), '甲'), null).briefing;
    a.remove(briefing);
    expect(a.list()).toEqual([]);
    vi.advanceTimersByTime(23 * 60 * 60 * 1000);
    const later = tabs.open();
    expect(titles(later.deleted())).toEqual(['甲']);
    later.restore(briefing);
    expect(titles(a.list())).toEqual(['甲']);
    a.remove(briefing);
    vi.advanceTimersByTime(25 * 60 * 60 * 1000);
    expect(tabs.open().deleted()).toEqual([]);
    expect(tabs.stored.get(KEY)).toBe('[]');
    vi.useRealTimers();
  });

  it('does not bring back what another tab has deleted, and says so', () => {
    const [a, b] = [tabs.open(), tabs.open()];
    const base = a.put(named(a.freeId(), '甲'), null).briefing;
    a.remove(base);
    const edited = {...base, title: {zh: '乙', en: '乙'}};
    expect(b.put(edited, base)).toMatchObject({deleted: true, kept: false});
    expect(tabs.open().list()).toEqual([]);
    b.restore(edited);
    expect(titles(tabs.open().list())).toEqual(['乙']);
  });

  it('offers what is sound, names what is not, and leaves it where it is', () => {
    const strange = [null, {id: 'own-1'}, {...model, id: 'own-2', article: 'elsewhere'}, 'text'];
    tabs.stored.set(KEY, JSON.stringify([...strange, {...model, id: 'own-3'}]));
    const a = tabs.open();
    expect(a.list().map(({id}) => id)).toEqual(['own-3']);
    expect(a.faulty().map(({name}) => name('zh-CN'))).toEqual(['第 1 份', 'own-1', model?.title.zh, '第 4 份']);
    expect(a.faulty()[2]?.reasons[0]?.('zh-CN')).toContain('另一篇报道');
    a.put(named(a.freeId(), '新'), null);
    expect((JSON.parse(tabs.stored.get(KEY) ?? '') as unknown[]).slice(0, 4)).toEqual(strange);
  });

  it('never writes over a store that cannot be read', () => {
    tabs.stored.set(KEY, '[{"id": "own-1", "ti');
    const a = tabs.open();
    expect(a.faulty()).toHaveLength(1);
    expect(a.put(named(a.freeId(), '新'), null).kept).toBe(true);
    expect(tabs.stored.get(KEY)).toBe('[{"id": "own-1", "ti');
    expect(titles(tabs.open().list())).toEqual(['新']);
  });

  it('offers a briefing that names a place that is gone, and says which', () => {
    const [first, ...others] = (model as Briefing).scenes;
    const scenes = [{...first, places: ['atlantis']}, ...others];
    tabs.stored.set(KEY, JSON.stringify([{...model, id: 'own-1', scenes}]));
    const a = tabs.open();
    expect(a.list()).toHaveLength(1);
    expect(a.missingIn('own-1' as BriefingId).map((missing) => missing('zh-CN'))).toEqual([
      '第 1 页提到不存在的地点 “atlantis”。',
    ]);
  });

  it('asks before leaving while the browser takes nothing, until it is in a file or taken after all', () => {
    const a = tabs.open();
    tabs.full = true;
    const briefing = named(a.freeId(), '甲');
    expect(a.put(briefing, null).kept).toBe(false);
    expect(titles(a.list())).toEqual(['甲']);
    expect(a.asks()).toBe(true);
    a.settle(briefing.id);
    expect(a.asks()).toBe(false);
    a.put(briefing, null);
    expect(a.asks()).toBe(true);
    tabs.full = false;
    a.put(named(a.freeId(), '乙'), null);
    expect(a.asks()).toBe(false);
    expect([...titles(tabs.open().list())].sort()).toEqual(['乙', '甲'].sort());
  });

  it('loses neither a picture that is more than the browser takes, nor what is kept already', () => {
    const a = tabs.open();
    const kept = a.put(named(a.freeId(), '甲'), null).briefing;
    const picture = {...PICTURE, src: `data:image/jpeg;base64,${'A'.repeat(5_000_000)}`};
    tabs.room = 1_000_000;
    const briefing = withPicture(kept.scenes[1] as Scene, picture);
    const heavy = {...kept, scenes: [kept.scenes[0] as Scene, briefing]};
    expect(a.put(heavy, kept).kept).toBe(false);
    expect(a.list()[0]?.scenes[1]?.picture).toEqual(picture);
    expect(a.asks()).toBe(true);
    expect(titles(tabs.open().list())).toEqual(['甲']);
    expect(tabs.open().list()[0]?.scenes).toEqual(kept.scenes);
    a.put({...heavy, scenes: [heavy.scenes[0] as Scene, withPicture(briefing, null)]}, kept);
    expect(a.asks()).toBe(false);
  });

  it('lets a deletion be undone also where nothing is kept', () => {
    tabs.full = true;
    const a = tabs.open();
    const {briefing} = a.put(named(a.freeId(), '甲'), null);
    a.remove(briefing);
    expect([titles(a.list()), titles(a.deleted()), a.asks()]).toEqual([[], ['甲'], false]);
    a.restore(briefing);
    expect([titles(a.list()), titles(a.deleted()), a.asks()]).toEqual([['甲'], [], true]);
  });
});

describe('briefings of one’s own, when another article becomes the home', () => {
  const other = indexBundle({...bundle, article: {...bundle.article, id: 'other'}});
  const {id: article} = bundle.article;
  const OWN = `${KEY}:of-${article}`;
  const idsIn = (stored: string | undefined): readonly string[] =>
    (JSON.parse(stored ?? '[]') as readonly Briefing[]).map(({id}) => id);
  let tabs: Tabs;
  let made: Briefing;
  beforeEach(() => {
    tabs = new Tabs();
    const home = tabs.open();
    made = home.put(named(home.freeId(), '甲'), null).briefing;
  });

  it('are found on the page that their article has now, and changed there', () => {
    const beside = tabs.open(index, true);
    expect(beside.list()).toEqual([made]);
    expect(beside.faulty()).toEqual([]);
    beside.put({...made, title: {zh: '新题', en: '甲'}}, made);
    expect(titles(tabs.open(index, true).list())).toEqual(['新题']);
    expect(idsIn(tabs.stored.get(OWN))).toEqual([made.id]);
    expect(idsIn(tabs.stored.get(KEY))).toEqual([]);
  });

  it('are told on the new home’s page to be of their article, with its name for a link, and stay', () => {
    const home = tabs.open(other);
    expect(home.list()).toEqual([]);
    const [told] = home.faulty();
    expect([told?.name('zh-CN'), told?.reasons[0]?.('zh-CN'), told?.article]).toEqual([
      '甲',
      `这份简报属于另一篇报道（“${article}”）。`,
      article,
    ]);
    home.put(named(home.freeId(), '乙'), null);
    expect(titles(tabs.open(other).list())).toEqual(['乙']);
    expect(tabs.open(index, true).list()).toEqual([made]);
    const third = indexBundle({...bundle, article: {...bundle.article, id: 'third'}});
    expect([tabs.open(third, true).list(), tabs.open(third, true).faulty()]).toEqual([[], []]);
  });

  it('are found again when their article becomes the home anew', () => {
    const beside = tabs.open(index, true);
    beside.put({...made, title: {zh: '新题', en: '甲'}}, made);
    const home = tabs.open();
    expect(titles(home.list())).toEqual(['新题']);
    home.remove(home.list()[0] as Briefing);
    expect(titles(tabs.open(index, true).deleted())).toEqual(['新题']);
  });

  it('are found though they are so old that they do not name their article, where all that they show is known', () => {
    const scenes = made.scenes.map((scene) => ({...scene, passages: scene.kind === 'scene' ? ['gone'] : []}));
    tabs.stored.set(
      KEY,
      JSON.stringify([
        {...model, id: 'own-1'},
        {...model, id: 'own-2', scenes},
      ]),
    );
    expect(
      tabs
        .open(index, true)
        .list()
        .map(({id}) => id),
    ).toEqual(['own-1']);
  });
});
