import {render} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {MapFurniture} from '../../../src/page/features/shell/map-furniture.tsx';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {wordsIn} from '../../../src/words/messages.ts';
import {bundle} from '../content/changzhi.ts';

const legendOf = (layers: readonly string[]): readonly string[] => {
  const region = {...bundle.region, legend: {}, layers: bundle.region.layers.filter(({id}) => layers.includes(id))};
  const html = render(<MapFurniture view={DEFAULT_VIEW} bundle={{...bundle, region}} />);
  return [...html.matchAll(/<\/svg>([^<]*)<\/li>/g)].map(([, name = '']) => name);
};

describe('the legend of the map', () => {
  it('explains the lines and areas of the layers that the region has, and no others', () => {
    const {railway, railwayGuess, approximate, ...roads} = wordsIn('zh-CN').legendItems;
    expect(legendOf(['boundaries', 'districts', 'sites'])).toEqual([]);
    expect(legendOf(['boundaries', 'railway'])).toEqual([railway, railwayGuess]);
    expect(legendOf(['lake', 'roads']).toSorted()).toEqual([approximate, ...Object.values(roads)].toSorted());
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
