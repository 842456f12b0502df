import type {PlaceKind} from '../../domain/place.ts';
import {STOPS} from './endings.ts';
import type {FoundName} from './found.ts';
import type {Token} from './tokens.ts';

const WHOLE: readonly (readonly [ending: string, kind: PlaceKind])[] = [
  ['城际铁路', 'railway'],
  ['高速铁路', 'railway'],
  ['客运专线', 'railway'],
  ['铁路', 'railway'],
  ['高铁', 'railway'],
  ['客专', 'railway'],
  ['城际', 'railway'],
  ['高速公路', 'road'],
  ['快速通道', 'road'],
  ['快速路', 'road'],
  ['旅游公路', 'road'],
  ['公路', 'road'],
  ['高速', 'road'],
  ['专线', 'railway'],
  ['段', 'road'],
];
const BETWEEN = /^(?:至|经|到|—|－|–|-|~|～|─)$/;

/** A至B高铁, A至B至C高速公路, A至B段: the whole, and its ends. */
export function findRoutes(text: string, tokens: readonly Token[]): readonly FoundName[] {
  const routes: FoundName[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!BETWEEN.test(tokens[at]?.text ?? '')) continue;
    const first = endBefore(text, tokens, at);
    if (!first) continue;
    const ends = [first];
    let next = at;
    let isOpen = true;
    while (isOpen && BETWEEN.test(tokens[next]?.text ?? '')) {
      const end = endAfter(text, tokens, next + 1);
      if (end) ends.push(end.name);
      isOpen = end !== null;
      next = end?.next ?? next;
    }
    const last = ends.at(-1) as FoundName;
    const whole = ends.length > 1 ? wholeAt(text, first.start, last.end) : null;
    if (whole) routes.push(whole, ...ends);
    if (whole) at = next - 1;
  }
  return routes;
}

function wholeAt(text: string, start: number, end: number): FoundName | null {
  const tail = text.slice(end);
  const [, between = ''] =
    /^((?:[（(][^）)]{1,8}[）)])?(?:市|县|沿江|沿海|一级|国际|货运|双线|复线)?)/.exec(tail) ?? [];
  const row = WHOLE.find(([ending]) => tail.slice(between.length).startsWith(ending));
  if (!row) return null;
  const stop = end + between.length + row[0].length;
  const name = text.slice(start, stop);
  return {start, end: stop, name, kind: row[1], places: [], certainty: 0.95};
}

/** A known name, or up to five characters after a stop. */
function endBefore(text: string, tokens: readonly Token[], at: number): FoundName | null {
  const token = tokens[at - 1];
  if (!token) return null;
  if (token.sign === 'name' && token.end - token.start > 1) return endOf(text, token.start, token.end, token);
  let from = at - 1;
  while (from >= 0 && isLoose(tokens[from] as Token) && token.end - (tokens[from] as Token).start <= 4) from--;
  const opener = tokens[from];
  const isOne = token.end - (tokens[from + 1]?.start ?? 0) === 1;
  const start =
    isOne && opener?.text.length === 2 && ((opener.sign === 'name' && !opener.isFull) || opener.sign === 'n')
      ? opener.start
      : (tokens[from + 1]?.start ?? token.end);
  return token.end - start >= 2 ? endOf(text, start, token.end, null) : null;
}

function endAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
): {readonly name: FoundName; readonly next: number} | null {
  const token = tokens[at];
  if (!token) return null;
  const tail = text.slice(token.start, token.start + 14);
  const free = /^(\p{Script=Han}{2,6}?)(?:至|经|—|段|高铁|高速|铁路|公路|城际|客专|一级|快速)/u.exec(tail)?.[1];
  if (token.sign === 'name') {
    const isWhole =
      free === undefined || free.length <= token.text.length || !/^[东西南北站]+$/.test(free.slice(token.text.length));
    const end = isWhole ? token.end : token.start + (free as string).length;
    return {
      name: endOf(text, token.start, end, isWhole ? token : null),
      next: tokens.findIndex(({start}) => start >= end),
    };
  }
  if (
    free === undefined ||
    [...free.replace(/和$/, '')].some((character) => STOPS.has(character)) ||
    /[省市县]$/.test(free)
  )
    return null;
  const end = token.start + free.length;
  return {name: endOf(text, token.start, end, null), next: tokens.findIndex(({start}) => start >= end)};
}

function isLoose({text, sign}: Token): boolean {
  return text.length === 1 && sign !== 'mark' && sign !== 'digits' && !STOPS.has(text);
}

function endOf(text: string, start: number, end: number, token: Token | null): FoundName {
  const kind = token?.places[0]?.kind ?? 'station';
  return {start, end, name: text.slice(start, end), kind, places: token?.places ?? [], certainty: 0.7, isEnd: true};
}
