import type {KnownPlace, Lexicon} from '../lexicon/read-lexicon.ts';
import {STOPS} from './endings.ts';
import type {FoundName} from './found.ts';
import type {Token} from './tokens.ts';

/** What the text at large says about which places it means. */
export interface Context {
  /** Places whose full names stand in the text, and all that hold them. */
  readonly named: ReadonlySet<KnownPlace>;
  /** Short names that hold here, since the full ones stand somewhere. */
  readonly shorts: ReadonlySet<string>;
  /** Where the article is at home: of places of one name, one that lies there comes before others. */
  readonly home: ReadonlySet<KnownPlace>;
}

/** A paper's name is no place. */
const MEDIA = /^(?:日报|晚报|晨报|时报|都市报|商报|周刊|周报|新闻网|广播|电视台|融媒|发布)/;

/** Gates and towers are called after something else than the county of that name. */
const GATE = /^(?:门(?![户店票诊])|楼(?![市盘宇])|阁|牌坊)/;

function textAfter(tokens: readonly Token[], index: number): string {
  return tokens
    .slice(index + 1, index + 4)
    .map(({text}) => text)
    .join('');
}

const UNIT = /^(?:城区|郊区|矿区|东区|西区|南区|北区|海港|新区|市区)$/;

/** Names of the gazetteer, whole or short; a short one that is a common word too only with evidence. */
export function findKnown(tokens: readonly Token[], {words}: Lexicon, context: Context): readonly FoundName[] {
  return tokens.flatMap((token, index) => {
    if (token.places.length === 0 || MEDIA.test(textAfter(tokens, index))) return [];
    const before = tokens[index - 1];
    if (UNIT.test(token.text)) return unitOf(token, before, tokens, index);
    const wider = natureAround(tokens, index);
    if (wider) return [wider];
    const places = likeliest(token, before, context);
    const certainty = certaintyOf(token, tokens, index, places, words, context);
    const [first] = places;
    if (certainty === 0 || !first) return [];
    return [{start: token.start, end: token.end, name: token.text, kind: first.kind, places, certainty}];
  });
}

/** 唐白河, 吊罗山: the name of a county is the end of a river's or a mountain's. */
function natureAround(tokens: readonly Token[], index: number): FoundName | null {
  const {end, text, isFull, places} = tokens[index] as Token;
  const before = tokens[index - 1];
  const opener = tokens[index - 2];
  const isNature = !isFull && /[山河江湖岭]$/.test(text) && places.every(({level}) => level === 'county');
  const isOne = before?.text.length === 1 && before.sign !== 'mark' && !STOPS.has(before.text);
  if (
    !isNature ||
    !before ||
    !isOne ||
    (opener && opener.sign !== 'mark' && !STOPS.has(opener.text) && opener.text.length < 2)
  )
    return null;
  const kind = /[山岭]$/.test(text) ? 'peak' : 'lake';
  return {start: before.start, end, name: before.text + text, kind, places: [], certainty: 0.7};
}

/** 晋城市城区: one district, known by what stands before it. */
function unitOf(
  token: Token,
  before: Token | undefined,
  tokens: readonly Token[],
  index: number,
): readonly FoundName[] {
  const holder = before?.sign === 'name' ? before.places.find(({level}) => level === 'prefecture') : undefined;
  const own = token.places.filter(({within}) => within === holder);
  if (!holder || !before || own.length === 0) return inList(token, tokens, index);
  const name = before.text + token.text;
  return [
    {start: before.start, end: token.end, name, kind: 'district', places: own, certainty: 0.95},
    {
      start: before.start,
      end: before.end,
      name: before.text,
      kind: 'prefecture',
      places: [holder],
      certainty: 0.95,
      isEnd: true,
    },
  ];
}

/** 城区、泽州县、高平市: a list of what one prefecture holds. */
function inList(token: Token, tokens: readonly Token[], index: number): readonly FoundName[] {
  const beside = [neighbour(tokens, index, -1), neighbour(tokens, index, 1)].flatMap((other) => other?.places ?? []);
  const own = token.places.filter(({within}) =>
    beside.some((other) => other.within === within && other.level === 'county'),
  );
  if (own.length === 0) return [];
  return [{start: token.start, end: token.end, name: token.text, kind: 'district', places: own, certainty: 0.8}];
}

/** Those that the text names a holder of come first, then those at home, then the larger. */
function likeliest(token: Token, before: Token | undefined, {named, home}: Context): readonly KnownPlace[] {
  const rank = (place: KnownPlace): number => {
    const isHeld = before?.places.some((holder) => holds(holder, place)) ?? false;
    const isNear = place.within !== null && named.has(place.within);
    return (
      (isHeld ? 8 : 0) +
      (named.has(place) ? 4 : 0) +
      (isNear ? 2 : 0) +
      (liesIn(place, home) ? 1 : 0) +
      SIZE[place.level]
    );
  };
  return [...token.places].sort((a, b) => rank(b) - rank(a));
}

const SIZE = {province: 3.5, prefecture: 3, county: 0, town: 0, other: 3.2} as const;

/** Whether it is one of these places, or lies in one. */
export function liesIn(place: KnownPlace, places: ReadonlySet<KnownPlace>): boolean {
  return places.has(place) || (place.within !== null && liesIn(place.within, places));
}

function holds(holder: KnownPlace, place: KnownPlace): boolean {
  return place.within !== null && (place.within === holder || holds(holder, place.within));
}

function certaintyOf(
  token: Token,
  tokens: readonly Token[],
  index: number,
  places: readonly KnownPlace[],
  words: Lexicon['words'],
  context: Context,
): number {
  const [first] = places;
  if (!first) return 0;
  if (token.isFull)
    return first.level === 'town' ? townCertainty(token, places, tokens[index - 1], {words, context}) : 0.97;
  if (context.shorts.has(token.text)) return 0.95;
  if (first.level === 'county' && GATE.test(textAfter(tokens, index))) return 0;
  if (first.level === 'province') return 0.95;
  const isWord = words.has(token.text);
  const beside = hasCompany(tokens, index, words);
  if (first.level === 'prefecture')
    return !isWord || beside || followsWay(tokens[index - 1])
      ? 0.95
      : (words.get(token.text)?.level ?? 0) < 10
        ? 0.8
        : 0;
  if (beside) return 0.85;
  const isNear = first.within !== null && [...context.named].some((place) => place === first.within);
  if (isWord || (first.kind === 'district' && !isNear)) return isNear && !isWord ? 0.7 : 0;
  return isNear ? 0.9 : first.kind === 'district' ? 0 : 0.75;
}

/** Many towns have the same name: sure only beside the county that holds one. 中心镇 and the like are words without it. */
function townCertainty(
  {text}: Token,
  places: readonly KnownPlace[],
  before: Token | undefined,
  {words, context: {named}}: {readonly words: Lexicon['words']; readonly context: Context},
): number {
  const isHeld = places.some(({within}) => within !== null && (named.has(within) || before?.places.includes(within)));
  if (isHeld) return 0.95;
  return words.has(text.replace(/(?:街道|镇|乡|苏木)$/, '')) ? 0 : 0.75;
}

/** The words of a block, with names that its text does not mean taken for words: 合作, 中西. */
export function settleNames(tokens: readonly Token[], {words}: Lexicon, context: Context): readonly Token[] {
  return tokens.map((token, index) => {
    if (token.sign !== 'name' || UNIT.test(token.text)) return token;
    const places = likeliest(token, tokens[index - 1], context);
    return certaintyOf(token, tokens, index, places, words, context) > 0 ? token : {...token, sign: 'n'};
  });
}

const JOINTS = /^[、和与及至到经—－–-]$/;
const WAY = /^(?:在|从|到|赴|往|至|抵达|前往|来到|去|自|由|来自|开往|通往|位于)$/;

function followsWay(before: Token | undefined): boolean {
  return before !== undefined && WAY.test(before.text);
}

function neighbour(tokens: readonly Token[], index: number, step: 1 | -1): Token | undefined {
  const joint = tokens[index + step];
  return joint && JOINTS.test(joint.text) ? tokens[index + 2 * step] : undefined;
}

/** A name beside it that is no common word, in a list or right before as its holder. */
function hasCompany(tokens: readonly Token[], index: number, words: Lexicon['words']): boolean {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  const isHeld =
    before?.sign === 'name' && before.places.some((holder) => token.places.some((place) => holds(holder, place)));
  const sides = [neighbour(tokens, index, -1), neighbour(tokens, index, 1)];
  return (
    isHeld ||
    sides.some(
      (side) => side?.sign === 'name' && (side.isFull || !words.has(side.text)) && areNear(token.places, side.places),
    )
  );
}

/** Counties in a list are of one province; prefectures may be of many. */
function areNear(places: readonly KnownPlace[], others: readonly KnownPlace[]): boolean {
  return places.some(
    (place) => place.level !== 'county' || others.some((other) => provinceOf(other) === provinceOf(place)),
  );
}

function provinceOf(place: KnownPlace): KnownPlace {
  return place.within ? provinceOf(place.within) : place;
}

/** Reads which places the full names of a text give. */
export function contextOf(tokens: readonly Token[], home: Context['home']): Context {
  const named = new Set<KnownPlace>();
  const shorts = new Set<string>();
  const add = (place: KnownPlace | null): void => {
    if (!place || named.has(place)) return;
    named.add(place);
    add(place.within);
  };
  for (const {sign, isFull, text, places} of tokens) {
    if (sign !== 'name') continue;
    const [first] = places;
    const isSure = isFull || (first && (first.level === 'province' || first.level === 'prefecture'));
    if (isSure && !UNIT.test(text))
      for (const place of places.length > 1 && first?.level !== 'province' ? [] : places.slice(0, 1)) add(place);
  }
  for (const {sign, isFull, text, places} of tokens) {
    if (sign !== 'name' || !isFull) continue;
    const short = text.replace(/^(.{2,}?)(?:省|市|县|区|镇|乡|街道)$/, '$1');
    if (short !== text) shorts.add(short);
    for (const place of places) if (place.within && named.has(place.within)) add(place);
  }
  return {named, shorts, home};
}
