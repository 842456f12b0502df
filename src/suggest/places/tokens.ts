import type {Span} from '../../domain/text.ts';
import type {KnownPlace, Lexicon, WordSign} from '../lexicon/read-lexicon.ts';

/** A word of a text: a common one by its sign, a name of the gazetteer, digits and Latin letters, a mark, or a character that no word explains. */
export interface Token extends Span {
  readonly text: string;
  readonly sign: WordSign | 'name' | 'digits' | 'mark' | 'unknown';
  /** What the gazetteer has under this name. */
  readonly places: readonly KnownPlace[];
  /** Base-2 logarithm of a word's frequency; 0 where no word explains it. */
  readonly level: number;
  /** The name stands in full: 襄阳市, not 襄阳. */
  readonly isFull: boolean;
}

/** Base-2 logarithm of all words that the frequencies were counted in. */
const TOTAL = 26;
/** As if they were that common. */
const LEVELS = {
  full: 14,
  two: 6.5,
  province: 13.5,
  prefecture: 12,
  other: 13,
  county: 9,
  district: 6,
  town: 11,
  unknown: 6,
};
/** 市 and 区 begin a word more often than they end a name before these. */
const AFTER_SHORT = /^(?:市[区民场]|县[城域]|省[级道会]|[市县区]级|区[域位间]|镇[区村]|乡[村镇]|州府)/;
/** An office keeps the full name: 襄阳市委 is 襄阳市 and 委. */
const GLUED = /^(?:[省市县区州盟旗镇乡][委长]|[省市县区]政[府协])/;

type Names = ReadonlyMap<string, readonly KnownPlace[]>;

/**
 * Cuts a text into the likeliest words (Viterbi over word frequencies), names of the gazetteer among them.
 *
 * @param further short names that hold in this text only: towns whose full names it has
 */
export function tokensOf(text: string, lexicon: Lexicon, further: Names = new Map()): readonly Token[] {
  const size = text.length;
  const cost = new Float64Array(size + 1).fill(Infinity);
  const best: (Token | undefined)[] = Array.from({length: size + 1});
  cost[0] = 0;
  for (let at = 0; at < size; at++) {
    for (const [token, price] of candidatesAt(text, at, lexicon, further)) {
      const total = (cost[at] ?? 0) + price;
      if (total >= (cost[token.end] ?? 0)) continue;
      cost[token.end] = total;
      best[token.end] = token;
    }
  }
  const tokens: Token[] = [];
  for (let token = best[size]; token; token = best[token.start]) tokens.push(token);
  return tokens.reverse();
}

type Candidate = readonly [token: Token, cost: number];

function candidatesAt(text: string, at: number, lexicon: Lexicon, further: Names): readonly Candidate[] {
  const run = /^[A-Za-z0-9][A-Za-z0-9.,]*/.exec(text.slice(at, at + 24))?.[0].replace(/[.,]+$/, '');
  if (run) return [[plain(text, at, at + run.length, 'digits'), 1]];
  const character = text.charAt(at);
  if (!/[\p{Script=Han}〇]/u.test(character))
    return [[plain(text, at, at + 1, 'mark'), 1], ...namesAt(text, at, lexicon, further)];
  const single = lexicon.words.get(character);
  const level = Math.min(single?.level ?? LEVELS.unknown, 19);
  const candidates: Candidate[] = [[plain(text, at, at + 1, single?.sign ?? 'unknown'), TOTAL - level]];
  for (let end = at + 2; end <= Math.min(text.length, at + 5); end++) {
    const word = lexicon.words.get(text.slice(at, end));
    if (word)
      candidates.push([
        {...plain(text, at, end, word.sign), level: word.level, places: lexicon.short.get(text.slice(at, end)) ?? []},
        TOTAL - word.level,
      ]);
  }
  return [...candidates, ...namesAt(text, at, lexicon, further)];
}

function namesAt(text: string, at: number, {full, short, longest}: Lexicon, further: Names): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let end = Math.min(text.length, at + longest); end >= at + 2; end--) {
    const name = text.slice(at, end);
    const whole = full.get(name);
    if (whole && !AFTER_SHORT.test(text.slice(end - 1))) candidates.push(candidate(name, at, whole, true, text));
    const own = further.get(name);
    const part = own ?? short.get(name);
    if (part && !GLUED.test(text.slice(end)))
      candidates.push(candidate(name, at, part, false, text, own !== undefined));
  }
  return candidates;
}

function candidate(
  name: string,
  start: number,
  places: readonly KnownPlace[],
  isFull: boolean,
  text: string,
  isOwn = false,
): Candidate {
  const short = Math.max(isOwn ? 12 : 0, ...places.map(shortLevel));
  const level = isFull ? fullLevel(name, start, places, text) : short;
  return [{start, end: start + name.length, text: name, sign: 'name', places, level: 0, isFull}, TOTAL - level];
}

/** A county of two characters whose first is a common word needs a place or a mark before it: 沁县、和县, but not 市和县. */
function fullLevel(name: string, start: number, places: readonly KnownPlace[], text: string): number {
  if (name.length > 2 || places.every(({level}) => level === 'other')) return LEVELS.full;
  if (!/^[和成应新高富古南义单景易温宁费理环代临云道随范容]/.test(name)) return LEVELS.full - 2;
  return start === 0 || /[\s、，。；（(“：\n在到至从赴往省市州达经抵是及往]/.test(text.charAt(start - 1))
    ? LEVELS.full - 2
    : LEVELS.two - 3;
}

function shortLevel({level, kind}: KnownPlace): number {
  if (level === 'county') return kind === 'district' ? LEVELS.district : LEVELS.county;
  return LEVELS[level];
}

function plain(text: string, start: number, end: number, sign: Token['sign']): Token {
  return {start, end, text: text.slice(start, end), sign, places: [], level: 0, isFull: false};
}
