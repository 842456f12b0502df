import type {Locale} from '../../../domain/text.ts';

/** The words of the search field as it stands in the bar: part of the page as served. */
export const FIELD_WORDS: Readonly<
  Record<Locale, {readonly label: string; readonly placeholder: string; readonly cancel: string}>
> = {
  'zh-CN': {label: '搜索', placeholder: '搜地名、人名、原话，如 滨湖 / bhq', cancel: '取消'},
  en: {label: 'Search', placeholder: 'Places, people, words: 滨湖, bhq, lake', cancel: 'Cancel'},
};
