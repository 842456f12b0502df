import type {Locale} from '../../../domain/text.ts';

/** The words of the search field as it stands in the bar: part of the page as served. */
interface FieldWords {
  readonly label: string;
  readonly placeholder: (examples: string) => string;
  readonly cancel: string;
}

export const FIELD_WORDS: Readonly<Record<Locale, FieldWords>> = {
  'zh-CN': {label: '搜索', placeholder: (examples) => `搜地名、人名、原话，如 ${examples}`, cancel: '取消'},
  en: {label: 'Search', placeholder: (examples) => `Places, people, words: ${examples}`, cancel: 'Cancel'},
};
