import type {Bilingual} from '../src/domain/text.ts';

/** How positions were obtained by the steps that every region shares, as the reader is told; a region's methods.yaml says its own. */
export const METHODS: Readonly<Record<string, Bilingual>> = {
  'station-located': {
    zh: '公开数据中的站点坐标，移到线路上最近的一点。',
    en: 'Published station coordinates, moved to the nearest point of the line.',
  },
  'station-estimated': {
    zh: '没有可用的坐标：按里程或时刻表在线路上估算。',
    en: 'No usable coordinates: estimated along the line from distances or the timetable.',
  },
  point: {zh: '公开数据中的点位。', en: 'A point of public data.'},
  village: {zh: '地名库中的点位，未经核实。', en: 'A gazetteer point, not verified.'},
  'off-map': {
    zh: '在图幅之外：以代表城市指示方位和距离。',
    en: 'Off the map: a city that stands for it gives direction and distance.',
  },
  district: {
    zh: '由区县轮廓合并、清理，相邻边界统一简化。',
    en: 'County outlines merged and cleaned, shared borders simplified once.',
  },
  whole: {zh: '各区县轮廓的并集。', en: 'Union of the outlines of its counties.'},
  line: {zh: '由公开数据数字化的中心线。', en: 'Centreline digitised from public data.'},
  shape: {zh: '公开数据中的轮廓。', en: 'An outline of public data.'},
};
