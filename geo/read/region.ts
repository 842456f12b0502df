import {FEATURE_CLASSES} from '../../src/domain/map-feature.ts';
import {PLACE_KINDS, type Extent} from '../../src/domain/place.ts';
import type {Region} from '../../src/domain/region.ts';
import {LAYER_IDS} from '../../src/domain/view.ts';
import type {Fault} from '../../src/faults/fault.ts';
import {tell} from '../../src/faults/tell.ts';
import {approvalShape} from '../../src/shapes/common-shapes.ts';
import {bilingual, choice, list, map, number, orNull, readYaml, text, type Check} from './yaml.ts';

const extent = list(number, 4);

const legend: Check = map({}, Object.fromEntries(FEATURE_CLASSES.map((name) => [name, bilingual])));

export const REGION_SHAPE = map({
  id: text,
  name: bilingual,
  short: bilingual,
  extent,
  frame: extent,
  zoom: map({min: number, max: number}, {withBasemap: number}),
  aspect: list(number, 2),
  arrowsFrom: list(number, 2),
  pointedTo: list(text),
  featured: list(text),
  searchExamples: bilingual,
  groups: list(map({id: text, title: bilingual, kinds: list(choice(PLACE_KINDS)), within: list(text)})),
  layers: list(map({id: choice(LAYER_IDS), title: bilingual})),
  legend,
  locator: map({within: bilingual, title: bilingual}),
  credit: bilingual,
  approval: orNull(approvalShape),
});

function isOrdered([west, south, east, north]: Extent): boolean {
  return west < east && south < north && west >= -180 && east <= 180 && south >= -90 && north <= 90;
}

function holds([w, s, e, n]: Extent, [west, south, east, north]: Extent): boolean {
  return w <= west && s <= south && e >= east && n >= north;
}

/** What no single field shows: extents that are none, zooms the wrong way round, arrows from elsewhere. */
function problemsOf(region: Region, folder: string): readonly (readonly [key: string, zh: string, en: string])[] {
  const {id, frame, zoom, aspect, arrowsFrom} = region;
  const [lng, lat] = arrowsFrom;
  const order = '[西, 南, 东, 北]，WGS 84';
  const checks: readonly (readonly [boolean, string, string, string])[] = [
    [id === folder, 'id', `应与文件夹同名：${folder}`, `must be the folder's name, ${folder}`],
    [isOrdered(region.extent), 'extent', `应为 ${order}`, 'write [west, south, east, north] in WGS 84'],
    [isOrdered(frame), 'frame', `应为 ${order}`, 'write [west, south, east, north] in WGS 84'],
    [holds(frame, region.extent), 'frame', '应包含 extent', 'must hold extent'],
    [zoom.min < zoom.max && zoom.max <= 24, 'zoom', 'min 应小于 max，max 不超过 24', 'min < max ≤ 24'],
    [aspect.every((side) => side > 0), 'aspect', '应为两个正数', 'write two numbers above 0'],
    [
      holds(frame, [lng, lat, lng, lat]),
      'arrowsFrom',
      '应在 frame 之内：[经度, 纬度]',
      'must lie in frame: [lng, lat]',
    ],
  ];
  return checks.flatMap(([holdsTrue, key, zh, en]) =>
    holdsTrue ? [] : [[key, `${key} ${zh}`, `${key} ${en}`] as const],
  );
}

/**
 * A region's facts from the text of its region.yaml.
 * @param file as faults name it; the folder that it is in bears the region's id
 */
export function parseRegion(
  file: string,
  content: string | Uint8Array,
): {readonly region: Region | null; readonly faults: readonly Fault[]} {
  const {value, faults} = readYaml<Region>(file, content, REGION_SHAPE);
  if (!value) return {region: null, faults};
  const lines = (typeof content === 'string' ? content : new TextDecoder().decode(content)).split('\n');
  const problems = problemsOf(value, file.split('/').at(-2) ?? '').map(([key, zh, en]) => ({
    file,
    line: lines.findIndex((line) => line.startsWith(`${key}:`)) + 1,
    id: value.id,
    ...tell('region-wrong', zh, en),
  }));
  return {region: problems.length === 0 ? value : null, faults: problems};
}
