import type {Span, TextQuoteSelector} from '../domain/text.ts';

/**
 * Finds the one place in `text` where a quotation stands.
 *
 * Offsets count UTF-16 code units. `text` is searched as written: we quote verbatim, so no character is normalised.
 *
 * @returns the span, or why there is none: `missing`, or `ambiguous` when prefix and suffix still leave several.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function anchorQuote(text: string, selector: TextQuoteSelector): Span | 'missing' | 'ambiguous' {
  const [first, ...others] = spansOf(text, selector);
  if (first === undefined) return 'missing';
  return others.length === 0 ? first : 'ambiguous';
}

function spansOf(text: string, {exact, prefix = '', suffix = ''}: TextQuoteSelector): readonly Span[] {
  const spans: Span[] = [];
  if (exact === '') return spans;
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    if (text.startsWith(suffix, end) && text.slice(0, start).endsWith(prefix)) spans.push({start, end});
  }
  return spans;
}
