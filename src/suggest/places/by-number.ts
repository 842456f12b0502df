import type {PlaceKind} from '../../domain/place.ts';
import type {FoundName} from './found.ts';

const NAMED = '(?:\\p{Script=Han}{2,4}(?:高速公路|高速|国道|公路)|线(?!路))?';
const CHINESE = '[一二三四五六七八九十]{1,3}';
const CITY = '(?:\\p{Script=Han}{2,3})';

const ANY = /^/;

/** Roads and lines by their numbers, with what may stand before them: G55, G59呼北高速, 国道208, 209国道, S322线, 兰州轨道交通二号线, 地铁3号线. */
const NUMBERED: readonly (readonly [pattern: RegExp, kind: PlaceKind, before: RegExp])[] = [
  [new RegExp(`[GSXY]\\d{2,4}(?!次|\\d)${NAMED}`, 'gu'), 'road', /^[^A-Za-z0-9]?$/],
  [/(?:国道|省道|县道|乡道|高速)\s?[GSXY]?\d{1,4}(?:线)?/g, 'road', ANY],
  [/[GSXY]?\d{2,4}(?:国道|省道|县道)/g, 'road', /^\D?$/],
  [
    new RegExp(
      `(?:${CITY}市?)?(?:轨道交通|城市轨道|地铁|轻轨|有轨电车|云轨|城轨)(?:第)?(?:\\d{1,2}|${CHINESE}|[A-Z]\\d?)号线(?:[一二三四]期)?(?:工程)?`,
      'gu',
    ),
    'railway',
    ANY,
  ],
  [/\d{1,2}号(?:公路|旅游公路|大道|路|隧道|桥|线)/g, 'road', /^(?![第上下这那该本几多各])\p{Script=Han}$/u],
];

export function findByNumber(text: string): readonly FoundName[] {
  return NUMBERED.flatMap(([pattern, kind, before]) =>
    [...text.matchAll(pattern)].flatMap(({0: raw, index}) => {
      if (!before.test(text.charAt(index - 1))) return [];
      const name = raw.replace(/(?:[一二三四]期)?(?:工程)?$/, '');
      const start = index + leading(name);
      return [
        {
          start,
          end: index + name.length,
          name: text.slice(start, index + name.length),
          kind,
          places: [],
          certainty: 0.97,
        },
      ];
    }),
  );
}

/** 在成都地铁3号线: what stands before the city's name. */
function leading(name: string): number {
  return /^(?:[在从到和与及为是由乘坐])(?=\p{Script=Han}{2,})/u.test(name) ? 1 : 0;
}
