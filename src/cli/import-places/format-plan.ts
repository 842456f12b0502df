import type {Reading} from '../../../geo/derive/datum.ts';
import type {Bilingual} from '../../domain/text.ts';
import type {FileRead} from './candidate.ts';
import type {Decision, Fate, Placed} from './decision.ts';
import {middleOf} from './evidence.ts';
import type {Plan} from './plan.ts';

/** `--datum` as it is written for a reading. */
export const OPTION: Readonly<Record<Exclude<Reading, 'lat, lng'>, string>> = {
  'WGS 84': 'wgs84',
  'GCJ-02': 'gcj02',
  'BD-09': 'bd09',
};

const TITLES: Readonly<Record<Fate, string>> = {
  comes: '新增 / would come',
  changes: '更改 / would change',
  stays: '不变 / stays as it is',
  doubted: '存疑，不导入 / doubted, would not come',
  refused: '不能导入 / refused',
};
const FATES: readonly Fate[] = ['comes', 'changes', 'stays', 'doubted', 'refused'];

const both = ({zh, en}: Bilingual): string => `${zh} / ${en}`;

function placedText({kind, geometry, errorM, isErrorAssumed, isGuessed, isListed}: Placed): string {
  const [lng, lat] = middleOf(geometry).map((degrees) => degrees.toFixed(5));
  const shape = geometry.type === 'Point' ? '' : ` ${geometry.type}`;
  const marks = [
    isErrorAssumed ? '误差未注明 error assumed' : '',
    isGuessed ? '猜 guessed' : '',
    isListed ? '' : '没有文章列出 no article lists it',
  ].filter(Boolean);
  return `${kind}${shape} ${lng}, ${lat} ±${errorM} m${marks.length > 0 ? ` [${marks.join('; ')}]` : ''}`;
}

function line(file: string, {line: at, id, name, placed, reasons, remarks}: Decision): string {
  const names = placed?.en ? `${name} ${placed.en}` : name;
  const parts = [
    placed ? placedText(placed) : '',
    ...reasons.map(both),
    ...remarks.map((remark) => `（${both(remark)}）`),
  ];
  return `  ${file}:${at} ${id ?? '—'}  ${[names, ...parts.filter(Boolean)].join('  ')}`;
}

/** All that would happen, by what happens; each place with its line, id, name, kind, position and error. */
export function formatPlan(file: string, read: FileRead, {decisions, datum}: Plan): string {
  const groups = FATES.flatMap((fate) => {
    const own = decisions.filter((decision) => decision.fate === fate);
    return own.length === 0 ? [] : [`${TITLES[fate]}: ${own.length}`, ...own.map((decision) => line(file, decision))];
  });
  return [
    `${file}: ${read.format}, ${decisions.length} 个地点 / places, ${datum ?? '坐标系未注明 / datum not stated'}`,
    ...read.remarks.map(({line: at, message}) => `  ${file}:${at}  ${both(message)}`),
    ...groups,
  ].join('\n');
}

/** The distances from known places under each datum. */
export function formatComparison({comparison: {count, medians}}: Plan): string {
  if (count === 0)
    return '本地区没有同名的地点，坐标系无从核对 / the region knows no place of these names: the datum cannot be tested';
  const list = medians.map(({reading, metres}) => `${reading} ${metres} m`).join(', ');
  return `与 ${count} 个已知地点相比，距离的中位数 / median distance from ${count} known places: ${list}`;
}
