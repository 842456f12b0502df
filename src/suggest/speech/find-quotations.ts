import type {Span} from '../../domain/text.ts';
import type {FoundPerson} from './find-persons.ts';
import {QUOTED, VERB_PATTERN} from './person-words.ts';

/** The words between quotation marks, without them, that somebody says. */
export interface FoundQuotation extends Span {
  readonly speaker: string | null;
  readonly certainty: number;
}

const BEFORE = new RegExp(`${VERB_PATTERN}(?:着|道|了)?[：:，,]?\\s*$`);
const AFTER = new RegExp(
  `^[，,]?([^。！？“「"]{0,60}?)${VERB_PATTERN}(?:着|道|了)?(?=[，。：:；,！\\s“「"]|$|记者|[^，。]{2,})`,
);
const SENTENCE = /[。！？…!?]$/;

/** Quotations that a verb of speech introduces or follows; terms and slogans between marks are none. `text` is simplified. */
export function findQuotations(text: string, persons: readonly FoundPerson[]): readonly FoundQuotation[] {
  const quotations: FoundQuotation[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const span = {start: match.index + 1, end: match.index + 1 + words.length};
    const said = saidBy(text, span, words, persons, quotations);
    if (said) quotations.push({...span, ...said});
  }
  return quotations;
}

type Said = Pick<FoundQuotation, 'speaker' | 'certainty'>;

function saidBy(
  text: string,
  span: Span,
  words: string,
  persons: readonly FoundPerson[],
  earlier: readonly FoundQuotation[],
): Said | null {
  const before = text.slice(0, span.start - 1);
  const after = text.slice(span.end + 1);
  if (BEFORE.test(before)) {
    const from = clauseStart(before);
    const speaker = subjectIn(persons, from, span.start) ?? pronounIn(text.slice(from, span.start), persons, from);
    return {speaker, certainty: speaker ? 0.95 : 0.7};
  }
  const isSpeech = SENTENCE.test(words) || /^[，,\n]/.test(after) || words.length > 12;
  const follows = isSpeech ? AFTER.exec(after.replace(/^\n/, '')) : null;
  if (follows) {
    const shift = after.startsWith('\n') ? 1 : 0;
    const from = span.end + 1 + shift;
    const speaker = subjectIn(persons, from, from + follows[0].length) ?? pronounIn(follows[1] ?? '', persons, from);
    return {speaker, certainty: speaker ? 0.95 : 0.7};
  }
  const last = earlier.at(-1);
  const between = last ? text.slice(last.end + 1, span.start - 1) : '';
  if (
    last &&
    SENTENCE.test(words) &&
    between.length <= 30 &&
    /^[^。]{0,30}[，。：]?$/.test(between) &&
    last.speaker !== null &&
    /说|道|表示|介绍/.test(between)
  )
    return {speaker: last.speaker, certainty: 0.8};
  return SENTENCE.test(words) && words.length >= 8 ? {speaker: null, certainty: 0.4} : null;
}

function clauseStart(before: string): number {
  const end = before.replace(/[：:，,]?\s*$/, '');
  return (
    Math.max(
      end.lastIndexOf('。'),
      end.lastIndexOf('！'),
      end.lastIndexOf('？'),
      end.lastIndexOf('”'),
      end.lastIndexOf('」'),
      end.lastIndexOf('\n\n'),
    ) + 1
  );
}

/** Who is named last before the verb speaks: “…”，局长王强介绍. */
function subjectIn(persons: readonly FoundPerson[], from: number, to: number): string | null {
  return persons.findLast(({start, end}) => start >= from && end <= to)?.name ?? null;
}

/** 他说 is who was named last. */
function pronounIn(clause: string, persons: readonly FoundPerson[], from: number): string | null {
  if (!/[他她]|^\s*$|笑着|接着|还/.test(clause)) return null;
  return persons.findLast(({end}) => end <= from)?.name ?? null;
}
