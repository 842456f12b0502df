import {beforeEach, describe, expect, it, vi} from 'vitest';
import {createDesk, follow, type Desk} from '../../../src/edit/model/desk.ts';
import type {Answer, Server} from '../../../src/edit/model/server.ts';
import type {Change, ChangeRequest, ServerEvent, Sheet} from '../../../src/edit/protocol.ts';
import {place, sheetOf} from './sheet.ts';

const given = <Given>(value: Given): Answer<Given> => ({is: 'given', given: value});
const put = (id: string): Change => ({do: 'put', file: 'places', entry: place(id, id)});

/** Answers as the server does: what it is told stands on the next sheet. */
function serverOf(sheet: Sheet) {
  let now = sheet;
  const asked: ChangeRequest[] = [];
  let hear: (event: ServerEvent) => void = () => {};
  let answer: (request: ChangeRequest) => Answer<Sheet> | null = () => null;
  const server: Server = {
    get: async <Given>(path: string) => (path === `articles/${sheet.id}` ? given(now) : {is: 'away'}) as Answer<Given>,
    post: async () => ({is: 'away'}),
    async change(_, request) {
      asked.push(request);
      const other = answer(request);
      if (other) return other;
      const entries = request.changes.flatMap((each) => (each.do === 'put' ? [each.entry] : []));
      now = {...now, version: `${Number(now.version) + 1}`, places: [...now.places, ...entries] as Sheet['places']};
      return given(now);
    },
    listen(listener) {
      hear = listener;
      return () => {};
    },
  };
  return {
    server,
    asked,
    tell: (event: ServerEvent) => hear(event),
    answerWith: (next: typeof answer) => (answer = next),
    become: (next: Partial<Sheet>) => (now = {...now, ...next}),
  };
}

function keeping(kept = new Map<string, string>()) {
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const idsOf = (desk: Desk): readonly string[] => desk.state().sheet?.places.map(({id}) => id) ?? [];

describe('the desk', () => {
  let storage: ReturnType<typeof keeping>;
  beforeEach(() => {
    storage = keeping();
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  async function openDesk(fake: ReturnType<typeof serverOf>): Promise<Desk> {
    const desk = createDesk(fake.server, storage, 'zh-CN', () => {});
    await desk.open('lake');
    return desk;
  }
  const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

  it('shows a stroke at once, and sends one after another, each on the version before', async () => {
    const fake = serverOf(sheetOf());
    const desk = await openDesk(fake);
    desk.change('one', [put('a')]);
    desk.change('two', [put('b')]);
    expect(idsOf(desk)).toEqual(['a', 'b']);
    expect(desk.state().waiting).toHaveLength(2);
    await settle();
    expect(fake.asked.map(({version, label}) => [version, label])).toEqual([
      ['1', 'one'],
      ['2', 'two'],
    ]);
    expect([desk.state().waiting.length, desk.state().sheet?.version, storage.kept.size]).toEqual([0, '3', 0]);
  });

  it('keeps strokes that nobody answers, says so, and sends them when somebody does', async () => {
    const fake = serverOf(sheetOf());
    const desk = await openDesk(fake);
    fake.answerWith(() => ({is: 'away'}));
    desk.change('one', [put('a')]);
    await settle();
    expect(desk.state()).toMatchObject({isConnected: false, waiting: [{label: 'one'}]});
    expect(idsOf(desk)).toEqual(['a']);
    fake.answerWith(() => null);
    await settle(2000);
    expect(desk.state()).toMatchObject({isConnected: true, waiting: []});
  });

  it('sends them after the page was loaded anew', async () => {
    const fake = serverOf(sheetOf());
    fake.answerWith(() => ({is: 'away'}));
    const before = await openDesk(fake);
    before.change('one', [put('a')]);
    await settle();
    const next = serverOf(sheetOf());
    const desk = await openDesk(next);
    await settle();
    expect(next.asked.map(({label}) => label)).toEqual(['one']);
    expect(idsOf(desk)).toEqual(['a']);
  });

  it('lays the sheet that a refusal brings, keeps the stroke to be made again, and goes on with the next', async () => {
    const fake = serverOf(sheetOf());
    const desk = await openDesk(fake);
    const theirs = sheetOf({version: '7', places: [place('theirs', 'x')]});
    fake.answerWith(({label}) =>
      label === 'one'
        ? {is: 'refused', status: 409, refusal: {refused: {zh: '别处改过', en: ''}, sheet: theirs}}
        : null,
    );
    desk.change('one', [put('a')]);
    desk.change('two', [put('b')]);
    await settle();
    expect(desk.state().refusal).toMatchObject({refused: {zh: '别处改过'}, stroke: {label: 'one'}});
    expect(fake.asked.map(({version}) => version)).toEqual(['1', '7']);
  });

  it('fetches the sheet when another hand has changed it, and not for its own strokes', async () => {
    const fake = serverOf(sheetOf());
    const desk = await openDesk(fake);
    follow(desk);
    fake.become({version: '5', places: [place('theirs', 'x')]});
    fake.tell({type: 'changed', article: 'other', version: '9'});
    await settle();
    expect(idsOf(desk)).toEqual([]);
    fake.tell({type: 'changed', article: 'lake', version: '5'});
    await settle();
    expect(idsOf(desk)).toEqual(['theirs']);
  });

  it('walks, goes on to what is open, and begins with the first step that has something open', async () => {
    const desk = await openDesk(serverOf(sheetOf()));
    expect(desk.state()).toMatchObject({step: 'head', at: 'head:date'});
    desk.go('places');
    expect(desk.state().at).toBe('place:南村');
    desk.walk(1);
    expect(desk.state().at).toBe('place:北村');
    desk.onward();
    expect(desk.state().at).toBe('place:南村');
    desk.walk(-1);
    expect(desk.state().at).toBe('place:南村');
  });
});
