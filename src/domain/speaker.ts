import type {SpeakerId} from './id.ts';
import {inLocale, type Bilingual, type Locale} from './text.ts';

/** A named person of the article. Office and organisation stand only where the article gives them. */
export interface Speaker {
  readonly id: SpeakerId;
  readonly name: {readonly zh: string; readonly pinyin: string};
  readonly office: Bilingual | null;
  readonly organisation: {readonly id: string; readonly zh: string; readonly en: string} | null;
  /** What else the article says of the person ("72岁，土生土长的西岭人"). */
  readonly remark: Bilingual | null;
}

/** Organisation and office as one phrase: `东河区委书记`, `Secretary, Donghe District Party Committee`; '' where the article gives neither. */
export function officeOf({office, organisation}: Speaker, locale: Locale): string {
  const parts = [organisation && inLocale(organisation, locale), office && inLocale(office, locale)].filter(Boolean);
  if (locale === 'en') return parts.reverse().join(', ');
  const [first = '', second = ''] = parts as string[];
  return second.startsWith(first) ? second : first + second;
}

/** `Cuī Yúnfēng` → `Cui Yunfeng`: English print has no tone marks. */
export function plainPinyin(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .replace(/ü|u\u0308/g, 'ü')
    .normalize('NFC');
}
