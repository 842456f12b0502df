import type {Locale} from '../../domain/text.ts';
import {MAP_WORDS_EN} from '../../words/map-words-en.ts';
import {MAP_WORDS} from '../../words/map-words.ts';

const ZH = {
  ...MAP_WORDS,
  sources: '出处',
  quoted: '引用的原话',
  positions: '位置的精度',
  mapData: '地图数据',
  alsoSaid: '还可以引用',
  page: (number: number, of: number): string => `第 ${number} 页，共 ${of} 页`,
  pages: '页码',
  contents: '目录',
  place: '地点',
  precision: '精度',
  error: '误差',
  source: '来源',
  publisher: '提供者',
  licence: '许可',
  date: '日期',
  /** Half the width of the band in which nineteen of twenty positions lie. */
  within: (metres: number): string => `±${metres >= 1000 ? `${round(metres / 1000)} 公里` : `${metres} 米`}`,
  noPosition: '不标位置',
  precisionNote:
    '误差为 95% 把握的半径：二十处之中有十九处，真实位置在此范围之内。“示意”的线和面只表示走向与大致范围，不能据以量距离、认边界。',
  mapOf: (headline: string): string => `地图：${headline}`,
  continued: '续',
  map: '地图',
  picture: '图片',
  quotation: '原话',
  speaker: '说话人',
  paragraph: '出处',
  status: '状态',
  tables: '出处、地点与精度、地图数据',
  /** How many sources stand in the notes below a slide. */
  inNotes: (count: number): string => `另有 ${count} 项，见备注`,
  /** The first of a list, how many are left, and how many there are of all. */
  andMore: (names: string, _left: number, of: number): string => `${names}等 ${of} 处`,
  /** Between a name and the office. */
  beforeOffice: '　',
};

/** The words of slides and handout, beside the article's and the briefing's own. */
export type BriefingWords = typeof ZH;

const EN: BriefingWords = {
  ...MAP_WORDS_EN,
  sources: 'Sources',
  quoted: 'Quoted words',
  positions: 'How exact the positions are',
  mapData: 'Map data',
  alsoSaid: 'Also worth quoting',
  page: (number, of) => `Page ${number} of ${of}`,
  pages: 'Pages',
  contents: 'Contents',
  place: 'Place',
  precision: 'Precision',
  error: 'Error',
  source: 'Source',
  publisher: 'Publisher',
  licence: 'Licence',
  date: 'Date',
  within: (metres) => `±${metres >= 1000 ? `${round(metres / 1000)} km` : `${metres} m`}`,
  noPosition: 'not drawn',
  precisionNote:
    'Errors are 95 % radii: of twenty positions, nineteen truly lie within. Schematic lines and areas show a course or a rough extent; measure no distance and read no boundary from them.',
  mapOf: (headline) => `Map: ${headline}`,
  continued: 'continued',
  map: 'Map',
  picture: 'Picture',
  quotation: 'Words',
  speaker: 'Speaker',
  paragraph: 'Where',
  status: 'Status',
  tables: 'Sources, places and their precision, map data',
  inNotes: (count) => `${count} more in the notes`,
  andMore: (names, left) => `${names} and ${left} more`,
  beforeOffice: ', ',
};

export const BRIEFING_WORDS: Readonly<Record<Locale, BriefingWords>> = {'zh-CN': ZH, en: EN};

function round(kilometres: number): number {
  return Math.round(kilometres * 10) / 10;
}
