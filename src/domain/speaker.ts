import type {SpeakerId} from './id.ts';
import type {Bilingual} from './text.ts';

/** A named person of the article. Office and organisation stand only where the article gives them. */
export interface Speaker {
  readonly id: SpeakerId;
  readonly name: {readonly zh: string; readonly pinyin: string};
  readonly office: Bilingual | null;
  readonly organisation: {readonly id: string; readonly zh: string; readonly en: string} | null;
  /** What else the article says of the person ("72岁，土生土长的西岭人"). */
  readonly remark: Bilingual | null;
}

/** `Cuī Yúnfēng` → `Cui Yunfeng`: English print has no tone marks. */
export function plainPinyin(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .replace(/ü|u\u0308/g, 'ü')
    .normalize('NFC');
}
