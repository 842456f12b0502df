import type {LngLat} from '../src/domain/place.ts';
import type {LineEnds} from './check/lines.ts';
import {readRecords, readTable} from './read-sources.ts';
import {REGION} from './region.ts';
import type {Expectations} from './validate.ts';

const JINCUN: LngLat = [112.90583, 35.50194];

/** Where each line says that it ends. */
const LINE_ENDS: Readonly<Record<string, LineEnds>> = {
  'zhengtai-hsr': {
    from: {name: '郑州站', at: [113.65362, 34.74751]},
    to: {name: '太原南站', at: [112.60428, 37.79128]},
    withinM: 300,
  },
  g55: {from: {name: '太谷以北', at: [112.6593, 37.5669]}, to: {name: '晋城东', at: [112.9092, 35.4797]}, withinM: 200},
  g207: {
    from: {name: '黎城', at: [113.38064, 36.50269]},
    to: {name: '晋豫界北', at: [113.2844, 35.60036]},
    withinM: 1500,
  },
  g208: {from: {name: '榆次', at: [112.73357, 37.69692]}, to: {name: '晋城金村', at: JINCUN}, withinM: 6000},
  'g208-sima-jincun': {
    from: {name: '上党韩店', at: [113.04417, 36.04583]},
    to: {name: '晋城金村', at: JINCUN},
    withinM: 1500,
  },
};

/** In which unit the article, or the name of the place, puts it. */
const HOLDERS: Readonly<Record<string, string>> = {
  'changzhi-east': 'luzhou',
  'changzhi-south': 'shangdang',
  'xiangyuan-east': 'xiangyuan',
  'wuxiang-station': 'wuxiang',
  laodingshan: 'luzhou',
  binhu: 'luzhou',
  'zhangze-lake': 'luzhou',
  'zhangze-wetland-park': 'luzhou',
  'shangdang-devzone': 'shangdang',
};

/** What this project's geometry is held to. */
export async function readExpectations(): Promise<Expectations> {
  const [areas, records] = await Promise.all([readTable('published-areas.csv'), readRecords()]);
  return {
    frame: REGION,
    areas: areas.map(({place = '', km2}) => ({place, km2: Number(km2)})),
    stationLine: 'zhengtai-hsr',
    lineEnds: LINE_ENDS,
    holders: HOLDERS,
    sources: new Set(records.map(({id}) => id as string)),
  };
}
