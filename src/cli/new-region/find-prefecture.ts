import {editDistance} from '../../search/edit-distance.ts';
import type {KnownPlace, Lexicon} from '../../suggest/lexicon/read-lexicon.ts';
import {shortFormsOf} from '../../suggest/lexicon/short-forms.ts';
import {outlineRows, type OutlineRow} from './outlines.ts';

/** What a region is made of: a prefecture, a municipality, or a county that no prefecture holds. */
export interface Prefecture {
  readonly division: KnownPlace;
  readonly province: KnownPlace;
  /** By the official list, in its order; none where it has none (东莞市), or is one itself. */
  readonly counties: readonly KnownPlace[];
  /** Where its outlines are. */
  readonly files: readonly OutlineRow[];
}

/** Their outlines in the package have another datum, or other units than those of the official list. */
const ELSEWHERE = /^(?:台湾省|香港特别行政区|澳门特别行政区)$/;
const NEAREST = 5;

/** The prefecture of a name, full or short; or, in both languages, why there is none. */
export function findPrefecture(name: string, lexicon: Lexicon): Prefecture | {readonly error: string} {
  const known = prefecturesOf(lexicon);
  const wanted = name.trim();
  const exact = known.filter(({division}) => division.name === wanted);
  const found = exact.length > 0 ? exact : known.filter(({division}) => shortFormsOf(division).includes(wanted));
  const [first, second] = found;
  const isProvinceToo = lexicon.short.get(wanted)?.some(({level}) => level === 'province');
  if (first && !second && !(isProvinceToo && !first.division.name.endsWith('市'))) return first;
  if (second) return refusal(wanted, `有几个：${namesOf(found)}`, `several have that name: ${namesOf(found)}`);
  return refusal(wanted, ...reasonFor(wanted, known, lexicon));
}

/** All that a region can be made of, each once. */
export function prefecturesOf({full}: Lexicon): readonly Prefecture[] {
  const counties = [...full.values()].flat().filter(({level}) => level === 'county');
  const names = new Map<string, OutlineRow[]>();
  for (const row of outlineRows()) {
    const key = `${row.province} ${row.name}`;
    names.set(key, [...(names.get(key) ?? []), row]);
  }
  return [...names.values()].flatMap((files): readonly Prefecture[] => {
    const [{province: within, name}] = files as [OutlineRow];
    const province = full.get(within)?.find(({level}) => level === 'province');
    const division = full
      .get(name)
      ?.find((place) => place.level !== 'town' && (place === province || provinceOf(place) === province));
    if (!province || !division || ELSEWHERE.test(name)) return [];
    return [{division, province, counties: counties.filter((county) => county.within === division), files}];
  });
}

function provinceOf(place: KnownPlace): KnownPlace {
  return place.within ? provinceOf(place.within) : place;
}

function refusal(name: string, zh: string, en: string): {readonly error: string} {
  return {error: `--prefecture ${name}: ${zh}\n--prefecture ${name}: ${en}`};
}

function namesOf(prefectures: readonly Prefecture[]): string {
  return prefectures.map(({division}) => division.name).join('、');
}

/** Another level, a part of China that cannot be made this way, or no name at all: with what to write instead. */
function reasonFor(
  name: string,
  known: readonly Prefecture[],
  {full, short}: Lexicon,
): readonly [zh: string, en: string] {
  const places = [...(full.get(name) ?? []), ...(short.get(name) ?? [])];
  const away = places.find((place) => ELSEWHERE.test(provinceOf(place).name));
  if (away)
    return [
      '软件包中港澳台轮廓的坐标系没有记载，不能自动生成；请用自己的轮廓（docs/regions.md）',
      'the datum of the package’s outlines of Hong Kong, Macao and Taiwan is not recorded: bring outlines of your own (docs/regions.md)',
    ];
  const province = places.find(({level}) => level === 'province');
  if (province) {
    const held = namesOf(known.filter((each) => each.province === province));
    return [`是省级，请选一个：${held}`, `is a province; choose one of ${held}`];
  }
  const holders = [...new Set(places.filter(({level}) => level === 'county').map(({within}) => within?.name ?? ''))];
  if (holders.length > 0)
    return [
      `是县级，属于${holders.join('、')}：写 --prefecture ${holders[0]}`,
      `is a county of ${holders.join(', ')}: write --prefecture ${holders[0]}`,
    ];
  const near = nearestTo(name, known).join('、');
  return near === ''
    ? ['没有这个地级行政区，请写中文名，如东莞市', 'there is no such prefecture; write its Chinese name']
    : [`没有这个地级行政区。相近的有：${near}`, `there is no such prefecture; the nearest names are ${near}`];
}

/** Names that most characters are shared with; the province's name or the ending may be missing. */
function nearestTo(name: string, known: readonly Prefecture[]): readonly string[] {
  const distance = ({division}: Prefecture): number =>
    Math.min(...[division.name, ...shortFormsOf(division)].map((form) => editDistance(form, name, 20)));
  const shared = ({division}: Prefecture): number =>
    [...shortForm(division)].filter((character) => name.includes(character)).length;
  return known
    .filter((each) => shared(each) > 0)
    .map((each) => ({name: each.division.name, score: distance(each) - 2 * shared(each)}))
    .sort((a, b) => a.score - b.score)
    .slice(0, NEAREST)
    .map((each) => each.name);
}

function shortForm(division: KnownPlace): string {
  return shortFormsOf(division)[0] ?? division.name;
}
