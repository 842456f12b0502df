import type {KnownPlace} from '../lexicon/read-lexicon.ts';
import {shortFormsOf} from '../lexicon/short-forms.ts';
import {ENDINGS} from '../places/endings.ts';
import {inPrint, joinSyllables, withoutTones, type Spell} from './spell.ts';

/** A place's names as an entry of places.yaml has them. */
export interface PlaceNames {
  /** Pinyin without tones, hyphenated; not yet told apart from others. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly pinyin: string;
  /** English or pinyin follow from rules and from no list. */
  readonly isGuessed: boolean;
}

export interface Namer {
  readonly spell: Spell;
  /** English names that are no transcription: `data/english.txt`. */
  readonly english: ReadonlyMap<string, string>;
}

export function readEnglish(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [zh, en] = line.split('\t');
      return zh && en && !line.startsWith('#') ? [[zh, en] as const] : [];
    }),
  );
}

const OFFICIAL: readonly (readonly [ending: RegExp, english: string])[] = [
  [/自治县$/, 'Autonomous County'],
  [/自治旗$/, 'Autonomous Banner'],
  [/自治州$/, 'Autonomous Prefecture'],
  [/自治区$/, ''],
  [/省$/, 'Province'],
  [/街道$/, 'Subdistrict'],
  [/新区$/, 'New Area'],
  [/地区$/, 'Prefecture'],
  [/苏木$/, 'Sumu'],
  [/市$/, ''],
  [/县$/, 'County'],
  [/区$/, 'District'],
  [/旗$/, 'Banner'],
  [/盟$/, 'League'],
  [/镇$/, 'Town'],
  [/乡$/, 'Township'],
];
const PEOPLES: Readonly<Record<string, string>> = {
  土家: 'Tujia',
  苗: 'Miao',
  藏: 'Tibetan',
  羌: 'Qiang',
  彝: 'Yi',
  布依: 'Buyei',
  侗: 'Dong',
  哈尼: 'Hani',
  壮: 'Zhuang',
  傣: 'Dai',
  白: 'Bai',
  景颇: 'Jingpo',
  傈僳: 'Lisu',
  回: 'Hui',
  蒙古: 'Mongol',
  哈萨克: 'Kazakh',
  柯尔克孜: 'Kyrgyz',
  朝鲜: 'Korean',
  满: 'Manchu',
  瑶: 'Yao',
  仫佬: 'Mulao',
  毛南: 'Maonan',
  畲: 'She',
  黎: 'Li',
  仡佬: 'Gelao',
  水: 'Sui',
  佤: 'Va',
  拉祜: 'Lahu',
  布朗: 'Blang',
  纳西: 'Naxi',
  普米: 'Pumi',
  独龙: 'Derung',
  怒: 'Nu',
  土: 'Tu',
  撒拉: 'Salar',
  保安: 'Bonan',
  东乡: 'Dongxiang',
  裕固: 'Yugur',
  达斡尔: 'Daur',
  鄂温克: 'Evenk',
  鄂伦春: 'Oroqen',
  锡伯: 'Xibe',
  塔吉克: 'Tajik',
  各: 'Multi-ethnic',
};
const PEOPLE = new RegExp(`(${Object.keys(PEOPLES).join('|')})族?`, 'g');

/** Names a place in English and pinyin and gives it an id, by its division or its look. */
export function namePlace(
  {name, division}: {readonly name: string; readonly division: KnownPlace | null},
  namer: Namer,
): PlaceNames {
  const zh = division && division.level !== 'other' ? division.name : name;
  const fixed = namer.english.get(zh);
  const parts =
    fixed !== undefined && (!division || division.level === 'other')
      ? {en: fixed, pinyin: joinSyllables(namer.spell(zh))}
      : division && division.level !== 'other'
        ? officialParts(division, namer)
        : (numberedParts(zh, namer) ?? routeParts(zh, namer) ?? plainParts(zh, namer));
  const en = fixed ?? parts.en;
  const id = division && division.level !== 'other' ? idOf(parts.stem ?? en, zh) : slug(fixed ?? parts.slug ?? `${en}`);
  return {id, zh, en, pinyin: parts.pinyin, isGuessed: fixed === undefined && !parts.isSure && !isListed(division)};
}

interface Parts {
  readonly en: string;
  readonly pinyin: string;
  readonly stem?: string;
  readonly slug?: string;
  readonly isSure?: boolean;
}

function isListed(division: KnownPlace | null): boolean {
  return division !== null && division.level !== 'other';
}

/** 洪洞县 → Hongtong County, Hóngtóng Xiàn; 沁县 → Qinxian County, Qìn Xiàn. */
function officialParts(division: KnownPlace, {spell}: Namer): Parts {
  const zh = division.name;
  const self = /自治[州县旗]$/.test(zh) ? (shortFormsOf(division)[0] ?? '') : '';
  const peoples = self === '' ? '' : zh.slice(self.replace(/^(.)[州县旗]$/, '$1').length, zh.indexOf('自治'));
  const [ending = /$/, english = ''] = OFFICIAL.find(([pattern]) => pattern.test(zh)) ?? [];
  const unit = ending.exec(zh)?.[0] ?? '';
  const stem = zh.slice(0, zh.length - unit.length).replace(peoples, '') || zh;
  const syllables = spell(zh);
  const own = syllables.slice(0, stem.length);
  const whole = stem.length === 1 ? syllables : own;
  const rest = [peoples, unit].filter((part) => part !== '').map((part) => joinSyllables(spell(part)));
  const nations = [...peoples.matchAll(PEOPLE)].map(([, people = '']) => PEOPLES[people] ?? '');
  const named = nations.length > 1 ? `${nations.slice(0, -1).join(', ')} and ${nations.at(-1)}` : nations.join('');
  const en = [inPrint(joinSyllables(whole)), named, english].filter(Boolean).join(' ');
  return {en, pinyin: [joinSyllables(own), ...rest].join(' '), stem: inPrint(joinSyllables(whole))};
}

/** 国道208, 209国道, G59呼北高速, 兰州轨道交通二号线. */
function numberedParts(zh: string, {spell}: Namer): Parts | null {
  const road = /^(国道|省道|县道)\s?([GSX]?\d+)线?$/.exec(zh) ?? reversed(/^([GSX]?\d+)(国道|省道|县道)$/.exec(zh));
  if (road) {
    const [, type = '', number = ''] = road;
    const english = {国道: 'National Highway', 省道: 'Provincial Highway', 县道: 'County Road'}[type] ?? 'Road';
    return {
      en: `${english} ${number}`,
      pinyin: `${joinSyllables(spell(type))} ${number}`,
      slug: `${type === '国道' ? 'g' : type === '省道' ? 's' : 'x'}${number.replace(/\D/g, '')}`,
      isSure: true,
    };
  }
  const named = /^([GSXY]\d+)(.*?)(高速公路|高速|国道|公路|线)?$/.exec(zh);
  if (named) {
    const [, number = '', name = '', type = ''] = named;
    const word = joinSyllables(spell(name));
    const english =
      name === ''
        ? ''
        : [` ${inPrint(word)}`, /高速/.test(type) ? 'Expressway' : /国道/.test(type) ? 'Highway' : 'Road'].join(' ');
    return {
      en: `${number}${english}`,
      pinyin: [number, word, joinSyllables(spell(type))].filter(Boolean).join(' '),
      slug: number,
      isSure: name === '',
    };
  }
  const metro = /^(.*?)市?(轨道交通|城市轨道|地铁|轻轨|有轨电车|云轨|城轨)第?(\d+|[一二三四五六七八九十]+)号线/.exec(
    zh,
  );
  if (!metro) return null;
  const [, city = '', , number = ''] = metro;
  const line = /\d/.test(number) ? number : String('一二三四五六七八九十'.indexOf(number) + 1 || number);
  const place = inPrint(joinSyllables(spell(city)));
  return {
    en: `${place} Metro Line ${line}`.trim(),
    pinyin: `${joinSyllables(spell(city))} Guǐdào Jiāotōng ${line} Hào Xiàn`.trim(),
    slug: `${place}-metro-line-${line}`,
  };
}

function reversed(match: RegExpExecArray | null): readonly string[] | null {
  return match ? [match[0], match[2] ?? '', match[1] ?? ''] : null;
}

/** 太原至焦作高铁 → Taiyuan–Jiaozuo High-speed Railway. */
function routeParts(zh: string, namer: Namer): Parts | null {
  const route =
    /^(.{2,6}?)(?:至|经|—|－|–|-)(.{2,12}?)(城际铁路|高速铁路|客运专线|铁路|高铁|客专|城际|高速公路|快速通道|快速路|旅游公路|公路|高速|专线|段)$/.exec(
      zh,
    );
  if (!route) return null;
  const [, from = '', to = '', type = ''] = route;
  const words = [from, ...to.split(/至|经|—|－|–|-/)].map((end) => joinSyllables(namer.spell(end)));
  const ends = words.map(inPrint);
  const english = type === '段' ? 'section' : (ENDINGS.find(({ending}) => ending === type)?.english ?? 'Railway');
  return {
    en: `${ends.join('–')} ${english}`,
    pinyin: `${words.join(' zhì ')} ${joinSyllables(namer.spell(type))}`,
    slug: `${ends.join('-')}-${english}`,
  };
}

/** 长治王村机场 → Changzhi Wangcun Airport; 高平东站 → Gaoping East. */
function plainParts(zh: string, namer: Namer): Parts {
  const direction = /^(.{2,})([东西南北])站$/.exec(zh);
  if (direction) {
    const [, city = '', side = ''] = direction;
    const english = {东: 'East', 西: 'West', 南: 'South', 北: 'North'}[side] ?? '';
    const word = joinSyllables(namer.spell(city));
    return {en: `${inPrint(word)} ${english}`, pinyin: `${word} ${joinSyllables(namer.spell(side))} Zhàn`};
  }
  const row = ENDINGS.find(({ending}) => zh.endsWith(ending) && zh.length > ending.length);
  const stem = row ? zh.slice(0, zh.length - row.ending.length) : zh;
  const words = stemWords(stem).map((word) => joinSyllables(namer.spell(word)));
  const tail = row
    ? tailWords(row.ending)
        .map((word) => joinSyllables(namer.spell(word)))
        .join(' ')
    : '';
  return {
    en: [...words.map(inPrint), row?.english ?? ''].filter(Boolean).join(' '),
    pinyin: [...words, tail].filter(Boolean).join(' '),
  };
}

/** Two words where more than three characters stand together: Changzhi Wangcun. */
function stemWords(stem: string): readonly string[] {
  return stem.length === 4
    ? [stem.slice(0, 2), stem.slice(2)]
    : stem.length > 4 && /^.{2,3}市/.test(stem)
      ? [stem.slice(0, stem.indexOf('市')), stem.slice(stem.indexOf('市') + 1)]
      : [stem];
}

/** 黄河大桥 is two words. */
function tailWords(ending: string): readonly string[] {
  const [, river, rest] = /^(黄河|长江|跨海|国际|经济技术|高新技术产业)(.+)$/.exec(ending) ?? [];
  return river && rest ? [river, rest] : [ending];
}

/** 陕西 is shaanxi: not the id of 山西. */
function idOf(stem: string, zh: string): string {
  return zh === '陕西省' ? 'shaanxi' : slug(stem);
}

function slug(text: string): string {
  return withoutTones(text)
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
