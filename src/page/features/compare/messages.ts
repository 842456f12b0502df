import type {Locale} from '../../../domain/text.ts';

interface CompareMessages {
  readonly title: (place: string) => string;
  readonly close: string;
  readonly versus: string;
  readonly change: (place: string) => string;
  readonly changeWord: string;
  readonly both: string;
  readonly none: string;
  readonly end: string;
  readonly counts: string;
  readonly others: string;
}

export const COMPARE_MESSAGES: Readonly<Record<Locale, CompareMessages>> = {
  'zh-CN': {
    title: (place) => `${place}与哪里比较？`,
    close: '关闭',
    versus: '与',
    change: (place) => `把${place}换成别处`,
    changeWord: '换一处',
    both: '同时说到两处',
    none: '没有谈到',
    end: '结束比较',
    counts: '报道中',
    others: '其他地点',
  },
  en: {
    title: (place) => `Compare ${place} with…`,
    close: 'Close',
    versus: 'and',
    change: (place) => `Another place than ${place}`,
    changeWord: 'Change',
    both: 'Of both',
    none: 'Nothing on this',
    end: 'End the comparison',
    counts: 'In the article',
    others: 'Other places',
  },
};
