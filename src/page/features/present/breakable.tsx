/** Chinese has words, though no spaces, and most browsers a dictionary of them: large type is then broken between two words. */
const SEGMENTER =
  typeof Intl !== 'undefined' && 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', {granularity: 'word'}) : null;

/** The mark before it is not part of it; Safari before 16.4 cannot look behind. */
const SHORT_CLAUSE = /[“‘，、；：。]([^“”‘’，、；：。]{1,6})(?=[”’，、；：。])/gu;
const OPENING = /[“‘《（]$/;
/** Belongs to what stands before it. */
const TRAILING = /^[的了着过们等段]$/;

/** Whether lines can be broken between words alone; where it is false they are broken between any two characters. */
export const BETWEEN_WORDS = SEGMENTER !== null;

interface BreakableProps {
  readonly text: string;
  /** Where `text` begins in what `breaks` was found in. */
  readonly from: number;
  readonly breaks: ReadonlySet<number>;
}

/** Text that may be broken at `breaks`, and only there, in an element of class `between-words`. */
export function Breakable({text, from, breaks}: BreakableProps) {
  const cuts = [0, ...[...breaks].map((at) => at - from).filter((at) => at > 0 && at < text.length), text.length];
  return (
    <>
      {breaks.has(from) ? <wbr /> : null}
      {cuts
        .slice(1)
        .flatMap((end, at) => (at === 0 ? [text.slice(0, end)] : [<wbr key={at} />, text.slice(cuts[at], end)]))}
    </>
  );
}

/**
 * Where a line may end: before a word, unless a mark, a number or a lone character holds it to what stands before.
 * A few characters between two marks stay whole, and so do `names`: no dictionary knows all of them.
 */
export function breaksIn(text: string, names: readonly string[] = []): ReadonlySet<number> {
  const breaks = new Set<number>();
  if (!SEGMENTER) return breaks;
  const wholes = [SHORT_CLAUSE, ...names.map((name) => new RegExp(name, 'g'))]
    .flatMap((whole) => [...text.matchAll(whole)])
    .map(({index, 0: whole, 1: inner = whole}) => [index + whole.length - inner.length, index + whole.length] as const);
  for (const {segment, index, isWordLike = false} of SEGMENTER.segment(text)) {
    const begins = OPENING.test(segment) || (isWordLike && !TRAILING.test(segment));
    const held =
      index === 0 ||
      /(?:[“‘《（\d]|[，、；：。]\p{Script=Han})$/u.test(text.slice(0, index)) ||
      wholes.some(([start, end]) => index > start && index < end);
    if (begins && !held) breaks.add(index);
  }
  return breaks;
}
