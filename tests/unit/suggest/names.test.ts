import {describe, expect, it} from 'vitest';
import {loadLexicon, loadNamer} from '../../../src/cli/suggest/load-lexicon.ts';
import {namePlace, type PlaceNames} from '../../../src/suggest/names/name-place.ts';
import {uniqueIds} from '../../../src/suggest/names/unique-ids.ts';

const lexicon = loadLexicon();
const named = (name: string): PlaceNames =>
  namePlace({name, division: lexicon.full.get(name)?.[0] ?? null}, loadNamer());

describe('a place’s names in English and pinyin', () => {
  it.each([
    ['洪洞县', 'hongtong', 'Hongtong County', 'Hóngtóng Xiàn'],
    ['乐亭县', 'laoting', 'Laoting County', 'Làotíng Xiàn'],
    ['解州镇', 'xiezhou', 'Xiezhou Town', 'Xièzhōu Zhèn'],
    ['沁县', 'qinxian', 'Qinxian County', 'Qìn Xiàn'],
    ['陕西省', 'shaanxi', 'Shaanxi Province', 'Shǎnxī Shěng'],
    ['山西省', 'shanxi', 'Shanxi Province', 'Shānxī Shěng'],
    ['国道208', 'g208', 'National Highway 208', 'Guódào 208'],
    ['一带一路', 'belt-and-road', 'Belt and Road', 'Yídàiyílù'],
    ['恩施土家族苗族自治州', 'enshi', 'Enshi Tujia and Miao Autonomous Prefecture', 'Ēnshī Tǔjiāzúmiáozú Zìzhìzhōu'],
  ])('%s', (zh, id, en, pinyin) => {
    expect(named(zh)).toMatchObject({id, en, pinyin, isGuessed: false});
  });

  it.each([
    ['高平东站', 'gaoping-east', 'Gaoping East'],
    ['长治王村机场', 'changzhi-wangcun-airport', 'Changzhi Wangcun Airport'],
    ['太原至焦作高铁', 'taiyuan-jiaozuo-high-speed-railway', 'Taiyuan–Jiaozuo High-speed Railway'],
    ['兰州轨道交通二号线', 'lanzhou-metro-line-2', 'Lanzhou Metro Line 2'],
    ['临猗黄河大桥', 'linyi-yellow-river-bridge', 'Linyi Yellow River Bridge'],
    ['延安路', 'yanan-road', 'Yan’an Road'],
  ])('%s is guessed, and says so', (zh, id, en) => {
    expect(named(zh)).toMatchObject({id, en, isGuessed: true});
  });

  it('keeps G55 as it is', () => {
    expect(named('G55')).toMatchObject({id: 'g55', en: 'G55'});
  });
});

describe('ids', () => {
  it('are never given twice', () => {
    const wanted = ['yichun', 'yichun', 'shanxi', 'yichun'].map((id) => ({id, further: ['heilongjiang']}));
    expect(uniqueIds(wanted, new Set(['shanxi']))).toEqual([
      'yichun',
      'yichun-heilongjiang',
      'shanxi-heilongjiang',
      'yichun-2',
    ]);
  });
});
