import type {Article} from '../domain/article.ts';
import type {Theme, Voice} from '../domain/passage.ts';
import type {PlaceKind} from '../domain/place.ts';
import type {Locale} from '../domain/text.ts';
import type {Units} from '../domain/view.ts';
import {MAP_WORDS} from './map-words.ts';

/** Metres as kilometres with at most one decimal. */
export const KILOMETRES = (metres: number): string => (metres >= 1000 ? `${Math.round(metres / 100) / 10}` : '');

/** Words for each value of a type: a value without one does not compile. */
interface Names {
  readonly voices: Readonly<Record<Voice, string>>;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly placeKinds: Readonly<Record<PlaceKind, string>>;
}

const ZH = {
  ...MAP_WORDS,
  skipToPanel: '跳到地点与原话',
  skipToMap: '跳到地图',
  modes: {explore: '地图', read: '读报', charts: '图表', present: '演示'},
  embed: '嵌入',
  modesLabel: '阅读方式',
  otherLanguage: 'English',
  mapLabel: '地图',
  panelLabel: '地点与原话',
  articleLabel: '报道全文',
  placesLabel: '报道里的地点',
  passagesLabel: '报道里的原话',
  lead: '点地图或地名，读报道怎么说；点一句原话，看它说的是哪里。',
  /** Newspaper and date, or that the text does not give them; with what can be inferred, and what has not been translated. */
  printed: ({newspaper, date}: Pick<Article, 'newspaper' | 'date' | 'untranslated'>, inferred: string): string =>
    `${newspaper || date ? `${newspaper ?? '报纸名称未注明'}，${date ?? '刊发日期未注明'}` : '报纸名称、刊发日期：未注明'}。${date ? '' : inferred}`,
  unlocated: '不在图上',
  notOnMap: '报道提到，但公开资料里找不到确切位置，不作标注。',
  within: (place: string): string => `在${place}境内`,
  count: (count: number): string => `报道中 ${count} 处`,
  countShort: (count: number): string => `${count} 处`,
  noPassage: '报道没有专门谈到这里。',
  noneFiltered: '当前筛选下没有相关原话。',
  voices: {direct: '直接引语', indirect: '转述', narration: '记者叙述'},
  themes: {
    industry: '产业转型',
    transport: '交通',
    renewal: '城市更新',
    ecology: '生态',
    rural: '农业农村',
    business: '营商环境',
    cooperation: '区域协作',
    livelihood: '民生',
  },
  placeKinds: {
    prefecture: '地级市',
    district: '市辖区',
    county: '县',
    township: '乡镇街道',
    zone: '片区',
    road: '公路',
    street: '街道',
    railway: '铁路',
    station: '车站',
    site: '地点',
    park: '公园',
    lake: '湖泊',
    peak: '山峰',
    region: '区域',
  },
  narrator: '记者叙述',
  paragraph: (number: number): string => `第 ${number} 段`,
  headline: '标题',
  background: '背景',
  backgroundNote: '以下不是报道内容，是编者补充，各有出处。',
  howExact: '有多准？',
  errorM: (metres: number): string =>
    metres >= 1000 ? `约 ${KILOMETRES(metres)} 公里（95% 把握）` : `约 ${metres} 米（95% 把握）`,
  area: (km2: number): string => `图上面积约 ${km2.toLocaleString('zh-CN')} 平方公里`,
  length: (km: number): string => `图上长约 ${km.toLocaleString('zh-CN')} 公里`,
  distance: (km: number): string => `${km} km`,
  chainage: (km: number): string => `距线路起点约 ${km} 公里`,
  neighbours: '相邻',
  contains: '其中',
  partOf: '所在',
  offMap: (from: string, direction: string, km: number): string => `在${from}${direction}约 ${km} 公里，图外`,
  directions: ['北', '东北', '东', '东南', '南', '西南', '西', '西北'],
  translation: '英文译文（非报道原文）',
  close: '关闭',
  back: '全部地点',
  previous: '上一处',
  next: '下一处',
  placesOfPassage: '说的是',
  impliedPlace: '据上下文',
  showAll: '看全部原话',
  zoomIn: '放大',
  zoomOut: '缩小',
  reset: '全图',
  layersLabel: '图层',
  legend: '图例',
  attribution: (credit: string): string => `数据：${credit}`,
  about: '关于数据',
  gestures: {windows: '按住 Ctrl 并滚动鼠标滚轮缩放地图', mac: '按住 ⌘ 并滚动缩放地图', mobile: '用两根手指移动地图'},
  mapFeatures: '图上的地点，用方向键移动',
  north: '上北下南',
  northMark: '北',
};

/** Every word of the interface in one language. */
export type Messages = typeof ZH & Names;

/** The words that depend on the units of length. */
export type Measures = Pick<Messages, 'area' | 'length' | 'chainage' | 'distance' | 'offMap' | 'errorM'>;

const LOADERS: Readonly<Record<Locale, () => Promise<Messages>>> = {
  'zh-CN': async () => ZH,
  en: async () => (await import('./messages-en.ts')).EN,
};
const loaded = new Map<Locale, Messages>([['zh-CN', ZH]]);
let imperial: Readonly<Record<Locale, Measures>> | null = null;

/** To be awaited before a view in `locale` is shown. Most readers never ask for another language than that of the page as served. */
export async function loadWords(locale: Locale): Promise<void> {
  loaded.set(locale, await LOADERS[locale]());
}

export function hasWords(locale: Locale): boolean {
  return loaded.has(locale);
}

/** To be awaited before measures are worded in miles. */
export async function loadImperial(): Promise<void> {
  imperial = (await import('./imperial.ts')).IMPERIAL;
}

/** The words of the interface in a language, with measures in these units. Chinese and metric until others have been loaded. */
export function wordsIn(locale: Locale, units: Units = 'metric'): Messages {
  const words = loaded.get(locale) ?? ZH;
  return units === 'imperial' && imperial ? {...words, ...imperial[locale]} : words;
}

/** The word for a bearing in degrees clockwise from north, in eighths of the compass. */
export function directionOf(bearing: number, {directions}: Messages): string {
  return directions[Math.round((((bearing % 360) + 360) % 360) / 45) % 8] ?? '';
}
