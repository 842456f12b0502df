import type {Locale} from '../../../domain/text.ts';
import type {Facet} from '../../../state/facets.ts';

/** Words for each value of a type: a value without one does not compile. */
interface Names {
  readonly facets: Readonly<Record<Facet, string>>;
}

const ZH = {
  done: '完成',
  clear: '全部清除',
  label: '筛选原话',
  chips: '已选条件',
  facets: {themes: '主题', kinds: '类别', statuses: '地点状态', organisations: '单位', speakers: '人物'},
  layers: '图层',
  hiddenLayer: (layer: string): string => `不画${layer}`,
  remove: (value: string): string => `去掉“${value}”`,
  shown: (shown: number, all: number): string => `${all} 处原话中的 ${shown} 处`,
  title: (count: number): string => `${count} 处原话`,
  none: '没有一处原话同时符合这些条件。去掉一两个再看。',
  announce: (shown: number): string => `筛选后 ${shown} 处原话。`,
};

type FilterMessages = typeof ZH & Names;

export const FILTER_MESSAGES: Readonly<Record<Locale, FilterMessages>> = {
  'zh-CN': ZH,
  en: {
    done: 'Done',
    clear: 'Clear all',
    label: 'Filter the passages',
    chips: 'Chosen',
    facets: {
      themes: 'Theme',
      kinds: 'Kind',
      statuses: 'State of the place',
      organisations: 'Organisation',
      speakers: 'Person',
    },
    layers: 'Layer',
    hiddenLayer: (layer) => `without ${layer.toLowerCase()}`,
    remove: (value) => `Remove “${value}”`,
    shown: (shown, all) => `${shown} of ${all} passages`,
    title: (count) => (count === 1 ? '1 passage' : `${count} passages`),
    none: 'No passage meets all of these. Take one or two away.',
    announce: (shown) => (shown === 1 ? '1 passage passes the filter.' : `${shown} passages pass the filter.`),
  },
};
