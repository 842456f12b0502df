import {enList, zhList, type FaultTable} from './words.ts';

/** What an id may stand for. */
export type Noun = 'place' | 'passage' | 'speaker' | 'source';
const NOUNS: Readonly<Record<Noun, string>> = {place: '地点', passage: '原话', speaker: '人物', source: '来源'};

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e5) / 10;

/** Faults of entries and of what they point to. */
export const entryFaults = {
  'id-taken': () => ({
    zh: ['这个编号上面的条目已经用了', '另起一个编号'],
    en: ['this id is taken by an entry above', 'give this entry its own id'],
  }),
  'id-unknown': (noun: Noun, id: string) => ({
    zh: [`没有编号为“${id}”的${NOUNS[noun]}`, `改正编号，或把它加进 ${noun}s.yaml`],
    en: [`no ${noun} has the id “${id}”`, `correct the id, or add it to ${noun}s.yaml`],
  }),
  'listed-twice': (id: string) => ({
    zh: [`“${id}”列了两次`, '只列一次'],
    en: [`“${id}” is listed twice`, 'list it once'],
  }),
  'implied-not-listed': (id: string) => ({
    zh: [`implied 里的“${id}”不在 places 里`, '也加进 places'],
    en: [`“${id}” is implied but not among places`, 'add it to places too'],
  }),
  'no-place': () => ({
    zh: ['这条原话没有列出地点', '至少列一个；只由上下文看出的，同时列入 implied'],
    en: ['a passage must speak of a place', 'list at least one, implied if only the context names it'],
  }),
  'within-itself': (id: string) => ({
    zh: [`“${id}”的 within 绕回了自己`, '断开 within 的循环'],
    en: [`“${id}” lies within itself`, 'break the circle of within'],
  }),
  'source-clash': (id: string) => ({
    zh: [`几何数据已有来源“${id}”`, '删去这条记录，或另起编号'],
    en: [`“${id}” is already a source of the geometry`, 'drop this record, or give it another id'],
  }),
  'scene-id-taken': (id: string) => ({
    zh: [`两个场景的编号都是“${id}”`, '各用各的编号'],
    en: [`two scenes have the id “${id}”`, 'give each its own'],
  }),
  'scene-first': () => ({
    zh: ['汇报的第一个场景应为 title', '在开头加一个'],
    en: ['a briefing opens with a scene of kind title', 'add one at its beginning'],
  }),
  'scene-last': () => ({
    zh: ['汇报的最后一个场景应为 sources', '在末尾加一个'],
    en: ['a briefing closes with a scene of kind sources', 'add one at its end'],
  }),
  'picture-missing': (file: string) => ({
    zh: [`文件夹里没有图片“${file}”`, '把图片放进报道的文件夹，或改正文件名'],
    en: [`there is no picture “${file}” in the folder`, 'put it into the article’s folder, or correct its name'],
  }),
  'picture-of-sources': () => ({
    zh: ['出处页不放图片', '把图片移到前面的场景'],
    en: ['the page of the sources has no picture', 'move it to a scene before'],
  }),
  'picture-type': (file: string) => ({
    zh: [`“${file}”不是 JPEG 或 PNG`, '用看图软件另存为 JPEG'],
    en: [`“${file}” is neither a JPEG nor a PNG`, 'save it as a JPEG in a viewer of pictures'],
  }),
  'picture-heavy': (file: string, bytes: number, most: number) => ({
    zh: [`“${file}”有 ${megabytes(bytes)} MB`, `缩到 ${megabytes(most)} MB 以内：宽 1920 像素就够`],
    en: [`“${file}” has ${megabytes(bytes)} MB`, `bring it below ${megabytes(most)} MB: 1920 pixels wide will do`],
  }),
  'picture-small': (file: string, width: number, height: number, least: number) => ({
    zh: [`“${file}”只有 ${width} × ${height} 像素，放大后看不清`, `长边至少 ${least} 像素`],
    en: [
      `“${file}” has ${width} × ${height} pixels, a blur on a wall`,
      `take one whose longer side has at least ${least} pixels`,
    ],
  }),
  'figure-raw': (raw: string) => ({
    zh: [`原话里没有“${raw}”`, '从 exact 里照抄'],
    en: [`“${raw}” is not in the passage`, 'copy the figure from exact'],
  }),
  'figure-value': (raw: string, value: number, numbers: readonly number[]) => ({
    zh: [`“${raw}”不是 ${value}`, numbers.length > 0 ? `应为 ${numbers.join(' 或 ')}` : '写一个有数字的 raw'],
    en: [`value ${value} is not what “${raw}” says`, `write ${numbers.join(' or ') || 'a figure that has a number'}`],
  }),
  'figure-unit': (raw: string, unit: string) => ({
    zh: [`“${raw}”里没有单位“${unit}”`, '用原文自己的单位'],
    en: [`“${raw}” does not have the unit “${unit}”`, 'use the article’s own unit'],
  }),
  'figure-bound': (raw: string) => ({
    zh: [`bound 与“${raw}”不符`, 'raw 里有 以上、余、多，或其前有 超过 时写 bound: atLeast，否则不写'],
    en: [
      `bound and “${raw}” disagree`,
      'bound: atLeast goes with 以上, 余, 多 in raw or 超过 before it, and only with them',
    ],
  }),
  'direct-unquoted': () => ({
    zh: ['voice 是 direct，却不在引号“ ”之内', '把 exact 缩到引号之内，或改为 indirect'],
    en: [
      'direct speech outside the quotation marks “ ”',
      'shorten exact to what stands between them, or make it indirect',
    ],
  }),
  'narration-speaker': () => ({
    zh: ['叙述没有说话人', '删去 speaker，或改为 direct、indirect'],
    en: ['narration has no speaker', 'drop the speaker, or make it direct or indirect'],
  }),
  'testimony-speaker': () => ({
    zh: ['群众的话缺说话人', '写明是哪位居民'],
    en: ['testimony without a speaker', 'name the resident who speaks'],
  }),
  'testimony-official': () => ({
    zh: ['任职者的话不算 testimony', '换一个 kind'],
    en: ['testimony of a speaker who holds an office', 'choose another kind'],
  }),
  'voice-quoted': (voice: string) => ({
    zh: [`在某人的引语之内，却是 ${voice}`, '改为 direct，并写明说话人'],
    en: [`${voice} inside an attributed quotation`, 'make it direct, with its speaker'],
  }),
  'direct-speaker': () => ({
    zh: ['直接引语缺说话人', '写明谁说的，或改为 narration'],
    en: ['direct speech without a speaker', 'name who speaks, or make it narration'],
  }),
  uncovered: (sentence: string) => ({
    zh: [`没有原话包括“${sentence}”`, '若它说到某地的事，加一条原话'],
    en: [`no passage covers “${sentence}”`, 'add a passage if it states something about somewhere'],
  }),
  'place-unnamed': () => ({
    zh: ['没有一句话说到这个地点', '按原文的写法加别名，或留作上级地点'],
    en: ['no sentence names this place', 'add an alias as the article writes it, or keep it as context'],
  }),
  'speaker-silent': () => ({
    zh: ['没有原话出自这个人', '写明哪些话是他说的'],
    en: ['no passage has this speaker', 'attribute what they say'],
  }),
  'places-order': (ordered: readonly string[]) => ({
    zh: ['places 应按原文顺序，implied 的在最后', `写 [${enList(ordered)}]`],
    en: ['places are not in text order, implied ones last', `write [${enList(ordered)}]`],
  }),
  'place-not-listed': (id: string) => ({
    zh: [`说到 ${id} 而没有列出`, '若这段话是关于它的，加进 places'],
    en: [`names ${id} but does not list it`, 'add it if the passage speaks of it'],
  }),
  'place-not-implied': (id: string) => ({
    zh: [`明说了 ${id}`, '从 implied 里去掉'],
    en: [`names ${id} itself`, 'take it out of implied'],
  }),
  'place-not-named': (id: string) => ({
    zh: [`没有说到 ${id}`, '列入 implied，或加别名'],
    en: [`does not name ${id}`, 'mark it implied, or add the alias'],
  }),
  'name-of-several': (name: string, line: number, claimants: readonly string[], context: string) => ({
    zh: [
      `原文第 ${line} 行的“${name}”可能是 ${zhList(claimants)}`,
      `在 article.yaml 的 mentions 里写明，上下文是“${context}”`,
    ],
    en: [
      `“${name}” in line ${line} of the article may be ${claimants.join(' or ')}`,
      `say which under mentions in article.yaml, with context “${context}”`,
    ],
  }),
} as const satisfies FaultTable;
