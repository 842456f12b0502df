import {authorsOf, titleOf} from '../../src/page/features/share/citation.ts';
import type {Bundle} from '../../src/domain/bundle.ts';
import type {ReadWord} from './read-words.ts';

/** The fields of the data that hold texts; what stands in others is no excuse. */
const TEXTS = new Set(['zh', 'en', 'pinyin', 'licence', 'publisher', 'date', 'datum', 'raw', 'of', 'number']);

/** The name of a host, or the digest of a file. */
const ADDRESS = /^([\w-]+(\.[\w-]+)+|[\da-f]{64})$/;

/** By GB/T 7714, which is Chinese whoever reads it. */
const CITATION = /\[N(\/OL)?\]/;

/** What has the same name in every language. */
const NAMES = ['MIT', 'ODbL', 'CC BY', 'OpenStreetMap', '天地图', 'Ctrl', 'Alt', 'Esc', 'Enter'];

/** Texts that have no marks and do not stand in the data, so they are written in the code. Names, quotations, glosses and editors' notes are data. */
export function unmarked(read: readonly ReadWord[], bundle: Bundle, labels: unknown): readonly string[] {
  const texts = [
    ...textsIn(bundle),
    ...textsIn(labels),
    ...authorsOf(bundle.article),
    titleOf(bundle.article),
    ...NAMES,
  ];
  const names = nameIn(texts);
  const article = closed(bundle.article.text);
  const isKnown = (text: string): boolean => !/\p{L}/u.test(text.replace(names, ' '));
  return read
    .flatMap((word) => word.text.split('　').map((text) => ({...word, text})))
    .filter(({text, lang}) => {
      const bare = withoutMarks(text)
        .replace(/https?:\S+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (isKnown(bare) || ADDRESS.test(bare) || CITATION.test(bare)) return false;
      // A quotation, or a name, may be cut short.
      const words = closed(bare).replace(/^…|…+$/g, '');
      if ((lang === 'zh-CN' || words.length >= 8) && article.includes(words)) return false;
      const [, before = '', last = ''] = /^(.*, )?(.+)…$/.exec(bare) ?? [];
      const begun = isKnown(before) ? [last, before + last] : [before + last];
      return !(last && texts.some((name) => begun.some((begin) => name.startsWith(begin))));
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

/** As it stands in the data, line by line, in one line, without tone marks, and as the short name of a district. */
function formsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .normalize('NFC');
  const forms = [text, plain, text.replaceAll('’', "'"), text.replace(/ (District|County)$/, '')].flatMap((form) => [
    form.replace(/\s+/g, ' '),
    ...form.split('\n'),
  ]);
  return forms.map((form) => form.trim()).filter((form) => /\p{L}/u.test(form) && form.length > 1);
}
