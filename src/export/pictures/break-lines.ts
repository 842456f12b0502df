import {textWidth} from '../../carto/lettering.ts';

export interface LineMeasure {
  /** Pixels. */
  readonly size: number;
  readonly width: number;
  /** Letter spacing in em. */
  readonly spacing?: number;
}

/** Never at the start of a line: closing marks, and what belongs to the word before it. */
const NOT_FIRST = /^[、。，．：；！？）】》」』〉〕”’…—%％·,.:;!?)\]]/;
/** Never at the end of a line. */
const NOT_LAST = /[（【《「『〈〔“‘([]$/;
/** Their ink is in the left half: at the end of a line they may hang into the margin. */
const HANGING = /[、。，．：；）】》」』〉〕”’]$/;
/** A last line shorter than this, in em, looks lost. */
const SHORTEST_LAST = 2.6;

/**
 * Breaks a text into lines as Chinese is set: between any two characters, but no closing mark begins a line, no opening
 * mark ends one, and numbers and Latin words stay whole. A mark that closes a line may hang half a square into the margin.
 *
 * Nothing is added or left out: the lines joined are the text, but for a space at which a line was broken.
 */
export function breakLines(text: string, measure: LineMeasure): readonly string[] {
  const lines = fill(text, measure);
  return lines.length > 1 ? withoutOrphan(text, lines, measure) : lines;
}

/** Sets the text a little narrower while that lengthens a lost last line and costs none. */
function withoutOrphan(text: string, lines: readonly string[], {width, ...rest}: LineMeasure): readonly string[] {
  const isLost = (set: readonly string[]): boolean =>
    widthOf(set.at(-1) ?? '', rest.size, rest.spacing) < SHORTEST_LAST * rest.size;
  for (let less = 0; less <= 6; less += 0.5) {
    const narrower = fill(text, {...rest, width: width - less * rest.size});
    if (narrower.length === lines.length && !isLost(narrower)) return narrower;
  }
  return lines;
}

/** Marks that Chinese faces set on a full square, though Latin ones do not. */
const FULL_SQUARE = /[“”‘’…—·]/g;

/** Pixels that a line may need, whichever face sets it. */
export function widthOf(text: string, size: number, spacing = 0): number {
  const marks = text.match(FULL_SQUARE)?.length ?? 0;
  return textWidth(text, size, spacing) + marks * size * 0.42;
}

function fill(text: string, {size, width, spacing = 0}: LineMeasure): readonly string[] {
  const fits = (line: string): boolean => {
    const set = line.trimEnd();
    return widthOf(set, size, spacing) - (HANGING.test(set) ? size / 2 : 0) <= width;
  };
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text)) {
    if (line === '' || fits(line + unit)) {
      line += unit;
      continue;
    }
    lines.push(line.trimEnd());
    line = unit.trimStart();
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

/** The pieces between which a line may end: a character with the marks that cling to it, a number, a Latin word. */
function unitsOf(text: string): readonly string[] {
  const pieces = text.match(/[A-Za-zÀ-ž0-9][A-Za-zÀ-ž0-9’'.,%‰/-]*[A-Za-zÀ-ž0-9%‰]|\s+|./gsu) ?? [];
  const units: string[] = [];
  for (const piece of pieces) {
    const before = units.at(-1);
    if (before !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(before) || /^\s/.test(piece)))
      units[units.length - 1] = before + piece;
    else units.push(piece);
  }
  return units;
}
