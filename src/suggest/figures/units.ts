/** Longer ones first, so that 平方公里 is not read as 平. */
const UNITS =
  '个百分点 個百分點 百分点 百分點 平方公里 平方千米 平方米 立方米 万千瓦时 千瓦时 千瓦時 兆瓦时 吉瓦 兆瓦 千瓦 伏 千伏 公里每小时 公里/小时 公里 千米 厘米 毫米 海里 微克/立方米 毫克/升 微克 毫克 公斤 千克 公顷 公顷 美元 欧元 港元 日元 元/亩 元/人 元/吨 元 块钱 人次 人份 人天 车次 车道 标准箱 标箱 吨公里 载重吨 吨级 吨 噸 亩次 亩 畝 斤 克 升 摄氏度 ℃ 度 小时 小時 分钟 分鐘 秒 周岁 岁 歲 年 月 日 天 时 分 点 号 倍 成 % ％ ‰ 户次 户 戶 人 名 位 家 座 条 條 项 項 处 處 所 辆 輛 台 套 件 只 隻 头 頭 匹 羽 株 棵 班 列 趟 架 艘 间 間 栋 棟 幢 层 層 种 種 类 組 组 对 張 张 份 篇 场 場 里 米 尺 丈 例 宗 单 箱 盆 顶 门 門 本 支 枚 股 段 道 根 口 眼 盏 把 封 期 批 届 轮 級 级 次 例 床 孔 桩 册 卷 部 首 片 块 塊 方 幅 笔 款 环 站 跨 公尺 英里 吋 寸 摞 车 船 桶 瓶 袋 吨/日 人/次 个 個 大'.split(
    ' ',
  );
/** 个, then a noun that is counted: the unit is 个. */
export const UNIT_PATTERN = `(?:[个個][多半]?(?:小时|小時|百分点|百分點|月)|${[...new Set(UNITS)].sort((a, b) => b.length - a.length).join('|')})`;

const SAME: Readonly<Record<string, string>> = {'％': '%', 个百分点: '百分点', 個百分點: '百分點'};

/** The plain unit: 个小时 is 小时, 成 is %. */
export function unitOf(written: string): string {
  if (/^[个個]?成$/.test(written)) return '%';
  const unit = written.replace(/^[个個](?=小时|小時|百分点|百分點|多)/, '').replace(/^多/, '');
  if (unit === '月') return written.includes('個') ? '個月' : '个月';
  return SAME[unit] ?? unit;
}

/** Units that measure: a Chinese digit before them is a figure, 三公里. */
const MEASURES =
  /^(?:平方|立方|公里|千米|里|米|公斤|斤|吨|噸|亩|畝|公顷|元|美元|块钱|小时|小時|分钟|分鐘|岁|歲|倍|%|百分|度|千瓦|兆瓦|人次|户|戶|年|天|个月|個月|厘米|毫米)/;
/** Nouns that are counted one by one; with 一 they are an article: 一座桥. */
const THINGS =
  /^(?:座|处|處|家|条|條|栋|棟|幢|所|间|間|名|人|户|戶|台|辆|輛|架|艘|株|棵|头|頭|只|隻|口|眼|孔|组|組|个|個|班|趟|列|项|項)/;

/** Whether a number in Chinese signs is a figure with this unit, and no part of speech: not 一家, 两种, 三大. */
export function isCounted(number: string, unit: string, isLoose: boolean): boolean {
  const isLong = number.length > 1 || isLoose;
  if (/^[一几幾数數]$/.test(number))
    return (number === '一' && /^(?:小时|小時|公里|%)/.test(unit)) || (isLoose && MEASURES.test(unit));
  if (unit === '里') return true;
  if (MEASURES.test(unit)) return true;
  return isLong ? unit !== '大' && unit !== '点' : THINGS.test(unit);
}
