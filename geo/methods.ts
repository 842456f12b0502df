import type {Bilingual} from '../src/domain/text.ts';

/** How positions were obtained, as the reader is told. */
export const METHODS = {
  district: {
    zh: '由公开的区县轮廓按 2018 年区划合并，从火星坐标换算到 WGS 84，相邻边界统一清理、简化到 100 米。示意图，未送审。',
    en: 'Public county outlines merged to the division of 2018, converted from GCJ-02 to WGS 84, shared borders cleaned and simplified to 100 m. Schematic, not submitted for review.',
  },
  prefecture: {zh: '十二个区县轮廓的并集。', en: 'Union of the twelve county-level outlines.'},
  neighbourPrefecture: {
    zh: '晋城各县轮廓的并集，作为背景简化到 600 米。',
    en: 'Union of the county outlines of Jincheng, simplified to 600 m as context.',
  },
  urbanCircle: {
    zh: '城镇圈没有公布的边界：以长治、晋城两市的合并轮廓示意。',
    en: 'No boundary of the urban circle has been published: the joint outline of Changzhi and Jincheng stands for it.',
  },
  railway: {
    zh: '中心线由 OpenStreetMap 数字化（100 米）；23 处缺段以平滑连线补足，误差逐段标注（200–1800 米）；两端到郑州站、太原南站为直线连接（1.7 公里）。',
    en: 'Centreline digitised from OpenStreetMap (100 m); 23 missing stretches bridged smoothly, each with its error (200–1800 m); straight connectors to Zhengzhou and Taiyuan South at both ends (1.7 km).',
  },
  stationLocated: {
    zh: '公开数据中的站点坐标，移到线路上最近的一点。',
    en: 'Published station coordinates, moved to the nearest point of the line.',
  },
  stationEstimated: {
    zh: '没有可用的坐标：按里程或时刻表在线路上估算。',
    en: 'No usable coordinates: estimated along the line from distances or the timetable.',
  },
  g55: {
    zh: '太长高速与长晋高速的中心线，由 OpenStreetMap 数字化，简化到 200 米；只画到资料所及的两端。',
    en: 'Centreline of the Taiyuan–Changzhi and Changzhi–Jincheng expressways, digitised from OpenStreetMap and simplified to 200 m; drawn as far as the data reach.',
  },
  g207: {
    zh: '长治以南由 OpenStreetMap 数字化（72 米）；长治—黎城段走向正确而路号未证实（1.5 公里），按示意画出。',
    en: 'South of Changzhi digitised from OpenStreetMap (72 m); between Changzhi and Licheng the corridor is right but the number unproven (1.5 km), drawn as schematic.',
  },
  g208: {
    zh: '由分段走廊连接而成（2.3–4.5 公里，韩店—高平 14 公里），路号未逐段证实；断开处以直线示意，误差更大。',
    en: 'Joined from corridors good to 2.3–4.5 km (14 km between Handian and Gaoping) whose number is not proven throughout; breaks are bridged straight, with a larger error.',
  },
  project: {
    zh: '项目线位未公布：以国道 208 上党韩店至晋城金村的走廊示意。',
    en: 'No alignment of the project has been published: the corridor of G208 from Handian in Shangdang to Jincun in Jincheng stands for it.',
  },
  lake: {
    zh: '由两种粗略轮廓取其较好者，北端接到大坝，再作平滑；岸线不可用于量测。',
    en: 'The better of two coarse outlines, extended north to the dam and smoothed; the shore is not for measuring.',
  },
  wetlandPark: {
    zh: '公布面积 7.4 平方公里，位于漳泽湖南端：取湖南端水面与岸边 500 米，截到面积相符为止。边界未公布。',
    en: 'Published area 7.4 km² at the south end of the lake: water and 500 m of shore there, cut where the area fits. Its boundary is unpublished.',
  },
  binhu: {
    zh: '公布规划面积 126 平方公里，东至长北干线铁路，南、西至湿地界外 1 公里，北至青兰高速。界线图未公布：以湖面主体及其与铁路之间为核心，向外扩展到面积相符，东侧截于铁路。误差约 3 公里。',
    en: 'Published planning area 126 km²: east to the Changzhi North railway, south and west 1 km beyond the wetland, north to the G22 expressway. No map of it is public: the body of the lake and all between it and the railway, widened until the area fits, cut at the railway. Error about 3 km.',
  },
  devzone: {
    zh: '起步区公布面积 13.51 平方公里：以四至道路估计中心，画等面积的圆；误差约 4 公里。',
    en: 'Published starter area of 13.51 km²: a circle of that area around a centre estimated from its four bounding roads; error about 4 km.',
  },
  point: {zh: '公开数据中的点位。', en: 'A point of public data.'},
  village: {zh: '地名库中的点位，未经核实。', en: 'A gazetteer point, not verified.'},
  offMap: {
    zh: '在图幅之外：以代表城市指示方位和距离。',
    en: 'Off the map: a city that stands for it gives direction and distance.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
