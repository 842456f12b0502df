import type {BriefingId} from '../domain/id.ts';
import {PASSAGE_KINDS, THEMES} from '../domain/passage.ts';
import type {PlaceStatus} from '../domain/place.ts';
import type {Locale, Said} from '../domain/text.ts';
import {
  LAYER_IDS,
  type Filter,
  type Mode,
  type Selection,
  type ThemeName,
  type ViewCamera,
  type ViewState,
} from '../domain/view.ts';
import {DEFAULT_VIEW, NOTHING_PRESENTED} from './default-view.ts';
import type {KnownIds} from './known-ids.ts';
import {migrateParameters} from './url-migrations.ts';
import {localeNamed} from '../words/locales.ts';

export interface ParsedView {
  readonly view: ViewState;
  /** What the link asked for and could not have, a sentence each. */
  readonly notices: readonly Said[];
}

const MODES = ['explore', 'read', 'charts', 'present'] as const;
/** Briefings that readers made have ids too, which only their browser knows: the presenter tells what it does not find. */
const BRIEFING_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_SCENE = 999;
const STATUSES: readonly PlaceStatus[] = ['existing', 'building', 'planned'];
const THEME_NAMES: readonly ThemeName[] = ['light', 'dark', 'projector'];

const MAX_ZOOM = 24;
const MAX_NOTICED_CHARACTERS = 40;

/**
 * The view that a query string asks for. Never throws: what is unknown or malformed falls back to `defaults` and
 * leaves a notice. Parameters that are not the view's are not looked at.
 */
export function parseView(search: string, known: KnownIds, defaults: ViewState = DEFAULT_VIEW): ParsedView {
  const notices: Said[] = [];
  const asked = askIn(migrateParameters(new URLSearchParams(search)), notices);
  return {
    view: {
      mode: modeIn(asked, defaults.mode),
      selection: comparedIn(asked, known, selectionIn(asked, known) ?? defaults.selection, defaults.selection),
      camera: asked.one('at', (value) => parseCamera(value, known)) ?? defaults.camera,
      hidden: asked.list('off', LAYER_IDS) ?? defaults.hidden,
      filter: filterIn(asked, known, defaults.filter),
      locale: asked.one('lang', (value) => localeNamed(value) ?? null) ?? defaults.locale,
      theme: asked.one('theme', (value) => THEME_NAMES.find((name) => name === value) ?? null) ?? defaults.theme,
    },
    notices,
  };
}

interface Asked {
  /** The parameter's value; null where it is absent or, with a notice, not understood. */
  readonly one: <Value>(name: string, parse: (value: string) => Value | null) => Value | null;
  /** The values of a closed list, joined by commas or repeated; null where the parameter is absent. */
  readonly list: <Value extends string>(name: string, known: readonly Value[]) => ReadonlySet<Value> | null;
  /** The values of a parameter that is repeated for each of its ids. */
  readonly ids: <Value extends string>(name: string, known: ReadonlySet<Value>) => ReadonlySet<Value> | null;
}

function askIn(query: URLSearchParams, notices: Said[]): Asked {
  const checked = <Value extends string>(name: string, values: readonly string[], known: ReadonlySet<string>) => {
    if (!query.has(name)) return null;
    const asked = values.filter((value) => value !== '');
    for (const value of asked) if (!known.has(value)) notices.push(notUnderstood(name, value));
    return new Set(asked.filter((value): value is Value => known.has(value)));
  };
  return {
    one(name, parse) {
      const value = query.get(name);
      const meant = withoutAddition(value ?? '');
      const parsed = value === null ? null : (parse(value) ?? (meant ? parse(meant) : null));
      if (value !== null && parsed === null) notices.push(notUnderstood(name, value));
      return parsed;
    },
    list: (name, known) =>
      checked(
        name,
        query.getAll(name).flatMap((value) => value.split(',')),
        new Set(known),
      ),
    ids: (name, known) => checked(name, query.getAll(name), known),
  };
}

/** A value without what chats and editors leave at the end of a link, or write in capitals: `market，快看`, `market)`, `MARKET`. */
function withoutAddition(value: string): string {
  return value.toLowerCase().replace(/[.,]*([^\w/.,-].*)?$/s, '');
}

/** Without a briefing there is nothing to present: the presenter then offers those that there are. */
function modeIn(asked: Asked, usual: Mode): Mode {
  const kind = asked.one('mode', (value) => MODES.find((mode) => mode === value) ?? null) ?? usual.kind;
  if (kind !== 'present') return {kind};
  const before = usual.kind === 'present' ? usual : NOTHING_PRESENTED;
  return {
    kind,
    briefing:
      asked.one('briefing', (value) =>
        value === '' || (value.length <= 80 && BRIEFING_ID.test(value)) ? (value as BriefingId) : null,
      ) ?? before.briefing,
    scene: asked.one('scene', sceneNumber) ?? before.scene,
  };
}

function sceneNumber(value: string): number | null {
  const scene = /^\d+$/.test(value) ? Number(value) : 0;
  return scene >= 1 && scene <= MAX_SCENE ? scene : null;
}

/** A passage says more than a place: it wins where a link names both. `place=` asks for nothing selected. */
function selectionIn(asked: Asked, known: KnownIds): Selection | null {
  return (
    asked.one<Selection>('passage', (value) => (has(known.passages, value) ? {kind: 'passage', id: value} : null)) ??
    asked.one<Selection>('place', (value) => placeOrNone(value, known))
  );
}

/** Only a place can be looked at beside another. */
function comparedIn(asked: Asked, known: KnownIds, selection: Selection, usual: Selection): Selection {
  const wanted =
    asked.one<Selection>('with', (value) => placeOrNone(value, known)) ??
    (usual.kind === 'place' && usual.with ? {kind: 'place', id: usual.with} : {kind: 'none'});
  if (selection.kind !== 'place') return selection;
  const {kind, id} = selection;
  return wanted.kind === 'place' && wanted.id !== id ? {kind, id, with: wanted.id} : {kind, id};
}

function placeOrNone(value: string, {places}: KnownIds): Selection | null {
  if (value === '') return {kind: 'none'};
  return has(places, value) ? {kind: 'place', id: value} : null;
}

function has<Value extends string>(known: ReadonlySet<Value>, value: string): value is Value {
  return known.has(value as Value);
}

function filterIn(asked: Asked, known: KnownIds, defaults: Filter): Filter {
  return {
    kinds: asked.list('kind', PASSAGE_KINDS) ?? defaults.kinds,
    themes: asked.list('topic', THEMES) ?? defaults.themes,
    statuses: asked.list('status', STATUSES) ?? defaults.statuses,
    organisations: asked.ids('org', known.organisations) ?? defaults.organisations,
    speakers: asked.ids('by', known.speakers) ?? defaults.speakers,
  };
}

/** `zoom/lat/lng` in degrees, `fit`, or `all` for the whole map. A place far from all that is drawn is none. */
function parseCamera(value: string, {extent: [west, south, east, north]}: KnownIds): ViewCamera | null {
  if (value === 'fit') return 'fit';
  if (value === 'all') return 'whole';
  if (!/^-?\d+(\.\d+)?(\/-?\d+(\.\d+)?){2}$/.test(value)) return null;
  const [zoom = NaN, lat = NaN, lng = NaN] = value.split('/').map(Number);
  const isNear = (at: number, from: number, to: number): boolean => at > 2 * from - to && at < 2 * to - from;
  return zoom >= 0 && zoom <= MAX_ZOOM && isNear(lng, west, east) && isNear(lat, south, north)
    ? {center: [lng, lat], zoom}
    : null;
}

type Notice = 'place' | 'passage' | 'at' | 'other';

const NOTICES: Readonly<Record<Locale, Readonly<Record<Notice, (shown: string, name: string) => string>>>> = {
  'zh-CN': {
    place: (shown) => `没有“${shown}”这个地点。`,
    passage: (shown) => `没有“${shown}”这段原文。`,
    at: (shown) => `链接里的地图位置“${shown}”无法识别。`,
    other: (shown, name) => `链接里的“${name}=${shown}”无法识别，已忽略。`,
  },
  en: {
    place: (shown) => `There is no place “${shown}”.`,
    passage: (shown) => `There is no passage “${shown}”.`,
    at: (shown) => `The map position “${shown}” in the link is not understood.`,
    other: (shown, name) => `“${name}=${shown}” in the link is not understood and was ignored.`,
  },
};
const NOTICE_OF: Readonly<Record<string, Notice>> = {place: 'place', with: 'place', passage: 'passage', at: 'at'};

function notUnderstood(name: string, value: string): Said {
  const shown = [...value].slice(0, MAX_NOTICED_CHARACTERS).join('');
  return (locale) => NOTICES[locale][NOTICE_OF[name] ?? 'other'](shown, name);
}
