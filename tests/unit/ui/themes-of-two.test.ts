import {describe, expect, it} from 'vitest';
import type {PlaceId} from '../../../src/domain/id.ts';
import {indexBundle} from '../../../src/domain/bundle.ts';
import {themesOfTwo} from '../../../src/page/features/compare/themes-of-two.ts';
import {bundle} from '../content/changzhi.ts';

const index = indexBundle(bundle);
const at = (place: string) => index.passagesAt.get(place as PlaceId) ?? [];

describe('themesOfTwo', () => {
  const themes = themesOfTwo(at('tunliu'), at('shangdang'));

  it('puts each passage under each of its themes, once', () => {
    for (const {theme, both, first, second} of themes) {
      const all = [...both, ...first, ...second];
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((passage) => passage.themes.includes(theme))).toBe(true);
    }
  });

  it('loses none of either place', () => {
    const [one, other] = [
      new Set(themes.flatMap(({both, first}) => [...both, ...first])),
      new Set(themes.flatMap(({both, second}) => [...both, ...second])),
    ];
    expect([one.size, other.size]).toEqual([at('tunliu').length, at('shangdang').length]);
  });

  it('leaves out a theme of which neither has a passage', () => {
    expect(themesOfTwo([], [])).toEqual([]);
  });
});
