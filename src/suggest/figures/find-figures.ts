import type {Span} from '../../domain/text.ts';
import {readNumber} from './read-number.ts';
import {UNIT_PATTERN, isCounted, unitOf} from './units.ts';

/** A number with its unit as papers write it. Values are in the plain unit: 10万亩 is 100000 亩. */
export interface FoundFigure extends Span {
  readonly raw: string;
  readonly value: number;
  /** The upper end of a range. */
  readonly valueMax: number | null;
  readonly bound: 'exact' | 'at least' | 'about';
  readonly unit: string;
  readonly certainty: number;
}

const ARABIC = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const CHINESE =
  '[零〇一二两兩三四五六七八九十百千几幾数數](?:[零〇一二两兩三四五六七八九十百千万亿萬億](?![瓦克赫伏卡]))*(?:点[零〇一二三四五六七八九]+[万亿]?)?';
const LOOSE = '[余餘多来來几幾]';
const NUMBER = `(?:半(?=小时|小時|公里|年|个月|個月)|(?:${ARABIC})\\s?(?:[十百千万亿萬億](?![瓦克米赫伏卡])){0,4}|[百千万亿萬億]?${CHINESE}|[百千万亿萬億]+(?=${LOOSE}))`;
const RANGE = '\\s?(?:至|到|—{1,2}|－|–|-|~|～|∼)\\s?';
const FIGURE = new RegExp(
  `(?<percent>百分之)?(?<low>${NUMBER})(?<loose>${LOOSE})?(?<scale>[万亿萬億]{1,2})?` +
    `(?:(?<lowUnit>${UNIT_PATTERN})?${RANGE}(?:百分之)?(?<high>${NUMBER})(?<highScale>[万亿萬億]{1,2})?)?` +
    `(?<half>个半|個半)?(?<loose2>${LOOSE})?(?<unit>个?${UNIT_PATTERN})?(?<half2>半(?!年|数|島|岛|径))?(?<after>\\s?(?:以上|左右|上下|以内|之多|有余|不止|多|余))?`,
  'gu',
);
/** Standing right before a number, these make it a lower bound, or say that it is not exact. */
const AT_LEAST =
  /(?:超过?|超過|突破|不少于|不低于|至少|逾|高于|多于|大于|上|达到或超过|跨越|冲刺|站上|迈上|破)(?:了)?\s?$/;
const ABOUT = /(?:约|約|大约|大約|近|将近|將近|接近|左右|大致|预计约)(?:为|有)?\s?$/;
/** What stands before a number that counts nothing: 第3, 十四五, a date, a code. */
const NOT_AFTER = /(?:第|星期|周|礼拜|初|No\.?|[A-Za-z]|[A-Za-z][-—]|头)$/;
const NOT_BEFORE = /^(?:级|A级|届|年代|世纪|[Gg](?!\w)|[KkVvAa]\b|\+|：\d|:\d|号|號|届|期|标段|\.\d)/;

/** What the words of a text say about a stretch of it. */
export interface Words {
  /** It stands within a common word: 百姓. */
  readonly isWord: (start: number, end: number) => boolean;
  /** A common word goes over this offset: 百亿台 in 百亿台阶. */
  readonly isSplit: (offset: number) => boolean;
}

/** Where there are no words to look at: a figure by itself. */
export const NO_WORDS: Words = {isWord: () => false, isSplit: () => false};

/** `text` has half-width digits; the offsets count in it. */
export function findFigures(text: string, words: Words): readonly FoundFigure[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => figureOf(text, match, words) ?? []);
}

type Groups = Readonly<Record<string, string | undefined>>;

function figureOf(text: string, match: RegExpExecArray, {isWord, isSplit}: Words): FoundFigure | null {
  const groups: Groups = match.groups ?? {};
  const {percent, low = '', unit, lowUnit, half, loose, loose2, scale} = groups;
  const start = match.index;
  const before = text.slice(Math.max(0, start - 6), start);
  const rawUnit = unit ?? (percent ? '%' : (lowUnit ?? ''));
  const end = start + trimmedLength(match[0], rawUnit !== '' || half !== undefined);
  const tail = text.slice(end);
  const isChinese = !/\d/.test(low);
  if (rawUnit === '' && !half) return null;
  if (NOT_AFTER.test(before) && !percent) return null;
  if (NOT_BEFORE.test(tail) || isDate(text, match, rawUnit)) return null;
  if (
    isChinese &&
    !percent &&
    (isWord(start, start + low.length) ||
      !isCounted(low, unitOf(rawUnit), Boolean(loose ?? loose2 ?? scale ?? groups['high'])))
  )
    return null;
  if (isSplit(end)) return null;
  if (isChinese && rawUnit === '里' && !/^[长長外路地远]/.test(tail)) return null;
  const raw = text.slice(start, end);
  return {
    start,
    end,
    raw,
    ...valuesOf(groups, rawUnit),
    ...boundOf({...groups, rawUnit}, before),
    certainty: isChinese && !percent ? 0.75 : 0.95,
  };
}

/** A closing word without a number of its own is no part of it. */
function trimmedLength(raw: string, hasUnit: boolean): number {
  return hasUnit ? raw.trimEnd().length : 0;
}

/** 2021年, 5月, 8时30分 tell when; 5年 and 3个月 how long. */
function isDate(text: string, match: RegExpExecArray, unit: string): boolean {
  const {low = '', high, loose, scale, percent} = (match.groups ?? {}) as Groups;
  const after = text.slice(match.index + match[0].length);
  const before = text.slice(Math.max(0, match.index - 3), match.index);
  if (percent || loose || scale) return false;
  if (unit === '年')
    return (
      /^(?:19|20)\d\d$/.test(high ?? low) ||
      /^(?:19|20)\d\d$/.test(low) ||
      /^[一二三四五六七八九〇零]{2,4}$/.test(low) ||
      (/^\d{2}$/.test(low) && /^(?:[底初末]|\d{1,2}月)/.test(after))
    );
  if (unit === '月' || unit === '日' || unit === '时' || unit === '號' || unit === '号') return true;
  return unit === '分' || (unit === '点' && /^\d/.test(low)) || (before.endsWith('月') && unit === '日');
}

function valuesOf(groups: Groups, rawUnit: string): Pick<FoundFigure, 'value' | 'valueMax' | 'unit'> {
  const {low = '', scale = '', high, highScale = '', half, half2, percent} = groups;
  const unit = percent ? '%' : unitOf(rawUnit);
  const factor = percent ? 1 : factorOf(rawUnit);
  const pair = /^([一二两兩三四五六七八])([二三四五六七八九])(?=[十百千万亿]|$)/.exec(low);
  const rest = high === undefined ? '' : sharedScale(low + scale, high + highScale);
  const add = half !== undefined || half2 !== undefined ? 0.5 : 0;
  const lowRun = high === undefined ? low + scale : low + (scale || rest);
  if (pair && high === undefined && isPair(pair)) {
    const [, first = '', second = ''] = pair;
    const tail = low.slice(2) + scale;
    return {value: times(readNumber(first + tail), factor), valueMax: times(readNumber(second + tail), factor), unit};
  }
  const value = times(readNumber(lowRun), factor) + add;
  return {value, valueMax: high === undefined ? null : times(readNumber(high + highScale), factor), unit};
}

/** 七八个 is 7 to 8; 一二 is no range of its own in a longer number. */
function isPair([, first = '', second = '']: RegExpExecArray): boolean {
  const order = '一二三四五六七八九';
  return order.indexOf(second) === order.indexOf(first.replace(/[两兩]/, '二')) + 1;
}

/** 3至5万 is 30000 to 50000: the scale is written once. */
function sharedScale(low: string, high: string): string {
  if (/[万亿萬億]/.test(low)) return '';
  return /[万亿萬億]+$/.exec(high)?.[0] ?? '';
}

function factorOf(unit: string): number {
  return /^个?成$/.test(unit) ? 10 : 1;
}

function times(value: number, factor: number): number {
  return factor === 1 ? value : value * factor;
}

function boundOf(
  {low = '', loose, loose2, after = '', high, rawUnit = ''}: Groups,
  before: string,
): Pick<FoundFigure, 'bound'> {
  const isLoose =
    loose !== undefined ||
    loose2 !== undefined ||
    /^[几幾数數]|[几幾数數]/.test(low) ||
    /以上|之多|有余|不止|多|余/.test(after + rawUnit);
  if (/[来來]/.test(`${loose ?? ''}${loose2 ?? ''}`)) return {bound: 'about'};
  if (/左右|上下/.test(after)) return {bound: 'about'};
  if (isLoose || (AT_LEAST.test(before) && high === undefined)) return {bound: 'at least'};
  return {bound: ABOUT.test(before) ? 'about' : 'exact'};
}
