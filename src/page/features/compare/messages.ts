import type {Locale} from '../../../domain/text.ts';

const ZH = {
  title: (place: string): string => `${place}与哪里比较？`,
  close: '关闭',
  versus: '与',
  change: (place: string): string => `把${place}换成别处`,
  changeWord: '换一处',
  both: '同时说到两处',
  none: '没有谈到',
  end: '结束比较',
};

type CompareMessages = typeof ZH;

export const COMPARE_MESSAGES: Readonly<Record<Locale, CompareMessages>> = {
  'zh-CN': ZH,
  en: {
    title: (place) => `Compare ${place} with…`,
    close: 'Close',
    versus: 'and',
    change: (place) => `Another place than ${place}`,
    changeWord: 'Change',
    both: 'Of both',
    none: 'Nothing on this',
    end: 'End the comparison',
  },
};
