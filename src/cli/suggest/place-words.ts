import type {PlaceKind} from '../../domain/place.ts';

/** What a Chinese place name ends in, longest first, the kind that it tells, and what stands for it in an English name. */
export const ENDINGS: readonly (readonly [ending: string, kind: PlaceKind, english: string])[] = [
  ['城市群', 'region', 'City Cluster'],
  ['经济圈', 'region', 'Economic Rim'],
  ['城镇圈', 'region', 'Urban Circle'],
  ['都市圈', 'region', 'Metropolitan Area'],
  ['经济区', 'region', 'Economic Zone'],
  ['开发区', 'zone', 'Development Zone'],
  ['经开区', 'zone', 'Economic Development Zone'],
  ['高新区', 'zone', 'High-Tech Zone'],
  ['产业园', 'site', 'Industrial Park'],
  ['科技园', 'site', 'Science Park'],
  ['地区', 'region', 'Region'],
  ['流域', 'region', 'Basin'],
  ['新区', 'zone', 'New Area'],
  ['片区', 'zone', 'Area'],
  ['园区', 'zone', 'Park'],
  ['街道', 'township', 'Subdistrict'],
  ['公园', 'park', 'Park'],
  ['花园', 'site', 'Garden'],
  ['广场', 'site', 'Square'],
  ['基地', 'site', 'Base'],
  ['中心', 'site', 'Centre'],
  ['赛道', 'site', 'Course'],
  ['水库', 'lake', 'Reservoir'],
  ['大道', 'street', 'Avenue'],
  ['大街', 'street', 'Street'],
  ['高铁', 'railway', 'High-speed Railway'],
  ['铁路', 'railway', 'Railway'],
  ['高速', 'road', 'Expressway'],
  ['通道', 'road', 'Road'],
  ['公路', 'road', 'Road'],
  ['省', 'region', 'Province'],
  ['市', 'prefecture', ''],
  ['县', 'county', 'County'],
  ['区', 'district', 'District'],
  ['镇', 'township', 'Town'],
  ['乡', 'township', 'Township'],
  ['村', 'township', 'Village'],
  ['路', 'street', 'Road'],
  ['街', 'street', 'Street'],
  ['湖', 'lake', 'Lake'],
  ['山', 'peak', 'Mountain'],
  ['河', 'lake', 'River'],
  ['站', 'station', 'Railway Station'],
  ['园', 'site', 'Park'],
];

/** An ending that a name may lose in running text: 潞州区 is also 潞州. */
export const OFFICIAL = /(?<=..)(?:省|市|县|区|镇|乡|街道)$/;

/** Names that need no ending: the provinces, and what is made of several. */
export const WELL_KNOWN =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 京津冀 长三角 珠三角 粤港澳 环渤海 一带一路'.split(
    ' ',
  );

/** Words that end in one of the endings and name no place. */
export const COMMON: readonly string[] = `
社区 小区 辖区 市区 郊区 老区 山区 库区 景区 示范区 先行区 集聚区 中心区 试验区 功能区 保护区 生活区 工业区 居民区
全省 全市 全县 全区 全镇 全村 我省 我市 我县 我区 本省 本市 本县 本区 各省 各市 各县 各区 各镇 各村 周边省 都市 城市 超市 上市 股市
农村 乡村 家乡 返乡 下乡 回乡 城乡 故乡 老乡 异乡 进村 驻村 新村 城镇 乡镇 村镇 重镇
道路 线路 水路 网路 思路 出路 新路 之路 一路 开路 铺路 修路 让路 走路 大路 小路 马路 电路 套路 街路 小街 老街
校园 家园 田园 果园 游园 入园 庄园 幼儿园 乐园 菜园 江山 高山 青山 火山 荒山 登山 靠山 江河 银河 运河 电站 网站 水站 服务站 火车站 汽车站
`
  .trim()
  .split(/\s+/);

/** Words that begin with an ending: there it ends no name. */
export const NOT_ENDING =
  /^(?:区[位域]|路[网线径段]|村[容貌民]|市[场民]|县[域城]|园[区林]|山水|街[区巷]|站[在位]|省级|河流|湖泊|乡[村镇亲]|镇[村])/;

/** No name begins before or in one of these: function words, and the verbs and adjectives of officialese. */
export const BREAKS: ReadonlySet<string> = new Set(
  `
在 的 和 与 及 以及 对 从 到 至 向 为 是 将 以 把 于 由 被 让 使 等 也 都 就 又 而 但 并 或 其 该 这 那 了 着 过 里 后 时 间 个 位 各 每 两 更 最 我们 咱们 我 你 他 她 它 们 全 要 来 坐 以前 从前 如今 市民 村民 居民 挡不住
建设 推动 推进 打造 加快 实施 开展 发展 促进 融入 支持 位于 走进 来到 前往 地处 坐落 经过 途经 连接 通往 来自 落户 选择 提升 提高 完善 改造 更新 治理 保护 建成 开工 开放 成为 作为 包括 依托 围绕 立足 参加 表示 强调 指出 要求 提出 实现 坚持 继续 持续 重点 同时 目前 近年来 今年 去年 明年 全面 大力 积极 主动 努力 深入 不断 进一步 统筹 规划 管理 负责 主持 召开 举行 组织 带动 辐射 接轨 对接 承接 引进 培育 构建 聚力 深耕 深化 提及 站在 跳出 具有 需要 能够 可以 应该 正在 相继 先后
创建 申建 争创 争当 抓住 狠抓 守护 彰显 作出 贡献 看到 期盼 关注 加强 增强 拉大 拓展 真正 高质量 高标准 奋力 力争 实行 推行 走向 迈向 构筑 锻造 塑造 脚下 覆盖 承担 挖掘 随着 把握 普惠 转型 升级 高效 立体 创新 贯彻 加速 充分 发挥 突出 着力 搭建 谋划 形成 纵横 打通 贯通 新建 改建 扩建 续建 沿着 穿过 越过 靠近 临近 紧邻 距离 吸引
`
    .trim()
    .split(/\s+/),
);

/** Nouns and adjectives with which a park or a centre may begin, but no district, town or street. */
export const NOUNS: ReadonlySet<string> = new Set(
  `
项目 工程 产业 公司 企业 书记 主任 局长 区长 市长 县长 省委 市委 区委 县委 党员 干部 群众 居民 老人 记者 全国 首批 国家级 省级 市级 国家 特色 现代 现代化 传统 新兴 主导 重要 区域性 综合 交通 枢纽 体系 城市 农业 工业 生态 区域 优势 主体 市场 农产品 清洁 能源 服务 资源 海绵 试点 示范 空间 行政 住建局 沿线 周边 老旧
`
    .trim()
    .split(/\s+/),
);
