import type {PassageKind} from '../domain/passage.ts';
import type {PlaceStatus, Precision} from '../domain/place.ts';

/** Words for each value of a type: a value without one does not compile. */
interface Names {
  readonly kinds: Readonly<Record<PassageKind, string>>;
  readonly statuses: Readonly<Record<PlaceStatus, string>>;
  readonly precisions: Readonly<Record<Precision, string>>;
}

/** Words that page, pictures, slides and handout share. */
export const MAP_WORDS = {
  kinds: {testimony: '居民之声', target: '目标', project: '项目', plan: '打算', fact: '现状'},
  statuses: {existing: '已有', building: '在建', planned: '规划'},
  precisions: {surveyed: '实测', digitised: '描绘', schematic: '示意', within: '只知在何处境内', unlocated: '未能定位'},
  legendItems: {
    railway: '铁路',
    railwayGuess: '走向为推测',
    expressway: '高速公路',
    national: '国道',
    nationalGuess: '国道（示意）',
    planned: '规划路段',
    approximate: '范围为推测',
  },
  notApproved: '示意图 · 未送审',
  approved: (number: string): string => `审图号：${number}`,
} satisfies Names & Record<string, unknown>;

export type MapWords = typeof MAP_WORDS & Names;
