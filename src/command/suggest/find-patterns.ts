import type {PlaceKind} from '../../domain/place.ts';
import type {Span} from '../../domain/text.ts';
import {BREAKS, COMMON, ENDINGS, WELL_KNOWN} from './place-words.ts';

/** A stretch of text that looks like the name of a place. */
export interface FoundName extends Span {
  readonly name: string;
  readonly kind: PlaceKind;
}

const HAN = /^\p{Script=Han}+$/u;
const NUMBERED_ROAD = /[GS]\d{2,4}|(?:国道|省道)\d{2,4}|\d{3}(?:国道|省道)/g;
/** A name longer than this is a phrase. */
const LONGEST = 14;
const segmenter = new Intl.Segmenter('zh', {granularity: 'word'});

/** Names by their endings, by number, and those that everybody knows. `text` is one block's; the spans count in it. Overlaps are settled: the longer wins. */
export function findPatterns(text: string): readonly FoundName[] {
  const roads = [...text.matchAll(NUMBERED_ROAD)].map(({0: name, index}) => found(text, index, index + name.length, 'road'));
  const famous = WELL_KNOWN.flatMap((name) => occurrences(text, name).map((start) => found(text, start, start + name.length, 'region')));
  return longest([...roads, ...famous, ...byEnding(text)]);
}

function found(text: string, start: number, end: number, kind: PlaceKind): FoundName {
  return {start, end, name: text.slice(start, end), kind};
}

/** Every offset at which `name` stands. */
export function occurrences(text: string, name: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) offsets.push(at);
  return offsets;
}

/** Of names that overlap the longer; in text order. */
export function longest<Name extends Span>(names: readonly Name[]): readonly Name[] {
  const kept: Name[] = [];
  for (const name of [...names].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some(({start, end}) => name.start < end && start < name.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Walks the words: a word with an ending closes a name that began after the last word at which none can. */
function byEnding(text: string): readonly FoundName[] {
  const names: FoundName[] = [];
  let begin = 0;
  for (const {segment, index} of segmenter.segment(text)) {
    const end = index + segment.length;
    const known = endingOf(text.slice(begin, end), segment);
    if (known) {
      const from = [begin, index].find((start) => isName(text.slice(start, end), known[0])) ?? null;
      if (from !== null) names.push(found(text, from, end, known[1]));
      if (isClosed(known[1])) begin = end;
    } else if (!HAN.test(segment) || BREAKS.has(segment)) begin = end;
    if (end - begin > LONGEST) begin = end;
  }
  return names;
}

/** The ending of the name so far, as long as the word that was read last belongs to it. */
function endingOf(name: string, word: string): typeof ENDINGS[number] | null {
  return ENDINGS.find(([ending]) => name.endsWith(ending) && (ending.endsWith(word) || word.endsWith(ending))) ?? null;
}

/** A park or a station goes on after the town that it begins with; a town does not go on after another. */
function isClosed(kind: PlaceKind): boolean {
  return kind !== 'prefecture' && kind !== 'lake';
}

function isName(name: string, ending: string): boolean {
  const stem = name.slice(0, -ending.length);
  return HAN.test(name) && stem.length >= 1 && name.length >= 3 && !COMMON.has(name) && !COMMON.has(stem) && !BREAKS.has(stem) && !/^(?:全|我|本|各|该|某|周边)/.test(name);
}
