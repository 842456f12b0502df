import type {Locale} from '../../../domain/text.ts';
import type {Facet} from '../../../state/facets.ts';

interface FilterMessages {
  readonly open: string;
  readonly done: string;
  readonly clear: string;
  readonly label: string;
  readonly chips: string;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly layers: string;
  readonly hiddenLayer: (layer: string) => string;
  readonly remove: (value: string) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly title: (count: number) => string;
  readonly none: string;
  readonly announce: (shown: number) => string;
}

export const FILTER_MESSAGES: Readonly<Record<Locale, FilterMessages>> = {
  'zh-CN': {
    open: '筛选',
    done: '完成',
    clear: '全部清除',
    label: '筛选原话',
    chips: '已选条件',
    facets: {themes: '主题', kinds: '类别', statuses: '地点状态', organisations: '单位', speakers: '人物'},
    layers: '图层',
    hiddenLayer: (layer) => `不画${layer}`,
    remove: (value) => `去掉“${value}”`,
    shown: (shown, all) => `${all} 处原话中的 ${shown} 处`,
    title: (count) => `${count} 处原话`,
    none: '没有一处原话同时符合这些条件。去掉一两个再看。',
    announce: (shown) => `筛选后 ${shown} 处原话。`,
  },
  en: {
    open: 'Filter',
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
