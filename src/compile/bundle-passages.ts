import type {Article} from '../domain/article.ts';
import type {PassageId} from '../domain/id.ts';
import type {Figure, Passage} from '../domain/passage.ts';
import {anchorQuote} from './anchor-quote.ts';
import type {PassageEntry} from './entries.ts';
import type {Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import {contains, lineAt, overlaps} from './joined-text.ts';
import type {Entry} from './read-content.ts';

/** A passage whose words have been found, with the entry it came from. */
export interface Anchored {
  readonly passage: Passage;
  readonly entry: Entry<PassageEntry>;
}

/** Passages in text order, each with the offsets at which its words stand. */
export function anchorPassages(
  entries: readonly Entry<PassageEntry>[],
  article: Article,
): {readonly anchored: readonly Anchored[]; readonly faults: readonly Fault[]} {
  const results = entries.map((entry) => ({entry, result: anchorPassage(entry, article)}));
  const anchored = results
    .flatMap(({entry, result}) => ('passage' in result ? [{entry, passage: result.passage}] : []))
    .toSorted((a, b) => a.passage.start - b.passage.start);
  return {
    anchored,
    faults: [
      ...results.flatMap(({result}) => ('fault' in result ? [result.fault] : [])),
      ...checkOverlaps(anchored, article.text),
    ],
  };
}

function anchorPassage(
  entry: Entry<PassageEntry>,
  {text, blocks}: Article,
): {readonly passage: Passage} | {readonly fault: Fault} {
  const {exact, prefix, suffix} = entry.value;
  const span = anchorQuote(text, {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== undefined && {prefix}),
    ...(suffix !== undefined && {suffix}),
  });
  if (span === 'missing') return {fault: missingQuotation(entry, text)};
  if (span === 'ambiguous') return {fault: entry.fault(['exact'], tell('quotation-repeated'))};
  const block = blocks.find(({spans}) => contains({start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0}, span));
  if (!block) return {fault: entry.fault(['exact'], tell('quotation-across'))};
  return {passage: {...toPassage(entry.value), ...span, block: block.id}};
}

function toPassage({
  id,
  kind,
  voice,
  speaker = null,
  places,
  implied = [],
  themes,
  figures = [],
  gloss,
}: PassageEntry): Omit<Passage, 'start' | 'end' | 'block'> {
  return {
    id: id as PassageId,
    kind,
    voice,
    speaker,
    places,
    implied,
    themes,
    figures: figures.map(inOrder),
    gloss: {en: gloss},
  };
}

/** Names the first character that departs from the article: where a quotation was retyped, that is what one looks for. */
function missingQuotation({value: {exact, prefix}, fault}: Entry<PassageEntry>, text: string): Fault {
  if (text.includes(exact)) {
    const context = prefix === undefined ? 'suffix' : 'prefix';
    return fault([context], tell('quotation-elsewhere', context));
  }
  let length = exact.length;
  while (length > 0 && !text.includes(exact.slice(0, length))) length -= 1;
  const start = text.indexOf(exact.slice(0, length));
  if (length < 4) return fault(['exact'], tell('quotation-missing'));
  const written = JSON.stringify(exact.slice(length, length + 6));
  const printed = JSON.stringify(text.slice(start + length, start + length + 6));
  const known = exact.slice(Math.max(0, length - 8), length);
  return fault(['exact'], tell('quotation-retyped', known, written, printed, lineAt(text, start + length)));
}

function checkOverlaps(anchored: readonly Anchored[], text: string): readonly Fault[] {
  return anchored.flatMap(({passage, entry}, index) =>
    anchored
      .slice(0, index)
      .filter((earlier) => overlaps(earlier.passage, passage))
      .map((earlier) =>
        entry.fault(['exact'], tell('overlap', earlier.passage.id, shared(text, earlier.passage, passage))),
      ),
  );
}

function shared(text: string, a: Passage, b: Passage): string {
  return text.slice(Math.max(a.start, b.start), Math.min(a.end, b.end)).slice(0, 20);
}

/** In whatever order its fields were written, so that the same article is the same bytes. */
function inOrder({raw, value, unit, bound, of}: Figure): Figure {
  return {raw, value, unit, ...(bound && {bound}), of};
}
