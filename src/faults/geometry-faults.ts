import {enList, zhList, type FaultTable} from './words.ts';

const GEO = {zh: '改正来源或推导，再运行 npm run geo', en: 'mend its source or derivation, then run npm run geo'};

/** Faults of a region's geometry and of how it fits the gazetteer. */
export const geometryFaults = {
  'position-unknown': () => ({
    zh: ['没有这个编号的地点', '加进 places.yaml，或从几何数据里去掉'],
    en: ['no place has this id', 'add it to places.yaml, or take it out of the geometry'],
  }),
  'position-unused': () => ({
    zh: ['没有这个编号的地点：位置已知，却没有一张图显示它', '有报道说到它时，加进 places.yaml'],
    en: [
      'no place has this id: its position is known, and no map shows it',
      'add it to places.yaml if an article speaks of it',
    ],
  }),
  'drawn-unknown': () => ({
    zh: ['图上画了它，却没有这个编号的地点', '加进 places.yaml，或画作背景'],
    en: ['drawn, but no place has this id', 'add it to places.yaml, or draw it as context'],
  }),
  'places-unlisted': (ids: readonly string[]) => ({
    zh: [
      `几何数据里有 ${ids.length} 个地点没有一篇报道列出：${zhList(ids.slice(0, 12))}${ids.length > 12 ? '……' : ''}`,
      '加进某篇报道的 places.yaml（列出它们的报道是否不在了？），或从几何数据里去掉',
    ],
    en: [
      `no article lists ${ids.length} places of the geometry: ${enList(ids.slice(0, 12))}${ids.length > 12 ? ' …' : ''}`,
      'add them to the places.yaml of an article (is the one that listed them gone?), or take them out of the geometry',
    ],
  }),
  'precision-unknown': (found: string, known: readonly string[]) => ({
    zh: [`未知的精度“${found}”`, `应为 ${zhList(known)} 之一`],
    en: [`unknown precision “${found}”`, `use one of ${enList(known)}`],
  }),
  'class-unknown': (found: string, known: readonly string[]) => ({
    zh: [`未知的类别“${found}”`, `应为 ${zhList(known)} 之一`],
    en: [`unknown class “${found}”`, `use one of ${enList(known)}`],
  }),
  'geo-source-unknown': (id: string) => ({
    zh: [`没有编号为“${id}”的来源`, '把它的记录加进几何数据的 sources'],
    en: [`no source has the id “${id}”`, 'add its record to the sources of the geometry'],
  }),
  'no-error': () => ({
    zh: ['位置没有误差', '写明 errorM，以米计'],
    en: ['a position without its error', 'state errorM in metres'],
  }),
  'drawn-no-error': () => ({
    zh: ['图上的形状没有误差', '写明 errorM，以米计'],
    en: ['drawn without its error', 'state errorM in metres'],
  }),
  'no-method': () => ({
    zh: ['位置没有方法', '用两种语言写明怎样得到'],
    en: ['a position without its method', 'say in both languages how it was obtained'],
  }),
  'no-anchor': () => ({
    zh: ['位置没有锚点', '给出注记所指的点'],
    en: ['a position without an anchor', 'give the point that a label goes to'],
  }),
  'geo-check': (check: string, message: string) => ({
    zh: [`几何检查 ${check} 未通过：${message}`, GEO.zh],
    en: [`${check}: ${message}`, GEO.en],
  }),
  'geo-source': (zh: string, en: string) => ({zh: [zh, GEO.zh], en: [en, GEO.en]}),
  'geo-unchecked': (error: string) => ({
    zh: [`几何数据无法检查：${error}`, GEO.zh],
    en: [`cannot be checked: ${error}`, GEO.en],
  }),
} as const satisfies FaultTable;
