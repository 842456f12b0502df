import {describe, expect, it} from 'vitest';
import {readNumbers} from '../../../src/compile/check-figures.ts';
import {loadLexicon} from '../../../src/cli/suggest/load-lexicon.ts';
import {suggest} from '../../../src/suggest/suggest.ts';

const figuresIn = (text: string): readonly (readonly [number, number | null, string, string])[] =>
  suggest(`标题在此\n\n全年完成${text}。\n`, loadLexicon()).figures.map(({value, valueMax, unit, bound}) => [
    value,
    valueMax,
    unit,
    bound,
  ]);

describe('the figures of a text', () => {
  it.each([
    ['2.3亿元', 230_000_000, null, '元', 'exact'],
    ['12.96万公里', 129_600, null, '公里', 'exact'],
    ['10余万亩', 100_000, null, '亩', 'at least'],
    ['１４０多公里', 140, null, '公里', 'at least'],
    ['百分之六点五', 6.5, null, '%', 'exact'],
    ['3至5年', 3, 5, '年', 'exact'],
    ['3—5万亩', 30_000, 50_000, '亩', 'exact'],
    ['1,286.5万元', 12_865_000, null, '元', 'exact'],
    ['8%以上', 8, null, '%', 'at least'],
    ['6％左右', 6, null, '%', 'about'],
    ['0.8个百分点', 0.8, null, '百分点', 'exact'],
    ['超过500亿元', 50_000_000_000, null, '元', 'at least'],
    ['近20公里', 20, null, '公里', 'about'],
    ['七八个小时', 7, 8, '小时', 'exact'],
    ['一个半小时', 1.5, null, '小时', 'exact'],
    ['两万三千元', 23_000, null, '元', 'exact'],
    ['百余家', 100, null, '家', 'at least'],
    ['三成', 30, null, '%', 'exact'],
    ['1.6亿千瓦时', 160_000_000, null, '千瓦时', 'exact'],
    ['4.35万吨', 43_500, null, '吨', 'exact'],
  ])('%s is %d (%s) %s, %s', (raw, value, valueMax, unit, bound) => {
    expect(figuresIn(raw)).toEqual([[value, valueMax, unit, bound]]);
  });

  it.each(['第3位', '2021年5月', '“十四五”', 'G55', '12345热线', '4A级景区', '百姓', '一批项目', '千方百计'])(
    'are none in %s',
    (text) => {
      expect(figuresIn(text)).toEqual([]);
    },
  );

  it('are checked by the same reading: the hint never asks for 229999999.99999997', () => {
    expect(readNumbers('2.3亿元')).toEqual([230_000_000]);
    expect(readNumbers('12.96万公里')).toEqual([129_600]);
    expect(readNumbers('10余万亩')).toEqual([100_000]);
    expect(readNumbers('１４０多公里')).toEqual([140]);
    expect(readNumbers('1,286人')).toEqual([1286]);
    expect(readNumbers('百分之六点五')).toContain(6.5);
  });
});
