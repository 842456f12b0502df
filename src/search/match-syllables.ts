export interface SyllableMatch {
  /** Syllables that the query reaches into. */
  readonly count: number;
  /** How many of them it writes out. */
  readonly full: number;
}

/**
 * Reads `query` as syllables, from number `from` on: each written out (`donghe`) or, where `initials` may stand for them,
 * by its first sound (`tl`, `chzh`); the last one may be unfinished (`tunl`). Null where it does not read so.
 */
export function matchSyllables(
  query: string,
  syllables: readonly string[],
  from: number,
  initials: boolean,
): SyllableMatch | null {
  const walk = (at: number, index: number, full: number): SyllableMatch | null => {
    if (at === query.length) return {count: index - from, full};
    const syllable = syllables[index];
    if (!syllable) return null;
    for (const part of initials ? [syllable, ...initialsOf(syllable)] : [syllable]) {
      const rest = query.startsWith(part, at)
        ? walk(at + part.length, index + 1, full + (part === syllable ? 1 : 0))
        : null;
      if (rest) return rest;
    }
    return syllable.startsWith(query.slice(at)) ? {count: index + 1 - from, full} : null;
  };
  return syllables[from]?.[0] === query[0] ? walk(0, from, 0) : null;
}

function initialsOf(syllable: string): readonly string[] {
  return syllable[1] === 'h' ? [syllable.slice(0, 2), syllable.slice(0, 1)] : [syllable.slice(0, 1)];
}
