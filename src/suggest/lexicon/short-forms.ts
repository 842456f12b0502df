import type {KnownPlace} from './read-lexicon.ts';

const PEOPLES =
  '土家 苗 藏 羌 彝 布依 侗 哈尼 壮 傣 白 景颇 傈僳 回 蒙古 哈萨克 柯尔克孜 朝鲜 满 瑶 仫佬 毛南 畲 黎 仡佬 水 佤 拉祜 布朗 纳西 普米 独龙 怒 土 撒拉 保安 东乡 裕固 达斡尔 鄂温克 鄂伦春 锡伯 塔吉克 各'
    .split(' ')
    .join('|');
/** Only these peoples stand without 族. */
const AUTONOMOUS = new RegExp(`^(.+?)(?:(?:${PEOPLES})族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔)+自治([州县旗])$`);
/** Endings that a name loses in running text, longest first; two characters at least are left. */
const ENDING =
  /^(.{2,}?)(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|新区|矿区|林区|特区|地区|街道|省|市|县|区|盟|镇|乡)$/;

/** The names by which running text calls a place instead of its full one: 恩施 and 恩施州, 襄阳, 内蒙古. */
export function shortFormsOf({name, level}: KnownPlace): readonly string[] {
  if (level === 'other' || level === 'town') return [];
  const [, stem = '', unit = ''] = AUTONOMOUS.exec(name) ?? [];
  if (stem !== '') return stem.length > 1 ? [stem, `${stem}${unit}`] : [`${stem}${unit}`];
  const short = name.replace(ENDING, '$1');
  return short === name ? [] : [short];
}
