import type {PassageKind, Theme, Voice} from '../../domain/passage.ts';
import type {Span} from '../../domain/text.ts';
import type {FoundPerson} from '../speech/find-persons.ts';
import type {FoundQuotation} from '../speech/find-quotations.ts';
import {VERB_PATTERN} from '../speech/person-words.ts';
import {kindOfWords, themesOf} from './themes.ts';

export interface DraftPassage extends Span {
  readonly kind: PassageKind;
  readonly voice: Voice;
  /** As the text names whoever speaks. */
  readonly speaker: string | null;
  readonly themes: readonly Theme[];
  readonly certainty: number;
}

/** What a block holds, in its own offsets. */
export interface BlockFindings {
  readonly text: string;
  readonly persons: readonly FoundPerson[];
  readonly quotations: readonly FoundQuotation[];
}

const SENTENCE = /[^。！？!?\n]+(?:[。！？!?]+[”’」』"]*|\n+|$)/g;
const INDIRECT = new RegExp(`^[^，。：]{0,24}?${VERB_PATTERN}(?:着|道|了)?[，：]`);

/** One passage for each quotation that somebody says, one for each sentence around them. */
export function draftPassages({text, persons, quotations}: BlockFindings): readonly DraftPassage[] {
  const said = quotations.filter(({certainty}) => certainty > 0.5);
  const direct = said.map((quotation) => directOf(text, quotation, persons));
  const others = sentencesOf(text)
    .filter((sentence) => !said.some((quotation) => covers(quotation, sentence)))
    .flatMap((sentence) => beforeQuotation(text, sentence, said))
    .map((sentence) => narrationOf(text, sentence, persons));
  return [...direct, ...others].sort((a, b) => a.start - b.start);
}

/** Sentences without their last stop; a stop within quotation marks ends none. */
function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(SENTENCE)].flatMap(({0: words, index}) => {
    const lead = /^[\s　”’」』"]*/.exec(words)?.[0].length ?? 0;
    const trimmed = words.replace(/[。！？!?\s]+[”’」』"]*\s*$/, '');
    const span = {start: index + lead, end: index + trimmed.length};
    return span.end - span.start >= 5 ? [span] : [];
  });
}

/** Each word belongs to one passage: a sentence ends where a quotation in it begins. */
function beforeQuotation(text: string, sentence: Span, said: readonly Span[]): readonly Span[] {
  const first = said.find(({start, end}) => start < sentence.end && sentence.start < end);
  if (!first) return [sentence];
  const words = text.slice(sentence.start, Math.max(sentence.start, first.start - 1)).replace(/[，：,:\s]+$/, '');
  return words.length >= 8 ? [{start: sentence.start, end: sentence.start + words.length}] : [];
}

/** The sentence is little more than the quotation and who says it. */
function covers(quotation: Span, sentence: Span): boolean {
  const shared = Math.min(quotation.end, sentence.end) - Math.max(quotation.start, sentence.start);
  return shared > 0 && (sentence.start >= quotation.start - 1 || shared >= (sentence.end - sentence.start) * 0.5);
}

function directOf(
  text: string,
  {start, end, speaker, certainty}: FoundQuotation,
  persons: readonly FoundPerson[],
): DraftPassage {
  const words = text.slice(start, end);
  const person = persons.find(({name}) => name === speaker);
  const isResident = speaker !== null && person !== undefined && person.office === null;
  const trimmed = words.replace(/[。！？!?，,\s]+$/, '');
  const kind = isResident ? 'testimony' : kindOfWords(words);
  return {start, end: start + trimmed.length, kind, voice: 'direct', speaker, themes: themesOf(words), certainty};
}

function narrationOf(text: string, {start, end}: Span, persons: readonly FoundPerson[]): DraftPassage {
  const words = text.slice(start, end);
  const isTold = INDIRECT.test(words);
  const speaker = isTold
    ? (persons.find((person) => person.start >= start && person.end <= start + 40 && person.end <= end)?.name ?? null)
    : null;
  const voice = speaker ? 'indirect' : 'narration';
  return {
    start,
    end,
    kind: kindOfWords(words),
    voice,
    speaker,
    themes: themesOf(words),
    certainty: speaker ? 0.7 : 0.5,
  };
}
