import type {Bundle} from '../../src/domain/bundle.ts';
import type {ReadWord} from './read-words.ts';

/** The fields of the data that hold texts; what stands in others is no excuse. */
const TEXTS = new Set(['zh', 'en', 'pinyin', 'licence', 'publisher', 'date', 'datum', 'raw', 'of', 'number']);

/** What has the same name in every language. */
const NAMES = ['OpenStreetMap', '天地图', 'Ctrl', 'Alt', 'Esc', 'Enter'];

/** Texts that have no marks and do not stand in the data, so they are written in the code. Names, quotations, glosses and editors' notes are data. */
export function unmarked(read: readonly ReadWord[], bundle: Bundle, labels: unknown): readonly string[] {
  const names = nameIn([...textsIn(bundle), ...textsIn(labels), ...NAMES]);
  const article = closed(bundle.article.text);
  return read
    .filter(({text, lang}) => {
      const bare = withoutMarks(text).replace(/\s+/g, ' ').trim();
      if (!/\p{L}/u.test(bare)) return false;
      // A quotation, even one that is cut short.
      const words = closed(bare).replace(/…+$/, '');
      if ((lang === 'zh-CN' || words.length >= 8) && article.includes(words)) return false;
      return /\p{L}/u.test(bare.replace(names, ' '));
    })
    .map(({text, where}) => `${where}: ${text}`);
}

/** Any of these, the longest first; one in Latin letters is no part of a word. */
function nameIn(texts: readonly string[]): RegExp {
  const escaped = [...new Set(texts)]
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .map((text) => (/^[\p{Script=Latin}\d]/u.test(text) ? `(?<![\\p{Script=Latin}\\d])${text}` : text))
    .map((text) => (/[\p{Script=Latin}\d]$/u.test(text) ? `${text}(?![\\p{Script=Latin}\\d])` : text));
  return RegExp(escaped.join('|'), 'gu');
}

/** What stands outside of marks. */
function withoutMarks(text: string): string {
  let depth = 0;
  return [...text]
    .map((letter) => {
      if (letter === '⟦') depth++;
      const shown = depth > 0 ? ' ' : letter;
      if (letter === '⟧') depth = Math.max(0, depth - 1);
      return shown;
    })
    .join('');
}

function closed(text: string): string {
  return text.replace(/\s+/g, '');
}

function textsIn(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return TEXTS.has(field) ? formsOf(value) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => textsIn(inside, Array.isArray(value) ? field : name));
}

/** As it stands in the data, line by line, in one line, and without tone marks. */
function formsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .normalize('NFC');
  const forms = [text, plain, text.replaceAll('’', "'")].flatMap((form) => [
    form.replace(/\s+/g, ' '),
    ...form.split('\n'),
  ]);
  return forms.map((form) => form.trim()).filter((form) => /\p{L}/u.test(form) && form.length > 1);
}
