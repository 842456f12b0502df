import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {PASSAGE_KINDS, THEMES} from '../../../src/domain/passage.ts';
import type {PlaceStatus} from '../../../src/domain/place.ts';
import {
  LAYER_IDS,
  type Camera,
  type Mode,
  type Selection,
  type ThemeName,
  type ViewState,
} from '../../../src/domain/view.ts';
import {DEFAULT_VIEW, NO_FILTER} from '../../../src/state/default-view.ts';
import {knownIds, type KnownIds} from '../../../src/state/known-ids.ts';
import {MIGRATIONS} from '../../../src/state/url-migrations.ts';
import {formatView, parseView} from '../../../src/state/url.ts';
import {briefingId, passageId, placeId, smallIndex, speakerId} from './small-index.ts';

const known = knownIds(smallIndex);
const viewOf = (search: string) => parseView(search, known).view;
const awkward = ['a,b', 'a', 'b', 'x&y=z', '长治 市', '100%', '%2C', '?#+/', 'explore', '"', 'né'];
const awkwardIds: KnownIds = {
  places: new Set(awkward.map(placeId)),
  passages: new Set(awkward.map(passageId)),
  speakers: new Set(awkward.map(speakerId)),
  organisations: new Set(awkward),
  extent: [-180, -85, 180, 85],
};

function setOf<Value>(values: Iterable<Value>): fc.Arbitrary<ReadonlySet<Value>> {
  return fc.subarray([...values]).map((some) => new Set(some));
}

function rounded(min: number, max: number, digits: number): fc.Arbitrary<number> {
  const scale = 10 ** digits;
  return fc
    .integer({min: Math.ceil(min * scale), max: Math.floor(max * scale)})
    .map((value) => Number((value / scale).toFixed(digits)));
}

const cameras: fc.Arbitrary<Camera> = fc.record({
  center: fc.tuple(rounded(-180, 180, 5), rounded(-85, 85, 5)),
  zoom: rounded(0, 24, 2),
});

const selections: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({kind: 'none'}),
  fc.constantFrom(...awkwardIds.places).map((id): Selection => ({kind: 'place', id})),
  fc
    .tuple(fc.constantFrom(...awkwardIds.places), fc.constantFrom(...awkwardIds.places))
    .filter(([id, other]) => id !== other)
    .map(([id, other]): Selection => ({kind: 'place', id, with: other})),
  fc.constantFrom(...awkwardIds.passages).map((id): Selection => ({kind: 'passage', id})),
);

const views: fc.Arbitrary<ViewState> = fc.record({
  mode: fc.oneof(
    fc.constantFrom<Mode>({kind: 'explore'}, {kind: 'read'}),
    fc.record({
      kind: fc.constant('present' as const),
      briefing: fc.constantFrom('', 'four-districts', 'own-1').map(briefingId),
      scene: fc.integer({min: 1, max: 999}),
    }),
  ),
  selection: selections,
  camera: fc.oneof(fc.constantFrom('fit' as const, 'whole' as const), cameras),
  hidden: setOf(LAYER_IDS),
  filter: fc.record({
    kinds: setOf(PASSAGE_KINDS),
    themes: setOf(THEMES),
    statuses: setOf<PlaceStatus>(['existing', 'building', 'planned']),
    organisations: setOf(awkwardIds.organisations),
    speakers: setOf(awkwardIds.speakers),
  }),
  locale: fc.constantFrom('zh-CN' as const, 'en' as const),
  theme: fc.constantFrom<ThemeName>('light', 'dark', 'projector'),
});

describe('formatView and parseView', () => {
  it('give back every view, without a notice', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view), awkwardIds)).toEqual({view, notices: []});
      }),
    );
  });

  it('give back every view whatever the defaults are', () => {
    fc.assert(
      fc.property(views, views, (view, defaults) => {
        expect(parseView(formatView(view, defaults), awkwardIds, defaults)).toEqual({view, notices: []});
      }),
    );
  });

  it('write an address that is read and written as the same one', () => {
    fc.assert(
      fc.property(views, (view) => {
        const search = formatView(view);
        expect(formatView(parseView(search, awkwardIds).view)).toBe(search);
      }),
    );
  });
});

describe('formatView', () => {
  it('says nothing of the defaults', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
  });

  it.each<[string, Partial<ViewState>]>([
    ['?place=luzhou', {selection: {kind: 'place', id: placeId('luzhou')}}],
    ['?passage=p1', {selection: {kind: 'passage', id: passageId('p1')}}],
    ['?mode=read', {mode: {kind: 'read'}}],
    [
      '?mode=present&briefing=four-districts&scene=3',
      {mode: {kind: 'present', briefing: briefingId('four-districts'), scene: 3}},
    ],
    ['?lang=en', {locale: 'en'}],
    ['?theme=dark', {theme: 'dark'}],
    ['?off=relief,roads', {hidden: new Set(['roads', 'relief'])}],
    [
      '?kind=plan,target&topic=rural',
      {filter: {...NO_FILTER, kinds: new Set(['target', 'plan']), themes: new Set(['rural'])}},
    ],
    [
      '?org=a&org=b&by=li',
      {filter: {...NO_FILTER, organisations: new Set(['a', 'b']), speakers: new Set([speakerId('li')])}},
    ],
  ])('writes %s', (search, difference) => {
    expect(formatView({...DEFAULT_VIEW, ...difference})).toBe(search);
  });

  it('rounds the camera to what can be seen', () => {
    const camera: Camera = {center: [113.123456789, -0.000001], zoom: 9.2049};
    expect(formatView({...DEFAULT_VIEW, camera})).toBe('?at=9.205/0.00000/113.12346');
    expect(formatView({...DEFAULT_VIEW, camera: {...camera, zoom: 9.2}})).toContain('at=9.20/');
  });
});

describe('parseView', () => {
  it('reads the address with or without its question mark', () => {
    expect(viewOf('place=lake')).toEqual(viewOf('?place=lake'));
  });

  it('gives the default view and a notice in both languages for an unknown place', () => {
    const {view, notices} = parseView('?place=atlantis', known);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(notices.map((say) => say('zh-CN'))).toEqual(['没有“atlantis”这个地点。']);
    expect(notices.map((say) => say('en'))).toEqual(['There is no place “atlantis”.']);
  });

  it.each([
    '?place=lake，快看',
    '?place=lake)',
    '?place=lake.',
    '?place=LAKE',
    '?lang=zh&amp;place=lake',
    '?place=lake%E3%80%82',
  ])('opens what was meant by “%s”', (search) => {
    const {view, notices} = parseView(search, known);
    expect(view.selection).toEqual({kind: 'place', id: 'lake'});
    expect(notices).toEqual([]);
  });

  it.each(['10/0/0', '10/113/36', '10/36/-113'])('has a notice for a position where nothing is drawn: “%s”', (at) => {
    const {view, notices} = parseView(`?at=${at}`, {...known, extent: [110, 34, 116, 39]});
    expect([view.camera, notices.length]).toEqual(['fit', 1]);
  });

  it('keeps what it knows beside what it does not know', () => {
    const {view, notices} = parseView('?kind=plan,rumour&by=li&by=nobody&passage=p9&place=lake', known);
    expect(view.filter.kinds).toEqual(new Set(['plan']));
    expect(view.filter.speakers).toEqual(new Set(['li']));
    expect(view.selection).toEqual({kind: 'place', id: 'lake'});
    expect(notices).toHaveLength(3);
  });

  it('prefers the passage where a link names a place too', () => {
    expect(viewOf('?place=lake&passage=p1').selection).toEqual({kind: 'passage', id: 'p1'});
  });

  it.each(['9/36', '9/96/113', '9/36/190', '99/36/113', 'a/b/c', '9/36/113/4', '', '1e3/36/113', '//'])(
    'falls back to the fit for the position “%s”',
    (at) => {
      const {view, notices} = parseView(`?at=${at}`, known);
      expect(view.camera).toBe('fit');
      expect(notices).toHaveLength(1);
    },
  );

  it.each(['0', '-1', '2.5', '1000', 'x', ''])('starts at the first scene for the scene “%s”', (scene) => {
    const {view, notices} = parseView(`?mode=present&briefing=four-districts&scene=${scene}`, known);
    expect(view.mode).toEqual({kind: 'present', briefing: 'four-districts', scene: 1});
    expect(notices).toHaveLength(1);
  });

  it('presents nothing yet where the briefing is missing or no id', () => {
    expect(viewOf('?mode=present').mode).toEqual({kind: 'present', briefing: '', scene: 1});
    expect(viewOf('?mode=present&briefing=%2F..%2F').mode).toEqual({kind: 'present', briefing: '', scene: 1});
  });

  it('does not look at parameters of others', () => {
    expect(parseView('?utm_source=news&from=timeline', known)).toEqual({view: DEFAULT_VIEW, notices: []});
  });

  it('cuts a long value short in its notice', () => {
    expect(parseView(`?place=${'x'.repeat(5000)}`, known).notices[0]?.('en').length).toBeLessThan(80);
  });

  it('never throws and only ever gives known ids, whatever the address', () => {
    const names = fc.constantFrom(
      'place',
      'passage',
      'at',
      'off',
      'kind',
      'topic',
      'status',
      'org',
      'by',
      'lang',
      'theme',
      'mode',
      'briefing',
      'scene',
      '__proto__',
    );
    const values = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('present', '3', '%', '%E9%95', '__proto__', 'constructor', 'toString', ',,', '∞'),
    );
    const parameters = fc
      .array(fc.tuple(names, values), {maxLength: 8})
      .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
    fc.assert(
      fc.property(fc.oneof(parameters, fc.string({unit: 'binary'})), (search) => {
        const {view} = parseView(search, known);
        expect(parseView(formatView(view), known)).toEqual({view, notices: []});
      }),
    );
  });
});

describe('migrations', () => {
  it.each([
    ['?p=lake', '?place=lake'],
    ['?feature=lake', '?place=lake'],
    ['?quote=p1', '?passage=p1'],
    ['?hide=roads,relief', '?off=roads,relief'],
    ['?locale=en', '?lang=en'],
  ])('reads %s as %s', (old, now) => {
    expect(viewOf(old)).toEqual(viewOf(now));
    expect(viewOf(old)).not.toEqual(DEFAULT_VIEW);
  });

  it('lets the name of today win', () => {
    expect(viewOf('?p=lake&place=luzhou').selection).toEqual({kind: 'place', id: 'luzhou'});
  });

  it('never renames a name of today', () => {
    const targets = new Set(MIGRATIONS.map(({to}) => to));
    expect(MIGRATIONS.filter(({from}) => targets.has(from))).toEqual([]);
  });
});
