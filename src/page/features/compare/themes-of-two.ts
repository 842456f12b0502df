import {THEMES, type Passage, type Theme} from '../../../domain/passage.ts';

/** What is said of two places under one theme. */
export interface ThemeOfTwo {
  readonly theme: Theme;
  readonly both: readonly Passage[];
  readonly first: readonly Passage[];
  readonly second: readonly Passage[];
}

/** The passages of two places by theme, the themes in their order, without those that neither has. A passage stands under each of its themes. */
export function themesOfTwo(first: readonly Passage[], second: readonly Passage[]): readonly ThemeOfTwo[] {
  return THEMES.map((theme): ThemeOfTwo => {
    const [ofFirst, ofSecond] = [first, second].map((passages) =>
      passages.filter(({themes}) => themes.includes(theme)),
    ) as [Passage[], Passage[]];
    return {
      theme,
      both: ofFirst.filter((passage) => ofSecond.includes(passage)),
      first: ofFirst.filter((passage) => !ofSecond.includes(passage)),
      second: ofSecond.filter((passage) => !ofFirst.includes(passage)),
    };
  }).filter(({both, first: one, second: other}) => both.length + one.length + other.length > 0);
}
