import type {KnownPlace} from '../lexicon/read-lexicon.ts';
import type {FoundName} from './found.ts';

/** Words that point to the paper's own province, city, county instead of naming it. */
const POINTING = /(?:我|全|本)(?:省|市|县|区|州|盟|旗)(?![委长级域属]|政府|人大|政协)/gu;
/** 安全区, 完全市场: 全 is the end of a word. */
const WITHIN = /[安完健齐成]/;
const LEVEL: Readonly<Record<string, KnownPlace['level']>> = {
  省: 'province',
  市: 'prefecture',
  县: 'county',
  区: 'county',
  州: 'prefecture',
  盟: 'prefecture',
  旗: 'county',
};

export interface Pointed {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly place: KnownPlace;
}

/** 我市 and 全县 as the place that the text is about, where it names one of that level. */
export function findPointing(text: string, own: ReadonlyMap<KnownPlace['level'], KnownPlace>): readonly Pointed[] {
  return [...text.matchAll(POINTING)].flatMap(({0: name, index}) => {
    if (WITHIN.test(text.charAt(index - 1))) return [];
    const unit = name.slice(-1);
    const level = LEVEL[unit];
    const city = own.get('prefecture');
    const place = unit === '市' && city === undefined ? own.get('county') : level && own.get(level);
    return place ? [{name, start: index, end: index + name.length, place}] : [];
  });
}

/** The place of each level that the text is about: in its head if it is named there, else named most often, with what holds it. */
export function ownPlaces(
  found: readonly FoundName[],
  head: readonly FoundName[],
): ReadonlyMap<KnownPlace['level'], KnownPlace> {
  const counts = new Map<KnownPlace, number>();
  const count = (names: readonly FoundName[], weight: number): void => {
    for (const {places} of names) {
      let place: KnownPlace | null = places[0] ?? null;
      for (let share = weight; place; share /= 2) {
        counts.set(place, (counts.get(place) ?? 0) + share);
        place = place.within;
      }
    }
  };
  count(found, 1);
  count(head, 6);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([place]) => place);
  const own = new Map<KnownPlace['level'], KnownPlace>();
  for (const level of ['county', 'prefecture', 'province'] as const) {
    const first = ranked.find((place) => place.level === level);
    if (first) own.set(level, first);
  }
  const city = own.get('prefecture');
  if (city?.within) own.set('province', city.within);
  return own;
}
