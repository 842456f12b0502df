import {render} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {EMPTY_DESK, type Desk, type DeskState} from '../../../src/edit/model/desk.ts';
import {App} from '../../../src/edit/parts/app.tsx';
import {placeOfFault} from '../../../src/edit/parts/problems.tsx';
import {STEPS} from '../../../src/edit/model/items.ts';
import type {Sheet} from '../../../src/edit/protocol.ts';
import type {Fault} from '../../../src/faults/fault.ts';
import {tell} from '../../../src/faults/tell.ts';
import '../../../src/words/all-messages.ts';
import {LOCALE_TAGS} from '../../../src/words/locales.ts';
import {passage, place, sheetOf} from './sheet.ts';

function stateOf(given: Partial<DeskState>): DeskState {
  return {...EMPTY_DESK, locale: 'zh-CN', sheet: sheetOf(), step: 'places', at: 'place:南村', ...given};
}
const desk = {} as Desk;
const drawn = (given: Partial<DeskState> = {}): string => render(<App desk={desk} state={stateOf(given)} />);
const faultIn = (file: string, id: string | null): Fault => ({
  file: `src/content/lake/${file}`,
  line: 1,
  id,
  ...tell('line-unclaimed', 3),
});

describe('the editor’s page', () => {
  it.each(LOCALE_TAGS)('says in %s how much is open in each step, and where something is wrong', (locale) => {
    const html = drawn({locale, sheet: sheetOf({faults: [faultIn('article.yaml', null)]})});
    expect(html.match(/data-step=/g)).toHaveLength(STEPS.length);
    expect(html).toMatch(/data-step="places"[^>]*>[^<]+<b[^>]*>2<\/b>/);
    expect(html).toMatch(/data-step="publish"[^>]*>[^<]+<b[^>]*>1<\/b>/);
    expect(html).toContain('aria-keyshortcuts="Enter"');
  });

  it('underlines suggestions by how sure they are, and shows the one that is decided', () => {
    const html = drawn();
    expect(html).toMatch(/class="of-place open sure now"[^>]*>南村/);
    expect(html).toMatch(/class="of-place open doubtful"[^>]*>北村/);
  });

  it('says that nobody answers, that another tab has the article, and what was refused', () => {
    const refusal = {refused: {zh: '别处改过', en: 'changed'}, stroke: {label: 'x', changes: []}};
    const html = drawn({isConnected: false, isElsewhere: true, refusal, waiting: [{label: 'x', changes: []}]});
    expect(html).toContain('没有应答');
    expect(html).toContain('另一个标签页');
    expect(html).toMatch(/别处改过[^]*再做一次/);
    expect(html).toContain('1 笔未存');
  });

  it('cannot make a passage over one that stands', () => {
    const own: Partial<Sheet> = {passages: [passage('first', '南村修了三里路')], spans: {first: [6, 13]}};
    const over = drawn({sheet: sheetOf(own), step: 'passages', picked: {start: 8, end: 16}});
    expect(over).toMatch(/disabled[^>]*data-key="Enter"/);
    expect(drawn({step: 'passages', picked: {start: 8, end: 16}})).not.toMatch(/disabled[^>]*data-key="Enter"/);
  });

  it('publishes only where nothing is wrong and everything is on disk', () => {
    const isStopped = (given: Partial<DeskState>): boolean =>
      /disabled[^>]*data-key="Enter"/.test(drawn({step: 'publish', ...given}));
    expect(isStopped({})).toBe(false);
    expect(isStopped({sheet: sheetOf({faults: [faultIn('article.yaml', null)]})})).toBe(true);
    expect(isStopped({waiting: [{label: 'x', changes: []}]})).toBe(true);
  });
});

describe('a jump', () => {
  const sheet = sheetOf({
    places: [place('south', '南村')],
    passages: [passage('first', '南村修了三里路')],
    spans: {first: [6, 13]},
  });

  it.each([
    ['places.yaml', 'south', 'places', 'place:南村'],
    ['passages.yaml', 'first', 'passages', 'passage:6-19'],
    ['article.yaml', null, 'lines', null],
    ['unknown.yaml', 'south', 'positions', 'position:south'],
  ] as const)('from a fault in %s leads to the entry', (file, id, step, at) => {
    expect(placeOfFault(sheet, faultIn(file, id))).toEqual({step, at});
  });
});
