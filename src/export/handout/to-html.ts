import {escapeXml} from '../../map/painter/svg/escape-xml.ts';
import type {Locale} from '../../domain/text.ts';
import {markChinese} from '../../words/chinese-within.ts';

/** Words as the text of an element: what of them has not been translated is marked as Chinese. */
export function toHtml(words: string, locale: Locale): string {
  return markChinese(escapeXml(words), locale);
}
