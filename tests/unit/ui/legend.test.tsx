import {render} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {unexplainedBy} from '../../../src/carto/kinds.ts';
import {compileProject} from '../../../src/compile/compile-project.ts';
import {requireSound} from '../../../src/compile/sound.ts';
import type {Region} from '../../../src/domain/region.ts';
import {MapFurniture} from '../../../src/page/features/shell/map-furniture.tsx';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {wordsIn} from '../../../src/words/messages.ts';
import {MADE_UP} from '../../fixtures/region-site.ts';
import {bundle} from '../content/changzhi.ts';

const furnitureOf = (region: Region): string =>
  render(<MapFurniture view={DEFAULT_VIEW} bundle={{...bundle, region}} />);
const rowsOf = (region: Region): readonly string[] => {
  const html = furnitureOf(region);
  return [...html.matchAll(/<\/svg>([^<]*)<\/li>/g)].map(([, name = '']) => name);
};
const legendOf = (layers: readonly string[]): readonly string[] =>
  rowsOf({...bundle.region, legend: {}, layers: bundle.region.layers.filter(({id}) => layers.includes(id))});

describe('the legend of the map', () => {
  it('explains the lines and areas of the layers that the region has, and no others', () => {
    const {railway, railwayGuess, approximate, ...roads} = wordsIn('zh-CN').legendItems;
    expect(legendOf(['boundaries', 'districts', 'sites'])).toEqual([]);
    expect(legendOf(['boundaries', 'railway'])).toEqual([railway, railwayGuess]);
    expect(furnitureOf({...bundle.region, layers: []})).not.toContain('class="legend"');
    expect(legendOf(['lake', 'roads']).toSorted()).toEqual([approximate, ...Object.values(roads)].toSorted());
  });
});

describe('the legend of a region that has layers, and not all that may be on them', () => {
  const {bundle: madeUp, features} = requireSound(compileProject({root: MADE_UP}));

  it('explains no guess and no kind that nothing on its map is', () => {
    expect(madeUp.region.layers.map(({id}) => id)).toEqual(expect.arrayContaining(['railway', 'lake']));
    expect(features.features.some(({properties}) => properties.class === 'railway')).toBe(true);
    expect(rowsOf({...madeUp.region, legend: {}})).toEqual([wordsIn('zh-CN').legendItems.railway]);
  });

  it('explains a guess once there is one', () => {
    const guessed = features.features.map((feature) => ({
      ...feature,
      properties: {...feature.properties, precision: 'schematic' as const},
    }));
    expect(unexplainedBy({...features, features: guessed})).not.toContain('railwayGuess');
    expect(unexplainedBy({...features, features: guessed})).toContain('railway');
  });

  it('of this site, which has all kinds, takes no byte of the page for it', () => {
    expect(bundle.region).not.toHaveProperty('unexplained');
  });
});

describe('the line that dates the article', () => {
  it.each([
    [null, null, '报纸名称、刊发日期：未注明。推断为年初。'],
    ['云泽晚报', null, '云泽晚报，刊发日期未注明。推断为年初。'],
    ['云泽晚报', '2026-03-02', '云泽晚报，2026-03-02。'],
    [null, '2026-03-02', '报纸名称未注明，2026-03-02。'],
  ])('gives what the text gives: %s, %s', (newspaper, date, line) => {
    expect(wordsIn('zh-CN').printed({newspaper, date}, '推断为年初。')).toBe(line);
  });

  it('says the same in English, and that some of it is to come', () => {
    const {printed} = wordsIn('en');
    expect(printed({newspaper: null, date: '2026-03-02'}, 'x')).toBe('Newspaper not stated, 2026-03-02.');
    expect(printed({newspaper: null, date: null, untranslated: true}, 'Inferred: early.')).toMatch(
      /^Newspaper and date: not stated\. Inferred: early\. Not all of it has been translated yet/,
    );
  });
});
