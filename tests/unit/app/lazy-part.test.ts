import {describe, expect, it, vi} from 'vitest';
import {lazyPart, type LazyHost} from '../../../src/browser/lazy/lazy-part.ts';
import {loadJson} from '../../../src/browser/load-json.ts';
import type {ViewState} from '../../../src/domain/view.ts';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {createStore} from '../../../src/state/store.ts';

/** A network that can be cut, and what is said of it. */
function room() {
  const listeners = new Set<(event: Event) => void>();
  const said: string[] = [];
  let again = (): void => {};
  const network = {cut: false, asked: 0};
  const host = {
    document: {
      addEventListener: (_: string, listener: (event: Event) => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: (event: Event) => void) => listeners.delete(listener),
    },
    store: createStore(DEFAULT_VIEW, (run) => run()),
    notice: {
      failed(_: unknown, retry: () => void) {
        said.push('failed');
        again = retry;
      },
      came(retry: () => void) {
        if (retry === again) said.push('came');
        again = () => {};
      },
    },
  } as unknown as LazyHost & {readonly store: ReturnType<typeof createStore>};
  const load = async (): Promise<string> => {
    network.asked++;
    await Promise.resolve();
    if (network.cut) throw new Error('lost');
    return 'part';
  };
  return {
    host,
    said,
    network,
    load,
    retry: () => again(),
    press(selector: string) {
      const target = {closest: (wanted: string) => (wanted.split(', ').includes(selector) ? target : null)};
      for (const listener of listeners) listener({target} as unknown as Event);
    },
    settle: () => new Promise((resolve) => void setTimeout(resolve)),
  };
}

const inCharts = ({mode}: ViewState): boolean => mode.kind === 'charts';

describe('a part that is loaded when it is needed', () => {
  it('is loaded once, and used each time', async () => {
    const {host, load, network, press, settle} = room();
    const use = vi.fn();
    lazyPart(host, {when: '.open', load, use});
    expect(network.asked).toBe(0);
    press('.open');
    await settle();
    press('.open');
    await settle();
    expect([network.asked, use.mock.calls.length]).toEqual([1, 2]);
  });

  it('is asked for again after a failure, and does what was pressed once', async () => {
    const {host, load, network, press, settle, said, retry} = room();
    const use = vi.fn();
    lazyPart(host, {when: '.open', load, use});
    network.cut = true;
    press('.open');
    await settle();
    expect([said, use.mock.calls.length]).toEqual([['failed'], 0]);
    press('.open');
    await settle();
    network.cut = false;
    retry();
    retry();
    await settle();
    expect([said, network.asked, use.mock.calls.length]).toEqual([['failed', 'failed', 'came'], 3, 1]);
  });

  it('is brought to life once, by the view that needs it', async () => {
    const {host, load, network, settle} = room();
    const start = vi.fn((name: string) => name.length);
    const part = lazyPart(host, {inView: inCharts, load, start});
    await settle();
    expect(network.asked).toBe(0);
    host.store.dispatch({type: 'set-mode', mode: {kind: 'charts'}});
    host.store.dispatch({type: 'set-mode', mode: {kind: 'read'}});
    host.store.dispatch({type: 'set-mode', mode: {kind: 'charts'}});
    expect(await part.come()).toBe(4);
    expect([network.asked, start.mock.calls.length]).toEqual([1, 1]);
  });

  it('is asked for again by a press where the view stays and the part is lacking', async () => {
    const {host, load, network, press, settle} = room();
    network.cut = true;
    lazyPart(host, {inView: inCharts, load});
    press('button');
    host.store.dispatch({type: 'set-mode', mode: {kind: 'charts'}});
    await settle();
    expect(network.asked).toBe(1);
    press('button');
    await settle();
    expect(network.asked).toBe(2);
    host.store.dispatch({type: 'set-mode', mode: {kind: 'explore'}});
    press('button');
    await settle();
    expect(network.asked).toBe(2);
  });

  it('says nothing of what nobody has asked for yet', async () => {
    const {host, load, network, settle, said} = room();
    network.cut = true;
    const part = lazyPart(host, {load});
    part.hint();
    await settle();
    expect(said).toEqual([]);
    part.need();
    await settle();
    expect(said).toEqual(['failed']);
  });

  it('resolves late rather than reject, for all who wait', async () => {
    const {host, load, network, settle, retry} = room();
    network.cut = true;
    const part = lazyPart(host, {load});
    const arrived = Promise.all([part.come(), part.come()]);
    await settle();
    network.cut = false;
    retry();
    expect(await arrived).toEqual(['part', 'part']);
  });

  it('ends: nothing is started or said any more', async () => {
    const {host, load, network, press, settle, said} = room();
    const start = vi.fn();
    const part = lazyPart(host, {when: '.open', load, start});
    press('.open');
    part.end();
    await settle();
    press('.open');
    await settle();
    expect([network.asked, start.mock.calls.length, said]).toEqual([1, 0, []]);
  });
});

describe('a file of the site', () => {
  const url = new URL('https://example.org/data/labels.json');
  const answering = async (answer: () => Promise<Response>): Promise<unknown> => {
    vi.stubGlobal('fetch', answer);
    try {
      return await loadJson(url);
    } catch (error) {
      return error;
    } finally {
      vi.unstubAllGlobals();
    }
  };

  it.each<[string, boolean, () => Promise<Response>]>([
    ['there is none', true, async () => new Response('', {status: 404})],
    ['a page stands for it', true, async () => new Response('<p>', {headers: {'Content-Type': 'text/html'}})],
    ['the server fails', false, async () => new Response('', {status: 503})],
    ['too much is asked', false, async () => new Response('', {status: 429})],
    ['there is no network', false, () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('needs a new page or another attempt: %s', async (_, reload, answer) => {
    const error = await answering(answer);
    expect(error).toBeInstanceOf(Error);
    expect('reload' in (error as Error)).toBe(reload);
  });

  it('is given where it is there', async () => {
    expect(await answering(async () => Response.json([1]))).toEqual([1]);
  });
});
