import type {Span} from '../domain/text.ts';

/** Text of several spans as a reader sees it, without the layout between them; knows where each character came from. */
export interface JoinedText {
  readonly text: string;
  /** Span of the source under `[start, end)` of the joined text; it takes in the layout between its ends. */
  readonly toSource: (start: number, end: number) => Span;
}

export function joinText(source: string, spans: readonly Span[]): JoinedText {
  const offsets = spans.flatMap(({start, end}) => Array.from({length: end - start}, (_, i) => start + i));
  const toSource = (start: number, end: number): Span => ({
    start: offsets[start] ?? 0,
    end: (offsets[end - 1] ?? -1) + 1,
  });
  return {text: spans.map(({start, end}) => source.slice(start, end)).join(''), toSource};
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
