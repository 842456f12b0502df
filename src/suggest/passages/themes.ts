import type {PassageKind, Theme} from '../../domain/passage.ts';

const THEME_WORDS: readonly (readonly [theme: Theme, words: RegExp])[] = [
  [
    'transport',
    /交通|铁路|高铁|高速|公路|国道|省道|机场|航线|航道|港口|码头|车站|站房|大桥|隧道|通车|列车|轨道|地铁|物流|路网|客运|货运|航班|枢纽/,
  ],
  [
    'industry',
    /产业|工业|企业|制造|项目|投产|园区|开发区|经开区|高新区|产能|产值|科技|创新|光伏|能源|煤|钢|芯片|数据中心|转型/,
  ],
  ['renewal', /老旧小区|城市更新|棚户|改造|市政|管网|新城|老城|街区|停车|城区面貌|海绵|片区/],
  ['ecology', /生态|绿化|绿道|湿地|水质|污染|治理|碧水|蓝天|造林|森林|河长|国家公园|保护区|减排|环境/],
  ['rural', /乡村|农业|农民|农田|种植|养殖|粮食|蔬菜|果|茶|药材|合作社|村|牧|渔|农产品/],
  ['business', /营商|审批|政务|市场主体|招商|投资|签约|外资|外贸|贸易|商贸|消费/],
  ['cooperation', /合作|协作|一体化|都市圈|城镇圈|城市群|融入|对接|开放|共建|联动|互联互通/],
  ['livelihood', /居民|就业|教育|学校|医院|医疗|养老|住房|收入|民生|社保|旅游|文化|游客|群众|惠及/],
];

/** The themes of a sentence by its words, most of them first; two at most. */
export function themesOf(words: string): readonly Theme[] {
  return THEME_WORDS.map(([theme, pattern]) => [theme, [...words.matchAll(new RegExp(pattern, 'g'))].length] as const)
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([theme]) => theme);
}

const TARGET =
  /力争|目标|确保|达到?(?:\d|百|千)|预期|增长\s?\d.{0,6}(?:左右|以上)|到20\d\d年|再造|突破.{0,12}(?:左右|大关)|年内(?:完成|建成|实现)/;
const AHEAD = /将|今年要|计划|拟|力争|规划|预计|明年|下一步|要|争取|确保|加快|推进|打造|建设成为|谋划|着力|全力/;
const PROJECT =
  /开工|动工|在建|施工|正在(?:建设|加紧|推进)|工地|竣工|主体完工|(?:建设|续建|改造|扩建).{0,8}(?:项目|工程)|项目(?:建设)?现场|前期工作/;

/** In the order of the kinds: target, project, plan, fact. Testimony depends on who speaks. */
export function kindOfWords(words: string): Exclude<PassageKind, 'testimony'> {
  if (TARGET.test(words) && AHEAD.test(words)) return 'target';
  if (PROJECT.test(words)) return 'project';
  return AHEAD.test(words) && !/(?:已经?|了|曾|去年|过去|完成)/.test(words) ? 'plan' : 'fact';
}
