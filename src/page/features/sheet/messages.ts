import type {Locale} from '../../../domain/text.ts';

interface SheetMessages {
  readonly raise: string;
  readonly lower: string;
}

export const SHEET_MESSAGES: Readonly<Record<Locale, SheetMessages>> = {
  'zh-CN': {raise: '向上展开', lower: '向下收起'},
  en: {raise: 'Raise the sheet', lower: 'Lower the sheet'},
};
