import type {Random} from './random-content.ts';

const FIRST = '云石清平青白金玉东西南北上下大小长高安宁福寿和顺永兴文武德仁义礼信龙凤鹤虎松柏柳杨桃杏梅竹兰菊';
const SECOND = '溪河沟岭坡原坪川泉池山峰崖谷湾塘桥店庄堡寨营沙村林园台亭阁寺塔井渠堰坝关口门街坊铺屯';
const THIRD = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const SYLLABLES =
  'yun shi qing ping bai jin yu dong xi nan bei shang xia da xiao chang gao an ning fu shou he shun yong xing wen wu de ren yi li xin long feng hu song'.split(
    ' ',
  );

export interface SyntheticName {
  readonly zh: string;
  readonly en: string;
  readonly pinyin: string;
}

/** A name that no other number has: 48 × 48 × 22 of them, then a fourth character. None is part of another: all end in their kind's suffix. */
export function nameOf(number: number, suffix: string): SyntheticName {
  const a = number % FIRST.length;
  const b = Math.floor(number / FIRST.length) % SECOND.length;
  const c = Math.floor(number / (FIRST.length * SECOND.length));
  const zh = `${FIRST[a]}${SECOND[b]}${c === 0 ? '' : THIRD[c % THIRD.length]}${suffix}`;
  const spelt = [
    SYLLABLES[a % SYLLABLES.length],
    SYLLABLES[b % SYLLABLES.length],
    ...(c === 0 ? [] : [SYLLABLES[c % SYLLABLES.length]]),
  ].join('');
  return {zh, en: `${capital(spelt)} ${number}`, pinyin: `${capital(spelt)} Cun`};
}

const WORDS =
  '建设 推进 完成 改造 提升 新建 扩建 发展 打造 实施 开工 投产 整治 修复 绿化 种植 加工 培育 引进 签约'.split(' ');
const THINGS =
  '道路 管网 学校 大棚 园区 厂房 水渠 湿地 林带 市场 车站 广场 社区 项目 产业 基地 合作社 生产线 仓库 公园'.split(' ');
const MANNERS = '今年 年内 全面 加快 继续 率先 稳步 重点 集中 分批'.split(' ');

/** A clause of about twenty characters; `mark` makes it unlike every other. */
export function clause(random: Random, place: string, mark: string): string {
  return `${place}${random.pick(MANNERS)}${random.pick(WORDS)}${random.pick(THINGS)}${random.pick(WORDS)}${random.pick(THINGS)}第${mark}号`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
