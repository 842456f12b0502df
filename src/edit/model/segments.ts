import type {Span} from '../../domain/text.ts';

/** A run of the text over which the same marks lie. */
export interface Segment<Mark> extends Span {
  /** The outermost first. */
  readonly marks: readonly Mark[];
}

/** A line of the text, cut wherever a mark begins or ends. */
export function segmentsOf<Mark extends {readonly spans: readonly Span[]}>(
  {start, end}: Span,
  marks: readonly Mark[],
): readonly Segment<Mark>[] {
  const within = marks.flatMap((mark) =>
    mark.spans.filter((span) => span.start < end && span.end > start).map((span) => ({mark, span})),
  );
  const cuts = new Set([start, end]);
  for (const {span} of within) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const edges = [...cuts].toSorted((a, b) => a - b);
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? start;
    const over = within
      .filter(({span}) => span.start <= from && to <= span.end)
      .toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
    return {start: from, end: to, marks: over.map(({mark}) => mark)};
  });
}
