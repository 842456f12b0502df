import type {Bilingual} from '../../domain/text.ts';
import {OUTLINES, ROUNDED_UP_TO} from './outlines.ts';
import type {RegionPlan, Town} from './plan-region.ts';
import {csvText, yamlText} from './yaml-text.ts';

/** 95 % radii in metres: own borders, those of adjoining counties, of prefectures beyond. */
const ERROR_M = {own: 500, adjoining: 1000, beyond: 2000};
/** How far a border may move when it is simplified, in metres. */
const TOLERANCE_M = {own: 100, adjoining: 600, beyond: 1500};
const UNIT_COLUMNS = 'unit,prefecture,file,shapes,level,zh,en,place,tolerance_m,error_m,rank,note'.split(',');

/** units.csv: mergers and new names stand in `shapes` and `note`. */
export function unitsCsv({id, units, context}: RegionPlan): string {
  const own = units.map(({id: unit, file, shapes, names: {zh, en}, change}) => {
    const level = zh.endsWith('区') ? 'district' : 'county';
    const note = change ? `${change.zh} · ${change.en}` : '';
    const {own: tolerance} = TOLERANCE_M;
    return [unit, id, file, shapes.join('|'), level, zh, en, unit, tolerance, ERROR_M.own, '', note];
  });
  const around = context.map(({id: unit, prefecture, file, shapes, names: {zh, en}, isAdjoining}) => {
    const how = isAdjoining ? 'adjoining' : 'beyond';
    const rank = isAdjoining ? 2 : 1;
    return [unit, prefecture, file, shapes.join('|'), 'context', zh, en, '', TOLERANCE_M[how], ERROR_M[how], rank, ''];
  });
  return csvText([UNIT_COLUMNS, ...own, ...around]);
}

export function wholesCsv({id}: RegionPlan): string {
  return csvText([
    ['place', 'prefectures', 'class', 'precision', 'error_m', 'method'],
    [id, id, '', 'digitised', ERROR_M.own, 'prefecture'],
  ]);
}

export function locatorCsv({locator: {around, own, toleranceM}}: RegionPlan): string {
  const row = (rank: number) => (files: string) => [rank, files, toleranceM];
  return csvText([['rank', 'files', 'tolerance_m'], ...around.map(row(1)), ...own.map(row(2))]);
}

export function townsCsv({towns}: RegionPlan): string {
  const rows = towns.map(({names: {zh, en}, rank, key, at, errorM}) => {
    const [lng, lat] = key ? ['', ''] : at.map((degrees) => degrees.toFixed(4));
    const note = key ? '' : 'no point in the package: the middle of the county, as exact as the county is large';
    return [zh, en, rank, key?.file ?? '', key?.name ?? '', lng ?? '', lat ?? '', errorM, note];
  });
  return csvText([['zh', 'en', 'rank', 'seat_in', 'key', 'lng', 'lat', 'error_m', 'note'], ...rows]);
}

/** boundaries.yaml: the record of all four tables, with what is known to be wrong with them. */
export function boundariesYaml(plan: RegionPlan): string {
  const {name, version, integrity, folder, further = []} = OUTLINES;
  const isFurther = [...plan.units, ...plan.context].some(({file}) => file.startsWith('../'));
  const limits = limitsOf(plan);
  return `# 这份资料从哪里来，多准，用了哪些文件 · where this source comes from, how exact it is, which files it describes
id: boundaries
title: {zh: 公开的政区轮廓（示意图，未送审）, en: 'Public outlines of divisions (schematic, not submitted for review)'}
publisher: ${name} ${version}
licence: MIT（包的许可；轮廓原出自商业地图）
url: https://www.npmjs.com/package/${name}
date: '2017'
datum: GCJ-02，换算到 WGS 84
method:
  zh: ${yamlText(METHOD.zh)}
  en: ${yamlText(METHOD.en)}
# 95% 的点在这么多米之内 · 95 of 100 points lie within so many metres
errorM: ${ERROR_M.own}
# 已知的问题；核对过就改写 · what is known to be wrong; rewrite it once you have compared
limits:
  zh: ${yamlText(limits.zh)}
  en: ${yamlText(limits.en)}
files: [units.csv, wholes.csv, towns.csv, locator.csv]
package:
  name: ${name}
  version: ${version}
  integrity: ${integrity}
  folder: ${folder}${isFurther ? `\n  further: [${further.join(', ')}]` : ''}
# 坐标向上取整到每度这么多格 · coordinates are rounded up to a grid of so many steps a degree
roundedUpTo: ${ROUNDED_UP_TO}
`;
}

const METHOD: Bilingual = {
  zh: '2017 年前后的区县轮廓（1/1024 度格网，向上取整），按国家统计局 2023 年 6 月 30 日的名单改名、合并（units.csv 的 shapes 和 note）；坐标减去半格后由 GCJ-02 换算；去重点、吸附、补缝、合并。公共边界只简化一次：本市 100 米，邻市各县 600 米，远处各市 1500 米。英文由拼音拼写，读音取自项目的地名读音表。',
  en: 'County outlines of about 2017, rounded up to a 1/1024° grid, renamed and merged by the list of the National Bureau of Statistics of 30 June 2023 (shapes and note in units.csv). Half a grid step is taken off, GCJ-02 converted; then snapped, gaps filled, merged. Each shared border is simplified once - 100 m for the region, 600 m for adjoining counties, 1500 m for prefectures beyond. English is spelled from pinyin, with the project’s list of readings.',
};

/** What the errors rest on, what has changed since the outlines were made, and what of the seats is a guess. */
function limitsOf({units, notDrawn, towns}: RegionPlan): Bilingual {
  const changes = [...units.flatMap(({change}) => change ?? []), ...notDrawn];
  const list = (language: 'zh' | 'en', separator: string): string =>
    changes.map((change) => change[language]).join(separator);
  const guesses = towns.filter(({rank, key, errorM}) => (rank === 2 && key === null) || (rank === 1 && errorM > 1500));
  const names = (language: 'zh' | 'en', separator: string): string =>
    guesses.map((town: Town) => town.names[language]).join(separator);
  return {
    zh: [
      '本地区未与其他资料比较：同一个包在另一地区与 2021 年的县界逐点比较，95% 在 206 米之内，个别拐角相差 1.2 公里；这里记两倍，500 米，邻县 1000 米、远处 2000 米。',
      changes.length > 0
        ? `与今天的区划对照：${list('zh', '；')}。`
        : '名称与今天的区划一致；同名而改过的界线查不出来。',
      '县城点位取包中的 cp 字段（另一地区 15 个已知点中 14 个在 1.1 公里以内），按 1500 米计。',
      guesses.length > 0
        ? `以下位置只是估计，误差见 towns.csv：${names('zh', '、')}（市以第一个区的驻地代表，无点位的县取县域中部）。`
        : '',
    ].join(''),
    en: [
      'Nothing here has been compared with another source. In another region 95 of 100 points of the same package lie within 206 m of county borders of 2021, single corners 1.2 km off; twice that is stated, 500 m, and 1000 and 2000 m for neighbours.',
      changes.length > 0
        ? `Beside the division of today - ${list('en', '; ')}.`
        : 'All names are those of today; a border that was redrawn under the same name does not show.',
      'Seats are the package’s points (field cp; of 15 known ones in another region 14 lie within 1.1 km), stated as 1500 m.',
      ...(guesses.length > 0
        ? [
            `Guesses, with their errors in towns.csv - ${names('en', ', ')} (a city by the seat of its first district, a county without a point by its middle).`,
          ]
        : []),
    ].join(' '),
  };
}
