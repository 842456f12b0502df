import type {BlockKind} from '../../domain/article.ts';
import {COMPLETE, isHeadline, joinLines, layoutOf, readLines, type Joined} from './join-lines.ts';
import {titleOf} from './find-title.ts';
import type {LineKind} from './line-kinds.ts';

/** A block of the article as its lines suggest it; `lines` are 1-based, the first and the last. */
export interface GuessedBlock {
  readonly kind: BlockKind;
  readonly lines: readonly [number, number];
  readonly text: string;
  /** What its lines were told to be. */
  readonly line: LineKind;
  /** Each of its lines is a clause: no name goes over a break. */
  readonly isVerse: boolean;
}

/**
 * The structure of an article, guessed from its lines: headlines are short and without a stop, a paragraph that ends without one goes on
 * after the page break, a short line with no paragraph below it is the headline of another piece. An editor looks it over.
 */
export function guessBlocks(text: string): readonly GuessedBlock[] {
  const lines = readLines(text);
  const layout = layoutOf(lines);
  const all = joinLines(lines, layout);
  const {title, kickers, last} = titleOf(all, layout.kind === 'width' ? layout.width : null);
  const blocks = all.flatMap((line, index): readonly GuessedBlock[] => {
    if (title.includes(index) && index !== title[0]) return [];
    const kind =
      title[0] === index ? 'title' : kickers.includes(index) ? 'kicker' : kindOf(line, all[index + 1], index > last);
    const end = title[0] === index ? (all[title.at(-1) as number] as Joined).last : line.last;
    const words = title[0] === index ? headlineOf(title.map((each) => (all[each] as Joined).text)) : line.text;
    return [{kind, lines: [line.number, end], text: words, line: line.kind, isVerse: line.isVerse}];
  });
  return inNotes(blocks);
}

/** 政 府 工 作 报 告 is read without its blanks; two lines are one, with a blank between them. */
export function headlineOf(lines: readonly string[]): string {
  const read = lines.map((line) => {
    const isSpaced = /^(?:\p{Script=Han}[\s　]+){2,}\p{Script=Han}$/u.test(line.trim());
    const tag = /^【(?:头条|原创|特稿|关注|视频|图集|聚焦|独家|要闻|转载|快讯|重磅)】\s*/;
    return isSpaced
      ? line.replace(/[\s　]+/g, '')
      : line
          .trim()
          .replace(tag, '')
          .replace(/[\s　]+/g, ' ');
  });
  return read.join(' ');
}

function kindOf(line: Joined, next: Joined | undefined, isBelowTitle: boolean): BlockKind {
  switch (line.kind) {
    case 'note':
      return 'note-heading';
    case 'salutation':
      return 'paragraph';
    case 'occasion':
      return 'kicker';
    case 'text':
      if (line.isVerse || !isHeadline(line)) return 'paragraph';
      return next && next.kind === 'text' && (!isHeadline(next) || next.isVerse) && isBelowTitle
        ? 'heading'
        : nextText(next);
    default:
      return 'credits';
  }
}

/** A short line above another heading is one too; above credits or nothing it belongs to another piece. */
function nextText(next: Joined | undefined): BlockKind {
  return next?.kind === 'text' && !COMPLETE.test(next.text) && /^[一二三四五六七八九十（(第]/.test(next.text)
    ? 'heading'
    : 'stray';
}

/** The paragraphs under “编者按” are the note, up to the next heading. */
function inNotes(blocks: readonly GuessedBlock[]): readonly GuessedBlock[] {
  let inNote = false;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') inNote = block.kind === 'note-heading';
    return inNote && block.kind === 'paragraph' ? {...block, kind: 'note'} : block;
  });
}
