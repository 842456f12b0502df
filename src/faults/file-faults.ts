import {enList, zhList, type FaultTable} from './words.ts';

/** What is typed by a Chinese keyboard, or by hand, where YAML wants something else. */
export type Slip = 'colon' | 'comma' | 'brackets' | 'indent' | 'tab' | 'blank' | 'hash' | 'quotes';

const SLIPS: Readonly<Record<Slip, readonly [zh: string, doZh: string, en: string, doEn: string]>> = {
  colon: ['全角冒号“：”', '改为半角冒号加一个空格“: ”', 'full-width colon “：”', 'type “: ”, a colon and a blank'],
  comma: ['全角逗号“，”', '改为半角逗号“, ”', 'full-width comma “，”', 'type “, ”'],
  brackets: ['全角括号', '改为半角的 [ ] 或 { }', 'full-width brackets', 'type [ ] or { }'],
  indent: ['全角空格缩进', '改为半角空格', 'ideographic space (U+3000) as indentation', 'indent with plain blanks'],
  tab: ['制表符（Tab）缩进', '改为半角空格', 'tab as indentation', 'indent with blanks'],
  blank: ['冒号后缺空格', '冒号后加一个空格', 'no blank after the colon', 'put a blank after the colon'],
  hash: [
    '“ #”之后的文字会被当作注释丢掉',
    "整段文字加单引号：'…'",
    'text cut at “ #”',
    "put the text in single quotes: '…'",
  ],
  quotes: [
    '文字里有“: ”而没有引号',
    "整段文字加单引号：'…'",
    'a text with “: ” in it and no quotation marks around it',
    "put the text in single quotes: '…'",
  ],
};

/** What a field must be. */
export type Expected = 'text' | 'name' | 'chinese' | 'number' | 'truth' | 'null' | 'list' | 'map' | 'id' | 'date';

const EXPECTED: Readonly<Record<Expected, readonly [zh: string, en: string]>> = {
  text: ['文字', 'a text'],
  name: ['名称，里面没有“，”', 'a name without “，” in it'],
  chinese: ['有汉字的文字', 'a Chinese text'],
  number: ['数字', 'a number'],
  truth: [' true 或 false', 'true or false'],
  null: [' null', 'null'],
  list: ['列表', 'a list'],
  map: ['一组“键: 值”', 'a map of keys and values'],
  id: [
    '小写字母、数字和连字符，不超过 64 个，如 town-market',
    'small letters, digits and hyphens, at most 64, such as town-market',
  ],
  date: ["日期，如 '2022-01-20'、'2022-01' 或 '2022'", "a date, such as '2022-01-20', '2022-01' or '2022'"],
};

const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 40);

/** Faults that show in one file alone: bytes, syntax, shape. */
export const fileFaults = {
  'file-missing': () => ({zh: ['找不到这个文件', '放到这里'], en: ['file not found', 'add it']}),
  'site-missing': () => ({
    zh: ['找不到这个文件', '写明网站名称和它的报道'],
    en: ['file not found', 'say what the site is called and which articles it has'],
  }),
  'region-missing': () => ({
    zh: ['找不到这个文件', '描述这个地区，见 geo/README.md'],
    en: ['file not found', 'describe the region: see geo/README.md'],
  }),
  'derived-missing': () => ({zh: ['找不到这个文件', '运行 npm run geo'], en: ['file not found', 'run npm run geo']}),
  'not-json': () => ({zh: ['不是有效的 JSON', '运行 npm run geo'], en: ['not valid JSON', 'run npm run geo']}),
  'not-utf8': (encoding: string | null) => ({
    zh: [`不是 UTF-8 编码${encoding ? `，看来是 ${encoding}` : ''}`, '用编辑器另存为 UTF-8'],
    en: [`not UTF-8${encoding ? `, but ${encoding} as it seems` : ''}`, 'save it as UTF-8 in your editor'],
  }),
  slip: (slip: Slip, line: number) => {
    const [zh, doZh, en, doEn] = SLIPS[slip];
    return {zh: [`第 ${line} 行：${zh}`, doZh], en: [`${en} in line ${line}`, doEn]};
  },
  'yaml-indent': (blanks: number) => ({
    zh: [`YAML 缩进有误：这一行开头有 ${blanks} 个空格`, '与同一条目的其他行左端对齐'],
    en: [
      `not valid YAML: indentation, this line begins with ${blanks} blanks`,
      'begin it where the other lines of its entry begin',
    ],
  }),
  'yaml-key-twice': () => ({
    zh: ['同一条目里这个键写了两次', '留下一个'],
    en: ['this key stands twice in one entry', 'keep one of them'],
  }),
  'yaml-open': () => ({
    zh: ['YAML 有误：引号或括号没有配对', '补上缺的一半，或删去多的一半'],
    en: [
      'not valid YAML: a quotation mark or bracket without its other half',
      'add the missing half, or drop the other',
    ],
  }),
  'yaml-syntax': (message: string) => ({
    zh: ['YAML 语法有误', '核对这一行的冒号、引号、括号和缩进'],
    en: [`not valid YAML: ${message}`, 'look over the colons, quotation marks, brackets and indentation of this line'],
  }),
  'cut-at-hash': (rest: string) => ({
    zh: [`“ #”之后的文字会被当作注释丢掉：${rest}`, "整段文字加单引号：'…'；若确是注释，另起一行"],
    en: [
      `cut at “ #”: ${rest} is read as a comment`,
      "put the whole text in single quotes: '…'; a comment goes on a line of its own",
    ],
  }),
  'not-a-list': () => ({
    zh: ['应为条目的列表', '每个条目以“- id: …”开头'],
    en: ['must be a list of entries', 'begin each entry with “- id: …”'],
  }),
  'field-missing': (key: string, path: string) => ({
    zh: [`缺少 ${key}`, `补上 ${path}`],
    en: [`“${key}” is missing`, `add ${path}`],
  }),
  'field-unknown': (key: string, known: readonly string[]) => ({
    zh: [`未知的键 ${key}`, `可用 ${zhList(known)}`],
    en: [`unknown key “${key}”`, `use one of ${enList(known)}`],
  }),
  'field-wrong': (path: string, value: unknown, expected: Expected) => ({
    zh: [`${path || '文件'} 不能是 ${shown(value)}`, `应为${EXPECTED[expected][0]}`],
    en: [`${path || 'the file'} cannot be ${shown(value)}`, `write ${EXPECTED[expected][1]}`],
  }),
  'field-choice': (path: string, value: unknown, choices: readonly string[]) => ({
    zh: [`${path || '文件'} 不能是 ${shown(value)}`, `应为 ${zhList(choices)} 之一`],
    en: [`${path || 'the file'} cannot be ${shown(value)}`, `write one of ${enList(choices)}`],
  }),
  'field-length': (path: string, found: number, wanted: number) => ({
    zh: [`${path} 有 ${found} 项`, `应为 ${wanted} 项`],
    en: [`${path} has ${found} items`, `write ${wanted}`],
  }),
  'field-long': (path: string, found: number, most: number) => ({
    zh: [`${path} 长 ${found} 个字符`, `不超过 ${most} 个`],
    en: [`${path} has ${found} characters`, `write at most ${most}`],
  }),
  'region-wrong': (zh: string, en: string) => ({zh: [zh, '改正 region.yaml'], en: [en, 'mend region.yaml']}),
} as const satisfies FaultTable;
