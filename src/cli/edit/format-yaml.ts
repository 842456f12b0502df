import {Document, Scalar, visit, type ToStringOptions} from 'yaml';

/** Fields in the order in which entries have them. */
const ORDER = [
  ['id', 'exact', 'prefix', 'suffix', 'kind', 'lines', 'voice', 'speaker', 'name', 'aliases', 'status', 'within'],
  ['note', 'background', 'office', 'organisation', 'remark', 'title', 'scenes', 'kicker', 'headline', 'notes'],
  ['camera', 'places', 'passages', 'implied', 'themes', 'figures', 'gloss', 'place', 'as'],
  ['raw', 'value', 'unit', 'bound', 'of', 'zh', 'en', 'pinyin', 'source'],
].flat();

const WIDTH = 120;
const ONE_LINE: ToStringOptions = {
  lineWidth: 0,
  flowCollectionPadding: false,
  singleQuote: true,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};

/** Where a field stands among others. */
export function rankOf(key: string): number {
  const at = ORDER.indexOf(key);
  return at === -1 ? ORDER.length : at;
}

/** A value in one line, as it may stand behind a key: within braces or brackets, or alone. */
export function formatValue(value: unknown, isFlow = false): string {
  const document = new Document({k: sorted(value)});
  visit(document, {
    Collection(_key, node) {
      node.flow = isFlow || node !== document.contents;
    },
  });
  quote(document);
  const text = document.toString(ONE_LINE).replace(/\n$/, '');
  return isFlow ? text.slice('{k: '.length, -'}'.length) : text.slice('k: '.length);
}

/** `key: value` with its break; a list of maps or a long map in lines of its own, a long English text folded. */
export function formatPair(key: string, value: unknown, indent: number): string {
  const blanks = ' '.repeat(indent);
  if (Array.isArray(value) && value.length > 0 && value.every(isRecord)) {
    const isFlat = key !== 'scenes';
    const items = value.map((item) => (isFlat ? `${blanks}  - ${formatValue(item)}\n` : formatItem(item, indent + 2)));
    return `${blanks}${key}:\n${items.join('')}`;
  }
  const line = `${blanks}${key}: ${formatValue(value)}`;
  if (isRecord(value) && line.length > WIDTH * 1.5)
    return `${blanks}${key}:\n${entriesOf(value)
      .map(([each, inner]) => formatPair(each, inner, indent + 2))
      .join('')}`;
  if (typeof value === 'string' && line.length > WIDTH && isFoldable(value))
    return `${blanks}${key}: >-\n${folded(value, WIDTH - indent - 2)
      .map((words) => `${blanks}  ${words}\n`)
      .join('')}`;
  return `${line}\n`;
}

/** An entry of a list with its break: fields line by line, or in one where it is small. */
export function formatItem(item: unknown, indent: number): string {
  const blanks = ' '.repeat(indent);
  if (!isRecord(item) || (!('id' in item) && !('scenes' in item))) return `${blanks}- ${formatValue(item)}\n`;
  const pairs = entriesOf(item).map(([key, value]) => formatPair(key, value, indent + 2));
  return `${blanks}- ${pairs.join('').slice(indent + 2)}`;
}

/** Words with single blanks between them: folding gives back the same text. */
function isFoldable(text: string): boolean {
  return /^\S+(?: \S+)+$/.test(text);
}

function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text with a break in it stays in one line; a date is no number to any reader. */
function quote(document: Document): void {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string') return;
      if (node.value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
      else if (/^\d{4}(?:-\d\d){0,2}$/.test(node.value)) node.type = Scalar.QUOTE_SINGLE;
    },
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  return isRecord(value) ? Object.fromEntries(entriesOf(value).map(([key, each]) => [key, sorted(each)])) : value;
}

function entriesOf(record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
