import type {Locale} from '../../domain/text.ts';
import {MAP_WORDS_EN} from '../../words/map-words-en.ts';
import {MAP_WORDS} from '../../words/map-words.ts';

const ZH = {
  ...MAP_WORDS,
  selected: '所谈之处',
  error: '位置的误差范围',
  north: '北',
  article: (title: string): string => `原文：《${title}》`,
  newspaper: (name: string | null, date: string | null): string =>
    name === null && date === null
      ? '报纸名称、刊发日期：未注明'
      : `${name ?? '报纸名称未注明'}，${date ?? '刊发日期未注明'}`,
  mapData: (credit: string): string => `地图数据：${credit}`,
  made: (date: Date): string => `制图：${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`,
  paragraph: (number: number): string => `第 ${number} 段`,
  headline: '标题',
  /** Where in the article, whose title comes with it. */
  whereIn: (title: string, where: string): string => `《${title}》${where}`,
  /** After the first names of many. */
  andMore: '等',
  narrator: '记者叙述',
  /** Said of words that the article gives indirectly: not to be taken for the speaker's own. */
  reported: '转述',
  /** The speaker in one line. */
  who: (name: string, office: string): string => [office, name].filter(Boolean).join(' '),
  count: (passages: number): string => `报道中 ${passages} 处谈到`,
  noPassage: '报道没有专门谈到这里',
  notOnMap: '报道没有说明确切位置，图上不作标注',
  offMap: '在图外',
  within: (place: string): string => `在${place}境内，确切位置未知`,
  translation: '英文译文（非报道原文）',
  scan: '长按识别二维码',
  scanHint: '在地图上读全文原话',
  more: (left: number): string => `另有 ${left} 处，扫码在地图上读`,
  counts: (passages: number, places: number): string => `${passages} 处原话，${places} 个地点`,
  describe: (title: string): string => `地图：${title}`,
  neighbours: (names: readonly string[]): string => `相邻：${names.join('、')}。`,
};

/** The words that a picture carries beside the article's own. */
export type PictureWords = typeof ZH;

const EN: PictureWords = {
  ...MAP_WORDS_EN,
  selected: 'spoken of here',
  error: 'how far a position may be off',
  north: 'N',
  article: (title) => `Article: ${title}`,
  newspaper: (name, date) =>
    name === null && date === null
      ? 'Newspaper and date: not stated'
      : `${name ?? 'newspaper not stated'}, ${date ?? 'date not stated'}`,
  mapData: (credit) => `Map data: ${credit}`,
  made: (date) => `Drawn ${date.toISOString().slice(0, 10)}`,
  paragraph: (number) => `paragraph ${number}`,
  headline: 'headline',
  whereIn: (title, where) => `${title}, ${where}`,
  andMore: ' …',
  narrator: 'The paper',
  reported: 'reported',
  who: (name, office) => [name, office].filter(Boolean).join(', '),
  count: (passages) => (passages === 1 ? '1 passage in the article' : `${passages} passages in the article`),
  noPassage: 'The article says nothing of this place in particular',
  notOnMap: 'The article does not say where it is: not drawn',
  offMap: 'off the map',
  within: (place) => `within ${place}; exact position unknown`,
  translation: 'Our translation',
  scan: 'Scan the code',
  scanHint: 'to read the words on the map',
  more: (left) => `${left} more: scan to read them on the map`,
  counts: (passages, places) => `${passages} passages, ${places} places`,
  describe: (title) => `Map: ${title}`,
  neighbours: (names) => `Neighbours: ${names.join(', ')}.`,
};

export const PICTURE_WORDS: Readonly<Record<Locale, PictureWords>> = {'zh-CN': ZH, en: EN};
