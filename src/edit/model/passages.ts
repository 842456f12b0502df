import type {PassageEntry} from '../../compile/entries.ts';
import type {Figure} from '../../domain/passage.ts';
import type {Span} from '../../domain/text.ts';
import type {Change, Sheet} from '../protocol.ts';
import type {Item} from './items.ts';
import {placesIn} from './named.ts';
import {quotationAt} from './spans.ts';
import {takeAll} from './take.ts';

type PassageItem = Item & {readonly of: 'passage'};

/** The words of a span as a passage, with what the text around it lets one suppose. Its words are the text's own. */
export function passageAt(sheet: Sheet, span: Span): PassageEntry {
  const near = sheet.suggestions.passages.find(({spans}) =>
    spans.some(([start, end]) => start < span.end && span.start < end),
  );
  const places = placesIn(sheet, span);
  return {
    id: freeId(sheet, 'passage'),
    ...quotationAt(sheet.text, span),
    kind: near?.entry.kind ?? 'fact',
    voice: near?.entry.voice ?? (isQuoted(sheet.text, span) ? 'direct' : 'narration'),
    speaker: near?.entry.speaker ?? null,
    places: places.length > 0 ? places : (near?.entry.places ?? []),
    implied: places.length > 0 ? [] : (near?.entry.implied ?? near?.entry.places ?? []),
    themes: near?.entry.themes ?? [],
    gloss: '',
  };
}

/** The same passage over other words. */
export function withSpan(sheet: Sheet, entry: PassageEntry, span: Span): PassageEntry {
  const {exact: _, prefix: _1, suffix: _2, figures = [], ...rest} = entry;
  const quotation = quotationAt(sheet.text, span);
  const kept = figures.filter(({raw}) => quotation.exact.includes(raw));
  return {...rest, ...quotation, ...(kept.length > 0 && {figures: kept})};
}

/** The strokes that put a passage, with all that it needs; what was only suggested is taken by it. */
export function putPassage(sheet: Sheet, item: PassageItem, entry: PassageEntry): readonly Change[] {
  const needs = takeAll(sheet, [{...item, entry, state: item.state === 'taken' ? 'open' : item.state}]);
  return [
    ...needs.filter((each) => each.do !== 'put' || each.entry.id !== entry.id),
    {do: 'put', file: 'passages', entry},
  ];
}

/** Two of one. Each half has the places and figures that its own words have. */
export function splitPassage(
  sheet: Sheet,
  item: PassageItem,
  [first, second]: readonly [Span, Span],
): readonly Change[] {
  const half = (span: Span): PassageEntry => {
    const entry = withSpan(sheet, item.entry, span);
    const own = placesIn(sheet, span);
    return {...entry, gloss: '', ...(own.length > 0 && {places: own, implied: []})};
  };
  return [
    ...putPassage(sheet, item, half(first)),
    {do: 'put', file: 'passages', entry: {...half(second), id: freeId(sheet, item.entry.id)}},
  ];
}

/** One of two that follow each other; what lies between them is part of it. */
export function joinPassages(sheet: Sheet, item: PassageItem, next: PassageItem): readonly Change[] {
  const [a, b] = [item.spans[0], next.spans[0]];
  if (!a || !b) return [];
  const joined = withSpan(sheet, item.entry, {start: a.start, end: b.end});
  const union = <Value>(one: readonly Value[] = [], two: readonly Value[] = []): readonly Value[] => [
    ...new Set([...one, ...two]),
  ];
  const places = union(item.entry.places, next.entry.places);
  const implied = union(item.entry.implied, next.entry.implied).filter((id) => places.includes(id));
  const gloss = [item.entry.gloss, next.entry.gloss].filter(Boolean).join(' ');
  const entry = {...joined, places, implied, themes: union(item.entry.themes, next.entry.themes), gloss};
  return [
    ...(next.state === 'taken' ? [{do: 'drop', file: 'passages', id: next.entry.id} as const] : []),
    ...putPassage(sheet, item, entry),
  ];
}

/** Figures that the text has in a span, as a passage writes them; what they count is still to be said. */
export function figuresIn({text, suggestions}: Sheet, {start, end}: Span): readonly Figure[] {
  return suggestions.figures
    .filter((figure) => figure.start >= start && figure.start + figure.raw.length <= end)
    .map(({raw, value, unit, bound, start: from}) => ({
      raw,
      value,
      unit,
      ...(bound === 'at least' && {bound: 'atLeast' as const}),
      of: {zh: nounAfter(text, from + raw.length, end), en: ''},
    }));
}

function nounAfter(text: string, from: number, end: number): string {
  return (/^[一-鿿]{1,6}/.exec(text.slice(from, end))?.[0] ?? '').slice(0, 6);
}

function isQuoted(text: string, {start, end}: Span): boolean {
  const open = text.lastIndexOf('“', start);
  const close = text.indexOf('”', start);
  return open !== -1 && text.slice(open, start).indexOf('”') === -1 && close >= end;
}

function freeId({passages, suggestions}: Sheet, stem: string): string {
  const taken = new Set([...passages, ...suggestions.passages.map(({entry}) => entry)].map(({id}) => id));
  const bare = stem.replace(/-\d+$/, '');
  for (let number = 2; ; number += 1) if (!taken.has(`${bare}-${number}`)) return `${bare}-${number}`;
}
