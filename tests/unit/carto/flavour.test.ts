import {describe, expect, it} from 'vitest';
import {FLAVOURS, ROLES, type Role} from '../../../src/carto/flavour.ts';
import {LETTERING} from '../../../src/carto/lettering.ts';
import {contrast, toHex} from '../../../src/carto/oklch.ts';

const FILLS: readonly Role[] = ['land', 'county', 'district', 'focusFill'];
const flavours = Object.values(FLAVOURS);

describe('colour', () => {
  it('turns OKLCH into sRGB', () => {
    expect(toHex([0, 0, 0])).toBe('#000000');
    expect(toHex([1, 0, 0])).toBe('#ffffff');
    expect(toHex([0.627955, 0.257683, 29.234])).toBe('#ff0000');
  });

  it('computes contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(flavours)('the $name flavour', ({name, colour}) => {
  it('has every role', () => {
    for (const role of ROLES) expect(colour[role]).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('sets every label at 4.5:1 or more on every fill and on its own halo', () => {
    const poor = Object.entries(LETTERING)
      .filter(([, {shield}]) => !shield)
      .flatMap(([label, {colour: ink}]) =>
        [...FILLS, 'halo' as const]
          .map((ground) => ({label, ground, ratio: contrast(colour[ink], colour[ground])}))
          .filter(({ratio}) => ratio < 4.5),
      );
    expect(poor).toEqual([]);
  });

  it('sets a chosen label at 4.5:1 on the chosen fill', () => {
    expect(contrast(colour.vermilionInk, colour.halo)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour.vermilionInk, colour.focusFill)).toBeGreaterThanOrEqual(3);
  });

  it('sets the numbers of roads at 4.5:1 on their shields', () => {
    expect(contrast(colour.shieldText, colour.shieldNational)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour.shieldText, colour.shieldExpressway)).toBeGreaterThanOrEqual(4.5);
  });

  it('sets the interface at 4.5:1', () => {
    for (const ink of ['ink', 'greyInk', 'vermilionInk'] as const)
      expect(contrast(colour[ink], colour.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws lines that carry meaning at 3:1 on the land, or with a casing that does', () => {
    for (const line of ['railway', 'railwayGuess', 'expressway', 'nationalRoad', 'planned', 'vermilion'] as const) {
      expect(contrast(colour[line], colour.land), `${name} ${line}`).toBeGreaterThanOrEqual(3);
    }
  });
});
