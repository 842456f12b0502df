import {describe, expect, it} from 'vitest';
import type {Bundle} from '../../../src/domain/bundle.ts';
import {compileFixture} from './compile-fixture.ts';

const {article, mentions} = compileFixture('ok-small').bundle as Bundle;
const written = mentions.map(({start, end, place}) => [article.text.slice(start, end), place]);

describe('findMentions', () => {
  it('lists every name in text order, each with its place', () => {
    expect(written).toEqual([
      ['东河', 'donghe'],
      ['东河区', 'donghe'],
      ['东河区', 'donghe'],
      ['西岭\n\n县', 'xiling'],
      ['东河', 'donghe'],
      ['石桥', 'stone-bridge'],
      ['西岭', 'xiling'],
      ['老街', 'old-street'],
      ['东河', 'donghe'],
    ]);
  });

  it('takes the longest name that stands at a position', () => {
    expect(article.text.slice(mentions[1]?.start, mentions[1]?.end)).toBe('东河区');
    expect(mentions.some(({start, end}) => start >= 10 && end <= 13 && end - start === 2)).toBe(false);
  });

  it('finds a name that the page broke in two', () => {
    expect(written[3]).toEqual(['西岭\n\n县', 'xiling']);
  });

  it('leaves out what an override says is no place', () => {
    const water = article.text.indexOf('河水清了');
    expect(mentions.some(({start}) => start === water)).toBe(false);
  });

  it('never lets two mentions overlap', () => {
    expect(mentions.every(({end}, i) => end <= (mentions[i + 1]?.start ?? Infinity))).toBe(true);
  });
});
