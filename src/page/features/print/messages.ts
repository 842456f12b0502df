import type {Locale} from '../../../domain/text.ts';

interface PrintMessages {
  /** Where it was printed from, and when. */
  readonly from: (address: string, day: string) => string;
}

export const PRINT_MESSAGES: Readonly<Record<Locale, PrintMessages>> = {
  'zh-CN': {from: (address, day) => `印自 ${address} · ${day}`},
  en: {from: (address, day) => `Printed from ${address} · ${day}`},
};
