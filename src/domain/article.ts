import type {Span} from './text.ts';

export type BlockKind =
  | 'kicker'
  | 'title'
  | 'note-heading'
  | 'note'
  | 'heading'
  | 'paragraph'
  | 'stray' // a headline of a neighbouring piece on the same printed page: no text of it follows
  | 'credits';

/**
 * One unit of the article's layout. `spans` has more than one entry where the page broke a paragraph in two:
 * what lies between them in the source is layout, not text.
 */
export interface Block {
  readonly id: string;
  readonly kind: BlockKind;
  readonly spans: readonly Span[];
  /** Running number over paragraphs and the editor's note, as cited ("第 12 段"); absent for the other kinds. */
  readonly number?: number;
  /** Section the block stands in, 1-based, 0 before the first heading. */
  readonly section: number;
  /** Our English translation; only titles and headings have one. */
  readonly gloss?: {readonly en: string};
}

export interface Article {
  readonly id: string;
  /** The source, byte for byte. */
  readonly text: string;
  /** SHA-256 of the source file, hexadecimal. */
  readonly sha256: string;
  readonly blocks: readonly Block[];
  /** What the text itself does not give is null: it is never made up. */
  readonly newspaper: string | null;
  readonly date: string | null;
  /** What can be inferred about the date, in both languages, marked as inferred wherever it is shown. */
  readonly dateInferred: {readonly zh: string; readonly en: string};
  /** Some of its English, or of its places', speakers' or briefings', is still to come: '' stands for it, and the Chinese is shown. */
  readonly untranslated?: true;
}

/** What a page puts between two lines of one paragraph: the break, empty lines, the indent of the next. */
const LAYOUT = /[^\S\n]*\n\s*/g;

/** The words of a span as a reader sees them: without the page break that the layout put inside a paragraph. */
export function wordsOf(text: string, {start, end}: Span): string {
  return text.slice(start, end).replace(LAYOUT, '');
}

/** Span of each line's words: without its break, and without the blanks that indent or end it. A line of blanks is empty. */
export function lineSpans(text: string): readonly Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const indent = line.length - line.trimStart().length;
    const span = {start: start + indent, end: start + Math.max(indent, line.trimEnd().length)};
    start += line.length + 1;
    return span;
  });
}
