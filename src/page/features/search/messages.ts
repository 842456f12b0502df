import type {Locale} from '../../../domain/text.ts';
import type {ResultKind} from '../../../search/search-data.ts';

/** Words for each value of a type: a value without one does not compile. */
interface Names {
  readonly kinds: Readonly<Record<ResultKind, string>>;
}

const ZH = {
  results: '搜索结果',
  kinds: {
    place: '地点',
    person: '人物',
    organisation: '单位',
    passage: '原话',
    paragraph: '报道',
    'collection-place': '其他报道里的地点',
    'collection-passage': '其他报道里的原话',
    article: '本站其他报道',
  },
  more: (count: number): string => `另有 ${count} 条，再多打几个字`,
  /** Where not all has been looked at: the count of a group, and what stands below it. */
  atLeast: (count: number): string => `${count}+`,
  moreThanSeen: (count: number): string =>
    count === 0 ? '还没有查完，再多打几个字' : `至少 ${count} 条，再多打几个字`,
  found: (count: number, cut: boolean): string => `找到 ${count} 条${cut ? '以上' : ''}`,
  nothing: (query: string): string => `没有找到“${query}”。`,
  advice: '可以打汉字、全拼、首字母或英文；多个词用空格隔开。',
  keys: '↑ ↓ 选择　Enter 打开　Esc 关闭',
  alias: (form: string): string => `又作“${form}”`,
  inCollection: (count: number): string => (count === 0 ? '—' : `其他报道 ${count} 处`),
};

/** What the search says once it is used; the words of the field itself are in field-words.ts. */
type SearchMessages = typeof ZH & Names;

export const SEARCH_MESSAGES: Readonly<Record<Locale, SearchMessages>> = {
  'zh-CN': ZH,
  en: {
    results: 'Search results',
    kinds: {
      place: 'Places',
      person: 'People',
      organisation: 'Organisations',
      passage: 'Passages',
      paragraph: 'The article',
      'collection-place': 'Places in other articles',
      'collection-passage': 'Passages in other articles',
      article: 'Other articles of this site',
    },
    more: (count) => `${count} more: type on to narrow them down`,
    atLeast: (count) => `${count}+`,
    moreThanSeen: (count) =>
      count === 0
        ? 'Not all could be searched: type on to narrow it down'
        : `At least ${count}: type on to narrow them down`,
    found: (count, cut) => `${count === 1 ? '1 result' : `${count} results`}${cut ? ' or more' : ''}`,
    nothing: (query) => `Nothing found for “${query}”.`,
    advice: 'Type Chinese, pinyin, initials or English; put a space between words.',
    keys: '↑ ↓ choose   Enter opens   Esc closes',
    alias: (form) => `also “${form}”`,
    inCollection: (count) => (count === 0 ? '—' : `${count} in other articles`),
  },
};
