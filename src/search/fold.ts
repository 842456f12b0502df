/**
 * What is compared when Latin letters are: lower case, half width, without accents, tones and apostrophes; ü is v, as typed.
 * Chinese characters stay as they are.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .normalize('NFC');
}

/** Two neighbouring characters each, in lower case; none across white space. */
export function pairsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const pairs: string[] = [];
  for (let at = 1; at < lower.length; at++) {
    const pair = lower.slice(at - 1, at + 1);
    if (!/\s/.test(pair)) pairs.push(pair);
  }
  return pairs;
}

/** The English words of a text, folded, without those that every sentence has. */
export function wordsIn(text: string): readonly string[] {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).filter((word) => word.length > 1 && !COMMON.has(word));
}

const COMMON: ReadonlySet<string> = new Set(
  'the of and to in for with on at by from is are was were be been has have had that this these those it its as an or will which into we our their they not'.split(
    ' ',
  ),
);

/** The query as single terms, folded: at white space, at stops, and at the hyphens of Latin words. */
export function termsOf(query: string): readonly string[] {
  return [
    ...new Set(
      fold(query)
        .replace(/([a-z])[-‐–](?=[a-z])/g, '$1 ')
        .split(/[\s,，、。；;“”"《》·]+/)
        .filter((term) => term !== ''),
    ),
  ];
}

export function isLatin(term: string): boolean {
  return /^[a-z]+$/.test(term);
}
