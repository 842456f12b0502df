import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Briefing, Scene, ScenePicture} from '../../../src/domain/briefing.ts';
import type {BriefingId} from '../../../src/domain/id.ts';
import {mergeBriefings} from '../../../src/state/merge-briefings.ts';
import {edit, openDesk, rebase, undo, type Edit} from '../../../src/state/present-edit.ts';

const both = (text: string) => ({zh: text, en: text});
const scene = (id: string, headline = id): Scene => ({
  id,
  kind: 'scene',
  kicker: both(''),
  headline: both(headline),
  notes: both(''),
  camera: 'fit',
  places: [],
  passages: [],
});
const picture = (credit: string): ScenePicture => ({
  src: `pictures/${credit}.jpg`,
  width: 3,
  height: 2,
  alt: both(''),
  credit,
  licence: 'CC0',
});
const base: Briefing = {
  id: 'own-1' as BriefingId,
  title: both('talk'),
  scenes: ['title', 'a', 'b', 'sources'].map((id) => scene(id)),
};
const after = (...edits: readonly Edit[]): Briefing => edits.reduce(edit, openDesk(base)).briefing;
const ids = ({scenes}: Briefing): readonly string[] => scenes.map(({id}) => id);

const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    type: fc.constant('set-title' as const),
    language: fc.constantFrom('zh' as const, 'en' as const),
    text: fc.string(),
  }),
  fc.record({
    type: fc.constant('set-text' as const),
    at: fc.nat(5),
    field: fc.constantFrom('headline' as const, 'notes' as const),
    language: fc.constant('zh' as const),
    text: fc.string(),
  }),
  fc.record({
    type: fc.constant('insert' as const),
    at: fc.nat(4),
    scenes: fc.constantFrom('new', 'newer').map((id) => [scene(id)]),
  }),
  fc.record({
    type: fc.constant('set-picture' as const),
    at: fc.nat(4),
    picture: fc.constantFrom(null, picture('bridge'), picture('market')),
  }),
  fc.record({type: fc.constant('duplicate' as const), at: fc.nat(5)}),
  fc.record({type: fc.constant('remove' as const), at: fc.nat(5)}),
  fc.record({type: fc.constant('move' as const), from: fc.nat(5), to: fc.nat(5)}),
);
const version = fc.array(anEdit, {maxLength: 6}).map((edits) => after(...edits));

describe('a briefing that was changed in two places', () => {
  it('has the title of one and the page of the other', () => {
    const {briefing, clash} = mergeBriefings(
      base,
      after({type: 'insert', at: 3, scenes: [scene('new')]}),
      after({type: 'set-title', language: 'zh', text: '别的题目'}),
    );
    expect(briefing.title).toEqual({zh: '别的题目', en: 'talk'});
    expect(ids(briefing)).toEqual(['title', 'a', 'b', 'new', 'sources']);
    expect(clash).toBe(false);
  });

  it('has both pages where both added one, also under the same id', () => {
    const {briefing} = mergeBriefings(
      base,
      after({type: 'insert', at: 3, scenes: [scene('new', 'mine')]}),
      after({type: 'insert', at: 1, scenes: [scene('new', 'theirs')]}),
    );
    expect(briefing.scenes.map(({headline}) => headline.zh).sort()).toEqual(
      ['title', 'a', 'b', 'sources', 'mine', 'theirs'].sort(),
    );
  });

  it('has a page that one threw away and the other changed', () => {
    const removed = after({type: 'remove', at: 1});
    const written = after({type: 'set-text', at: 1, field: 'notes', language: 'zh', text: '要说的话'});
    expect(ids(mergeBriefings(base, removed, written).briefing)).toContain('a');
    expect(ids(mergeBriefings(base, written, removed).briefing)).toContain('a');
  });

  it('takes over the order of the one that moved pages', () => {
    const moved = after({type: 'move', from: 1, to: 2});
    const added = after({type: 'insert', at: 3, scenes: [scene('new')]});
    expect(ids(mergeBriefings(base, added, moved).briefing)).toEqual(['title', 'b', 'new', 'a', 'sources']);
    expect(ids(mergeBriefings(base, moved, added).briefing)).toEqual(['title', 'b', 'new', 'a', 'sources']);
  });

  it('says so where both changed the same text, and keeps the one here', () => {
    const title = (text: string) => after({type: 'set-title', language: 'zh', text});
    expect(mergeBriefings(base, title('此'), title('彼'))).toMatchObject({clash: true, briefing: {title: {zh: '此'}}});
    expect(mergeBriefings(base, title('此'), title('此')).clash).toBe(false);
  });

  it('has the picture that one side added, and none that one side took away', () => {
    const put = (to: ScenePicture | null): Edit => ({type: 'set-picture', at: 1, picture: to});
    const written = after({type: 'set-text', at: 1, field: 'notes', language: 'zh', text: '要说的话'});
    for (const [mine, theirs] of [
      [after(put(picture('bridge'))), written],
      [written, after(put(picture('bridge')))],
    ] as const)
      expect(mergeBriefings(base, mine, theirs)).toMatchObject({
        clash: false,
        briefing: {scenes: [{}, {notes: {zh: '要说的话'}, picture: {credit: 'bridge'}}, {}, {}]},
      });
    const had = after(put(picture('bridge')));
    const without = edit(openDesk(had), put(null)).briefing;
    expect(mergeBriefings(had, had, without).briefing.scenes[1]).not.toHaveProperty('picture');
    expect(mergeBriefings(base, had, after(put(picture('market')))).clash).toBe(true);
  });

  it('is the other where one did nothing', () => {
    fc.assert(
      fc.property(version, (one) => {
        expect(mergeBriefings(base, one, base)).toEqual({briefing: one, clash: false});
        expect(mergeBriefings(base, base, one)).toEqual({briefing: one, clash: false});
        expect(mergeBriefings(base, one, one)).toEqual({briefing: one, clash: false});
      }),
    );
  });

  it('never loses a page that one side has added, and never has an id twice or no page at all', () => {
    fc.assert(
      fc.property(version, version, (mine, theirs) => {
        const {briefing, clash} = mergeBriefings(base, mine, theirs);
        expect(new Set(ids(briefing)).size).toBe(briefing.scenes.length);
        expect(briefing.scenes.length).toBeGreaterThan(0);
        if (clash) return;
        const had = new Map(base.scenes.map((each) => [each.id, JSON.stringify(each)]));
        const there = new Map(briefing.scenes.map((each) => [each.headline.zh + each.notes.zh, each]));
        for (const each of [...mine.scenes, ...theirs.scenes])
          if (!had.has(each.id)) expect(there.has(each.headline.zh + each.notes.zh)).toBe(true);
      }),
    );
  });
});

describe('a desk on which another tab has changed something', () => {
  it('takes back its own step and leaves the other tab’s', () => {
    const desk = edit(openDesk(base), {type: 'set-text', at: 1, field: 'headline', language: 'zh', text: '自己的'});
    const now = mergeBriefings(
      base,
      desk.briefing,
      after({type: 'set-title', language: 'zh', text: '别的题目'}, {type: 'insert', at: 1, scenes: [scene('new')]}),
    );
    const back = undo(rebase(desk, now.briefing));
    expect(back.briefing.title.zh).toBe('别的题目');
    expect(ids(back.briefing)).toEqual(['title', 'new', 'a', 'b', 'sources']);
    expect(back.briefing.scenes[2]?.headline.zh).toBe('a');
  });
});
