import type {Selection, ViewCamera, ViewState} from '../domain/view.ts';
import {DEFAULT_VIEW} from './default-view.ts';
import {codeOf} from '../words/locales.ts';

/** Every parameter that a view may write. */
export const VIEW_PARAMETERS = [
  'mode',
  'briefing',
  'scene',
  'place',
  'with',
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
] as const;

type Parameter = readonly [name: (typeof VIEW_PARAMETERS)[number], values: readonly string[]];

/**
 * The query string that restores `view`: `''`, or `?…` with what differs from `defaults`.
 * The camera is rounded to 0.001 zoom levels and 0.00001 degrees (about a metre).
 */
export function formatView(view: ViewState, defaults: ViewState = DEFAULT_VIEW): string {
  const usual = new Map(parametersOf(defaults));
  const query = new URLSearchParams();
  for (const [name, values] of parametersOf(view)) {
    if (JSON.stringify(usual.get(name)) !== JSON.stringify(values))
      for (const value of values) query.append(name, value);
  }
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text && `?${text}`;
}

/** Closed lists are joined by commas; ids, which may hold a comma, repeat their parameter. */
function parametersOf({mode, selection, camera, hidden, filter, locale, theme}: ViewState): readonly Parameter[] {
  return [
    ['mode', [mode.kind]],
    ['briefing', [mode.kind === 'present' ? mode.briefing : '']],
    ['scene', [mode.kind === 'present' ? String(mode.scene) : '']],
    selectionParameter(selection),
    ['with', [selection.kind === 'place' ? (selection.with ?? '') : '']],
    ['at', [formatCamera(camera)]],
    ['off', [joined(hidden)]],
    ['kind', [joined(filter.kinds)]],
    ['topic', [joined(filter.themes)]],
    ['status', [joined(filter.statuses)]],
    ['org', repeated(filter.organisations)],
    ['by', repeated(filter.speakers)],
    ['lang', [codeOf(locale)]],
    ['theme', [theme]],
  ];
}

function selectionParameter(selection: Selection): Parameter {
  return selection.kind === 'none' ? ['place', ['']] : [selection.kind, [selection.id]];
}

function formatCamera(camera: ViewCamera): string {
  if (camera === 'fit') return 'fit';
  if (camera === 'whole') return 'all';
  const [lng, lat] = camera.center;
  return [fixed(camera.zoom, 3).replace(/0$/, ''), fixed(lat, 5), fixed(lng, 5)].join('/');
}

/** Never `-0.00`. */
function fixed(value: number, digits: number): string {
  return (Number(value.toFixed(digits)) + 0).toFixed(digits);
}

function joined(values: ReadonlySet<string>): string {
  return [...values].sort().join(',');
}

function repeated(values: ReadonlySet<string>): readonly string[] {
  return values.size === 0 ? [''] : [...values].sort();
}
