/** A figure in its words. `…` stands where the sentence goes on and is not quoted. */
export interface WordsAround {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

const BREAKS = /[，。；：！？]/;
/** Shorter clauses say too little: the clause before joins them. */
const ENOUGH = 12;

/** The clause of `words` in which `raw` stands, with all of it that a short clause needs; whole where `raw` is not found. */
export function wordsAround(words: string, raw: string): WordsAround {
  const at = words.indexOf(raw);
  if (at === -1) return {before: words, figure: '', after: ''};
  const end = clauseEnd(words, at + raw.length);
  let start = clauseStart(words, at);
  while (start > 0 && end - start < ENOUGH) start = clauseStart(words, start - 1);
  return {
    before: (start > 0 ? '…' : '') + words.slice(start, at),
    figure: raw,
    after: words.slice(at + raw.length, end) + (end < words.length ? '…' : ''),
  };
}

function clauseStart(words: string, from: number): number {
  let at = from;
  while (at > 0 && !BREAKS.test(words.charAt(at - 1))) at -= 1;
  return at;
}

function clauseEnd(words: string, from: number): number {
  let at = from;
  while (at < words.length && !BREAKS.test(words.charAt(at))) at += 1;
  return at;
}
