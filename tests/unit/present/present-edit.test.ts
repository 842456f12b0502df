import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Briefing, Scene} from '../../../src/domain/briefing.ts';
import {edit, openDesk, redo, undo, type Desk, type Edit} from '../../../src/state/present-edit.ts';
import {briefingId} from '../state/small-index.ts';

const words = (zh: string) => ({zh, en: zh});
const scene = (id: string): Scene => ({
  id,
  kind: 'scene',
  kicker: words(''),
  headline: words(id),
  notes: words(''),
  camera: 'fit',
  places: [],
  passages: [],
});
const briefing: Briefing = {id: briefingId('talk'), title: words('talk'), scenes: ['a', 'b', 'c'].map(scene)};
const ids = ({briefing: {scenes}}: Desk) => scenes.map(({id}) => id);
const desk = openDesk(briefing);

describe('edit', () => {
  it('moves a page to where another stands', () => {
    expect(ids(edit(desk, {type: 'move', from: 0, to: 2}))).toEqual(['b', 'c', 'a']);
    expect(ids(edit(desk, {type: 'move', from: 2, to: 0}))).toEqual(['c', 'a', 'b']);
  });

  it('leaves the very same desk where a move leads nowhere', () => {
    expect(edit(desk, {type: 'move', from: 0, to: 3})).toBe(desk);
    expect(edit(desk, {type: 'move', from: 1, to: 1})).toBe(desk);
  });

  it('gives a duplicate, and a page that is merged twice, an id of its own', () => {
    expect(ids(edit(desk, {type: 'duplicate', at: 0}))).toEqual(['a', 'a-2', 'b', 'c']);
    expect(ids(edit(desk, {type: 'insert', at: 3, scenes: [scene('a'), scene('a')]}))).toEqual([
      'a',
      'b',
      'c',
      'a-2',
      'a-3',
    ]);
  });

  it('never takes the last page away', () => {
    const one = openDesk({...briefing, scenes: [scene('a')]});
    expect(edit(one, {type: 'remove', at: 0})).toBe(one);
  });

  it('writes in one language and leaves the other', () => {
    const {
      briefing: {scenes},
    } = edit(desk, {type: 'set-text', at: 1, field: 'headline', language: 'zh', text: '新'});
    expect(scenes[1]?.headline).toEqual({zh: '新', en: 'b'});
  });

  it('takes typing in one field as one step back', () => {
    const typed = ['新', '新标', '新标题'].reduce(
      (now, text) => edit(now, {type: 'set-text', at: 0, field: 'headline', language: 'zh', text}),
      desk,
    );
    expect(undo(typed).briefing).toEqual(briefing);
    const elsewhere = edit(typed, {type: 'set-text', at: 1, field: 'headline', language: 'zh', text: '二'});
    expect(undo(elsewhere).briefing.scenes[0]?.headline.zh).toBe('新标题');
  });
});

describe('undo and redo', () => {
  const at = fc.nat({max: 4});
  const edits: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({type: fc.constant('move' as const), from: at, to: at}),
    fc.record({type: fc.constant('duplicate' as const), at}),
    fc.record({type: fc.constant('remove' as const), at}),
    fc.record({
      type: fc.constant('set-text' as const),
      at,
      field: fc.constantFrom('headline' as const, 'notes' as const),
      language: fc.constantFrom('zh' as const, 'en' as const),
      text: fc.string(),
    }),
  );

  it('go all the way back to the beginning and forth to the end', () => {
    fc.assert(
      fc.property(fc.array(edits, {maxLength: 30}), (changes) => {
        const end = changes.reduce(edit, desk);
        let back = end;
        for (const _ of end.done) back = undo(back);
        expect(back.briefing).toEqual(briefing);
        let forth = back;
        for (const _ of back.undone) forth = redo(forth);
        expect(forth.briefing).toEqual(end.briefing);
      }),
    );
  });

  it('keep every page id unique', () => {
    fc.assert(
      fc.property(fc.array(edits, {maxLength: 30}), (changes) => {
        const all = ids(changes.reduce(edit, desk));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
