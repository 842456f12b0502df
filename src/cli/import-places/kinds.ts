import type {FeatureClass} from '../../domain/map-feature.ts';
import {PLACE_KINDS, type PlaceKind} from '../../domain/place.ts';
import {ENDINGS} from '../../suggest/places/endings.ts';
import type {Drawable} from './mend.ts';

/** What files call the kinds of places, in small letters. */
const WORDS: readonly (readonly [words: RegExp, kind: PlaceKind])[] = [
  [/火车站|高铁站|车站|railway station|train station|transportation complex|^站$/, 'station'],
  [/街道办|乡镇|街道|[乡镇村]$|town|village|populated place|settlement/, 'township'],
  [/市辖区|district/, 'district'],
  [/^县|县级|county/, 'county'],
  [/地级市|prefecture/, 'prefecture'],
  [/开发区|园区|片区|zone|industrial/, 'zone'],
  [/公路|国道|省道|高速|highway|expressway|^road$/, 'road'],
  [/道路|[路街]$|street|avenue/, 'street'],
  [/铁路|高铁|railway|railroad/, 'railway'],
  [/公园|湿地|park|reserve/, 'park'],
  [/湖|水库|河|江|lake|reservoir|river/, 'lake'],
  [/山|峰|peak|mountain/, 'peak'],
  [/地区|region/, 'region'],
  [/地点|景点|场所|site|poi|point of interest|mill|temple|museum/, 'site'],
];

/** Endings of divisions, which no list of endings of a text has. */
const DIVISIONS: readonly (readonly [ending: RegExp, kind: PlaceKind])[] = [
  [/市$/, 'prefecture'],
  [/县$|旗$/, 'county'],
  [/区$/, 'district'],
];

function ofName(name: string): PlaceKind | null {
  const row = ENDINGS.find(({ending}) => name.endsWith(ending) && name.length > ending.length);
  return row?.kind ?? DIVISIONS.find(([ending]) => ending.test(name))?.[1] ?? null;
}

/** The kind that a file's word means; null for a word that is none of ours. */
export function kindOfWord(word: string | null): PlaceKind | null {
  const plain = (word ?? '').trim().toLowerCase();
  if (plain === '') return null;
  const own = PLACE_KINDS.find((kind) => kind === plain);
  return own ?? WORDS.find(([words]) => words.test(plain))?.[1] ?? null;
}

/** A place's kind by its name, else by how it is drawn. */
export function kindOfName(name: string, {type}: Drawable): PlaceKind {
  return ofName(name) ?? (type === 'Point' ? 'site' : type === 'LineString' ? 'street' : 'zone');
}

const CLASSES: Readonly<Partial<Record<PlaceKind, FeatureClass>>> = {
  lake: 'lake',
  park: 'park',
  road: 'national-road',
  railway: 'railway',
};

/** How the map draws a place of a kind; null where its outline does not come by import: districts and counties share their borders. */
export function classOf(kind: PlaceKind, {type}: Drawable): FeatureClass | null {
  if (type === 'Point') return kind === 'peak' ? 'peak' : 'site';
  if (type === 'LineString')
    return kind === 'lake' ? 'river' : kind === 'park' ? 'street' : (CLASSES[kind] ?? 'street');
  if (kind === 'district' || kind === 'county' || kind === 'prefecture' || kind === 'region') return null;
  return kind === 'lake' || kind === 'park' ? kind : 'zone';
}
