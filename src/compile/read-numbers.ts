import {readNumber} from '../suggest/figures/read-number.ts';

const RUN = /\d+(?:\.\d+)?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+[万亿]?)?/g;
/** Standing within a number, these make it inexact: 10余万. */
const LOOSE = /(?<=[\d十百千万亿])[余多来几](?=[十百千万亿])/g;
const WIDE = /[\uFF10-\uFF19\uFF0E]/g;

/** The numbers in a figure as the article writes it, in order: `10万亩` → 100000, `两个百亿元` → 2, 10000000000. */
export function readNumbers(raw: string): readonly number[] {
  const plain = raw
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[,，](?=\d{3})/g, '')
    .replace(LOOSE, '')
    .replace(/[兩億萬點]/g, (sign) => ({兩: '两', 億: '亿', 萬: '万', 點: '点'})[sign] ?? sign);
  return (plain.match(RUN) ?? []).map(readNumber);
}
