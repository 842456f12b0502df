import type {PlaceKind} from '../../domain/place.ts';

/**
 * What may stand before an ending. `nature` and `village`: a few characters that no word explains. `line`, `built`: those, a known name, or one noun.
 * `site`: much, but a part of it must be a name. `region`: as site.
 */
export type Stem = 'nature' | 'village' | 'line' | 'built' | 'site' | 'region';

export interface Ending {
  readonly ending: string;
  readonly kind: PlaceKind;
  readonly stem: Stem;
  /** What stands for it in an English name. */
  readonly english: string;
}

const ROWS: Readonly<Record<Stem, readonly string[]>> = {
  region: [
    'region: 城市群=City Cluster 经济圈=Economic Rim 城镇圈=Urban Circle 都市圈=Metropolitan Area 经济区=Economic Zone 经济带=Economic Belt 城市带=City Belt 流域=Basin 平原=Plain 盆地=Basin 高原=Plateau 草原=Grassland 沙漠=Desert 沙地=Sands 半岛=Peninsula 群岛=Islands 三角洲=Delta 走廊=Corridor 丘陵=Hills 郡=Commandery',
    'zone: 经济技术开发区=Economic and Technological Development Zone 高新技术产业开发区=High-Tech Zone 新技术开发区=High-Tech Zone 开发区=Development Zone 经开区=Economic Development Zone 高新区=High-Tech Zone 新区=New Area 自贸区=Free Trade Zone 自贸试验区=Pilot Free Trade Zone 自由贸易试验区=Pilot Free Trade Zone 自贸港=Free Trade Port 自由贸易港=Free Trade Port 综合保税区=Bonded Zone 综保区=Bonded Zone 保税区=Bonded Zone 港务区=Port Area 合作区=Cooperation Zone 试验区=Pilot Zone 示范区=Demonstration Zone 先行区=Pioneer Zone 功能区=Functional Zone 度假区=Resort 集聚区=Cluster 经济园区=Economic Park 工业园区=Industrial Park 产业园区=Industrial Park 工业园=Industrial Park 产业园=Industrial Park 科技园=Science Park 科学城=Science City 科技城=Science City 未来城=Future City 航天城=Aerospace City 大学城=University Town 物流园=Logistics Park 物流港=Logistics Port 陆港=Inland Port 国际陆港=Inland Port 片区=Area 组团=Cluster 工业区=Industrial Area 园区=Park 牧场=Pasture 林场=Forest Farm 农场=Farm',
  ],
  site: [
    'park: 国家公园=National Park 森林公园=Forest Park 湿地公园=Wetland Park 地质公园=Geopark 郊野公园=Country Park 公园=Park 湿地=Wetland 自然保护区=Nature Reserve 保护区=Reserve 植物园=Botanical Garden 动物园=Zoo',
    'site: 风景名胜区=Scenic Area 风景区=Scenic Area 旅游区=Scenic Area 景区=Scenic Area 遗址公园=Site Park 古城遗址=Ancient City Site 遗址=Site 古城=Ancient City 古镇=Ancient Town 老街=Old Street 故居=Former Residence 旧址=Site 纪念馆=Memorial Hall 博物馆=Museum 博物院=Museum 体育馆=Gymnasium 体育场=Stadium 体育中心=Sports Centre 会展中心=Exhibition Centre 文化馆=Cultural Centre 科技馆=Science Museum 展览馆=Exhibition Hall 花园=Garden 广场=Square 小镇=Town 基地=Base 中心=Centre 产业基地=Base 赛道=Course 壁画墓=Tomb 石窟=Grottoes 梯田=Terraces 土楼=Tulou 碑林=Stele Forest 草博园=Grass Park 植物博物园=Botanical Garden 博览园=Expo Park 影视城=Film City 茶园=Tea Garden 矿山公园=Mine Park 沙坝=Dunes 渔港=Fishing Port',
  ],
  built: [
    'site: 国际机场=International Airport 机场=Airport 航空港=Airport 空港=Airport 港=Port 港区=Port 码头=Terminal 口岸=Port of Entry 水电站=Hydropower Station 电站=Power Station 核电站=Nuclear Power Plant 核电=Nuclear Power Plant 电厂=Power Plant 水利枢纽=Water Control Project 枢纽=Hub 灌区=Irrigation District 工程=Project 煤矿=Coal Mine 油田=Oilfield 气田=Gas Field 船闸=Lock 寺=Temple 庙=Temple 宫=Palace 塔=Pagoda 祠=Shrine 书院=Academy 大峡谷=Grand Canyon 峡谷=Gorge 瀑布=Waterfall 温泉=Hot Spring 岛=Island 洞=Cave 堰=Weir 关=Pass',
    'road: 跨海大桥=Sea Bridge 长江大桥=Yangtze River Bridge 黄河大桥=Yellow River Bridge 特大桥=Bridge 大桥=Bridge 立交桥=Interchange 立交=Interchange 铁路桥=Bridge 公路桥=Bridge 桥=Bridge 一桥=Bridge 二桥=Bridge 三桥=Bridge 四桥=Bridge 五桥=Bridge 六桥=Bridge 七桥=Bridge 八桥=Bridge 隧道=Tunnel 特长隧道=Tunnel 互通=Interchange 服务区=Service Area 收费站=Toll Station',
    'station: 火车站=Railway Station 高铁站=High-speed Railway Station 客运站=Bus Station 东站=East Railway Station 西站=West Railway Station 南站=South Railway Station 北站=North Railway Station 站=Railway Station',
    'lake: 水库=Reservoir 大运河=Grand Canal 运河=Canal 渠=Canal 干渠=Canal',
  ],
  line: [
    'railway: 高速铁路=High-speed Railway 城际铁路=Intercity Railway 客运专线=Passenger Line 客专=Passenger Line 高铁=High-speed Railway 城际=Intercity Railway 铁路=Railway 货运专线=Freight Railway 铁路专用线=Branch Railway 轻轨=Light Rail 地铁=Metro',
    'road: 高速公路=Expressway 高速=Expressway 一级公路=Road 快速路=Expressway 快速通道=Express Road 旅游公路=Tourist Road 公路=Road 国道=National Highway 省道=Provincial Highway 通道=Corridor 环线=Ring Road 绕城高速=Ring Expressway 复线=Parallel Line',
    'street: 大道=Avenue 大街=Street 快速干道=Expressway 路=Road 街=Street 巷=Lane 胡同=Hutong 步行街=Pedestrian Street',
  ],
  nature: [
    'lake: 江=River 河=River 湖=Lake 海=Sea 溪=Stream 泉=Spring 淀=Lake 泊=Lake 湾=Bay 海峡=Strait 海湾=Bay 河谷=Valley 塘=Pond 池=Lake',
    'peak: 山=Mountain 山脉=Mountains 峰=Peak 岭=Ridge 大山=Mountains 雪山=Snow Mountain 崮=Mountain',
    'region: 沟=Valley 峡=Gorge 坝=Dam',
  ],
  village: [
    'township: 街道=Subdistrict 社区=Community 村=Village 镇=Town 乡=Township 苏木=Sumu 嘎查=Gacha 屯=Village 寨=Village 团场=Farm',
  ],
};

/** Longest first. */
export const ENDINGS: readonly Ending[] = Object.entries(ROWS)
  .flatMap(([stem, rows]) =>
    rows.flatMap((row) => {
      const [kind = '', list = ''] = row.split(': ');
      return list.split(/ (?=\p{Script=Han})/u).map((pair): Ending => {
        const [ending = '', english = ''] = pair.split('=');
        return {ending, kind: kind as PlaceKind, stem: stem as Stem, english};
      });
    }),
  )
  .sort((a, b) => b.ending.length - a.ending.length);

/** Characters at which no name begins and through which none goes. */
export const STOPS: ReadonlySet<string> = new Set(
  '的和与及对从到至向为是将以把于由被让使等也都就又而但并或其该这那了着过里后时个位各每两更最我你他她它们全要来去有无未已曾正再还只仅均约近占超比据随沿经按用给跟同因若如既所之者吗呢吧称说讲问答叫令设建修接跨穿抵赴距属邻靠坐乘逛看走进出入返驶送运卖买种做在不亩吨亿记访座条处名次年月日项类米往很',
);

/** Alone or together these name nothing: 县乡公路, 大桥, 新区. */
export const GENERIC =
  /^[县乡村镇省市区国道新老旧大小高低快慢东西南北中上下前后主支干通长短多少好美古内外本该我深浅山水江河湖海绕环双单总副首主分一二三四五六七八九十数几民级航收]*$/;

/** The same for roads and railways, whose names are made of single characters: 西十高铁. */
export const GENERIC_LINE = /^[县乡村镇省市区国新老旧大小快慢主支干通双单多条等级]*$/;

/** Words before an ending that tell what it is and not which: 农村公路, 跨海大桥. */
export const DESCRIBING =
  '公路 铁路 高速 绕城 四好 硬化 柏油 水泥 特大 特长 农村 城市 景观 人行 高架 重点 大型 中型 小型 骨干 国际 支线 通用 军民 高等级 旅游 产业 物流 工业 农业 生态 航空 综合 交通 水利 能源 光伏 风力 抽水蓄能 抽水 蓄能 污水 垃圾 加油 收费 服务 变电 客运 汽车 安居 民生 惠民 重大 骨干 示范 饮水 安全 互联 高铁 火车 双向 地下 过江 跨江 防洪 灌溉 节水 供水 引水 调水 基础 附属 配套 绿化 改造 续建 扶贫 水电 火电 风电 千万 货运 河道 主干 主要 普速 城际 城乡 县乡 出海 绿色 安全 便捷 快捷 黄金 消费 商业 乡村 文化 文明 美食 步行 特色 一条 幸福 老年 儿童 社会 医疗 数据 创新 科创 研发 制造 金融 商务 会议 展示 培训 实训 种植 养殖 试验 育种 教育 生产 加工 枢纽 国家 省级 国家级 世界级 区域性'.split(
    ' ',
  );

/** Verbs and abstract nouns that have become the names of streets and waters. */
export const STREET_WORDS =
  /^(?:解放|建设|胜利|团结|和平|前进|跃进|奋进|振兴|复兴|迎宾|凯旋|光明|文化|文明|幸福|人民|友谊|中山|学府|滨河|滨江|滨海|环湖|环城|新华|工农|青年|科技|长安|朝阳|府前)$/;
