import type {Locale} from '../../../domain/text.ts';

const ZH = {
  title: '数字、人物、话题、线路',
  lead: '图上处处能点：一点，地图和原话跟着变，四张图一齐标红。',
  table: '看表格',
  csv: '下载数据（CSV）',
  source: (title: string): string => `来源：《${title}》`,
  counted: '处数为编者统计。',
  /** Between the sentences of a source line, and between sources. */
  betweenSentences: '；',
  betweenSources: '，',
  filtered: (finding: string): string => `筛选之后：${finding}`,
  nothingLeft: '当前筛选下，这张图没有内容。',
  elsewhere: '其他',
  chosen: '选中的原话',
  total: '合计',
  all: (count: number): string => `共 ${count} 处，看全部原话`,
  figures: {
    finding: (count: number, kind: string, ofKind: number): string =>
      count === ofKind ? `${count} 个数字，说的都是${kind}` : `${count} 个数字，${ofKind} 个说的是${kind}`,
    note: '单位相同的才画在同一根轴上。单位虽同，数的不是一回事，只比大小。',
    axis: (unit: string): string => `单位：${unit}`,
    single: '单位独此一个，不作比较',
    columns: ['数字', '数的是什么', '类别', '谁说的', '段落'],
    ahead: '空心：要做的',
    now: '实心：现状',
  },
  people: {
    finding: (people: number, one: number, several: number): string =>
      `${people}\u00a0人开口：${one}\u00a0人只谈一个区，${several === 0 ? '没有人谈到第二个区' : `${several} 人谈到两个区以上`}`,
    note: (unattributed: number): string =>
      `圆点越大，谈得越多。点圆点，只看此人谈此地；点姓名，只看此人。另有 ${unattributed} 处是记者叙述，不在图内。`,
    person: '姓名',
    office: '身份',
    mark: (person: string, place: string, count: number): string => `${person}谈${place}，${count} 处`,
  },
  themes: {
    finding: (leads: readonly (readonly [place: string, theme: string])[]): string =>
      leads.length === 0
        ? '各区都没有一枝独秀的话题'
        : leads
            .slice(0, 2)
            .map(([place, theme]) => `${place}说得最多的是${theme}`)
            .join('，'),
    note: '横条长短是处数，四区同一把尺子。点横条，只看该区的这个话题。',
    theme: '话题',
    mark: (theme: string, place: string, count: number): string => `${place}谈${theme}，${count} 处`,
  },
  line: {
    finding: (stations: number, spoken: readonly string[]): string =>
      spoken.length === 0
        ? `${stations} 个车站，报道一个也没有说到`
        : spoken.length === 1
          ? `${stations} 个车站，报道只说到${spoken[0] ?? ''}`
          : `${stations} 个车站，报道说到其中 ${spoken.length} 个`,
    note: (km: number, guessedKm: number, from: string): string =>
      `从${from}起算，全长 ${km} 公里，按图上线路量得，不是运营里程。虚线共约 ${Math.round(guessedKm)} 公里，走向是推测。`,
    unplaced: (names: string): string => `${names}没有里程，未列入。`,
    said: '报道怎么说这条线',
    columns: ['车站', '里程（公里）', '位置', '处数'],
    mark: (station: string, km: number, count: number): string =>
      `${station}，${km} 公里，${count === 0 ? '报道没有说到' : `报道中 ${count} 处`}`,
  },
};

/** The words of the charts. Findings are put together from counts: they say what the data says and nothing else. */
export type ChartMessages = typeof ZH;

const EN: ChartMessages = {
  title: 'Figures, people, themes, the line',
  lead: 'Every mark is a way in: choose one, and map and quotations follow; what is chosen is marked red in all four charts.',
  table: 'Show as a table',
  csv: 'Download the data (CSV)',
  source: (title) => `Source: 《${title}》`,
  counted: 'Counted by the editors.',
  betweenSentences: '. ',
  betweenSources: '; ',
  filtered: (finding) => `Filtered: ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`,
  nothingLeft: 'The filter leaves nothing for this chart.',
  elsewhere: 'Elsewhere',
  chosen: 'Chosen',
  total: 'Total',
  all: (count) => (count === 1 ? 'Read the passage' : `Read all ${count} passages`),
  figures: {
    finding: (count, kind, ofKind) => `${count} figures, ${count === ofKind ? 'all' : ofKind} of them under “${kind}”`,
    note: 'Only figures of one unit share an axis. Even then they count different things: compare sizes, no more.',
    axis: (unit) => `Unit: ${unit}`,
    single: 'Alone with their unit: nothing to compare',
    columns: ['Figure', 'What is counted', 'Kind', 'Who says so', 'Paragraph'],
    ahead: 'hollow: still to be done',
    now: 'solid: as things stand',
  },
  people: {
    finding: (people, one, several) =>
      `${people} people speak: ${one} of one district alone, ${several === 0 ? 'nobody of a second' : `${several} of more than one`}`,
    note: (unattributed) =>
      `The larger the dot, the more passages. A dot shows what the person says of the place; a name, all that the person says. ${unattributed} more passages are told by the paper itself and not in the chart.`,
    person: 'Name',
    office: 'Office',
    mark: (person, place, count) => `${person} on ${place}: ${count}`,
  },
  themes: {
    finding: (leads) =>
      leads.length === 0
        ? 'No theme leads in any district'
        : `In ${leads
            .slice(0, 2)
            .map(([place, theme], at) => `${place} ${theme.toLowerCase()}${at === 0 ? ' leads' : ''}`)
            .join(', in ')}`,
    note: 'Bars count passages, on one scale for all four districts. A bar shows what is said of the district on the theme.',
    theme: 'Theme',
    mark: (theme, place, count) => `${theme} in ${place}: ${count}`,
  },
  line: {
    finding: (stations, spoken) =>
      spoken.length === 0
        ? `${stations} stations, none of them in the article`
        : spoken.length === 1
          ? `${stations} stations, one in the article: ${spoken[0] ?? ''}`
          : `${stations} stations, ${spoken.length} of them in the article`,
    note: (km, guessedKm, from) =>
      `${km} km from ${from}, measured along the line on the map, not the operating distance. Where dashed, some ${Math.round(guessedKm)} km in all, the course is inferred.`,
    unplaced: (names) => `${names} has no distance along the line and is left out.`,
    said: 'What the article says of the line',
    columns: ['Station', 'Distance (km)', 'Position', 'Passages'],
    mark: (station, km, count) =>
      `${station}, ${km} km, ${count === 0 ? 'not in the article' : `${count} in the article`}`,
  },
};

export const CHART_MESSAGES: Readonly<Record<Locale, ChartMessages>> = {'zh-CN': ZH, en: EN};
