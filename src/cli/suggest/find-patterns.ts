import type {PlaceKind} from '../../domain/place.ts';
import type {Span} from '../../domain/text.ts';
import {BREAKS, COMMON, ENDINGS, NOT_ENDING, NOUNS, WELL_KNOWN} from './place-words.ts';

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

/** Names by their endings, by number, and those that everybody knows. `text` is one block's; the spans count in it. They may overlap. */
export function findPatterns(text: string): readonly FoundName[] {
  const roads = [...text.matchAll(NUMBERED_ROAD)].map(({0: name, index}) =>
    found(text, index, index + name.length, 'road'),
  );
  const famous = WELL_KNOWN.flatMap((name) =>
    occurrences(text, name).map((start) => found(text, start, start + name.length, 'region')),
  );
  return [...roads, ...famous, ...byEnding(text)];
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
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some(({start, end}) => name.start < end && start < name.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Walks the words: one with an ending closes a name that began after the last word at which none can. */
function byEnding(text: string): readonly FoundName[] {
  const names: FoundName[] = [];
  let begin = 0;
  let afterNoun = 0;
  for (const {segment, index} of segmenter.segment(text)) {
    const end = index + segment.length;
    const closing = endingOf(text.slice(begin, end), segment);
    if (closing && !NOT_ENDING.test(text.slice(end - 1, end + 1))) {
      const [ending, kind] = closing;
      const start = trimmed(text, ending.length === 1 ? afterNoun : begin, end);
      if (isName(text.slice(start, end), ending)) {
        names.push(found(text, start, end, kind));
        if (isClosed(kind)) begin = afterNoun = end;
      }
    }
    if (!HAN.test(segment) || BREAKS.has(segment) || end - begin > LONGEST) begin = afterNoun = end;
    else if (NOUNS.has(segment) || COMMON.includes(segment)) afterNoun = end;
  }
  return names;
}

/** The ending of the name so far, as long as the word that was read last belongs to it. */
function endingOf(name: string, word: string): (typeof ENDINGS)[number] | null {
  return ENDINGS.find(([ending]) => name.endsWith(ending) && (ending.endsWith(word) || word.endsWith(ending))) ?? null;
}

/** A word that the segmenter tore apart still breaks a name: 接轨太原城市群. */
function trimmed(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  const breaks = [...BREAKS]
    .filter((word) => word.length > 1 && name.includes(word))
    .map((word) => name.lastIndexOf(word) + word.length);
  return start + Math.max(0, ...breaks);
}

/** A park or a station goes on after the town that it begins with. */
function isClosed(kind: PlaceKind): boolean {
  return kind !== 'prefecture' && kind !== 'lake' && kind !== 'peak';
}

function isName(name: string, ending: string): boolean {
  const stem = name.slice(0, -ending.length);
  const fits = ending.length > 1 || name.length <= 5;
  return (
    HAN.test(name) &&
    fits &&
    stem.length >= 1 &&
    name.length >= 3 &&
    !COMMON.some((word) => name.endsWith(word)) &&
    !/^[全我本各该某一二三四五六七八九十两]/.test(name)
  );
}
