import type {Locale} from '../../../domain/text.ts';

interface ArticlesMessages {
  readonly alsoIn: string;
  readonly others: string;
  readonly all: string;
  readonly count: (count: number) => string;
}

export const ARTICLES_MESSAGES: Readonly<Record<Locale, ArticlesMessages>> = {
  'zh-CN': {
    alsoIn: '其他报道也说到这里',
    others: '本站其他报道',
    all: '全部报道，列在一张地图上',
    count: (count) => `${count} 处`,
  },
  en: {
    alsoIn: 'Other articles about this place',
    others: 'Other articles',
    all: 'All articles on one map',
    count: (count) => `${count === 1 ? '1 passage' : `${count} passages`}`,
  },
};
