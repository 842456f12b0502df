import {describe, expect, it} from 'vitest';
import {freeArticleId, knownWords} from '../../../src/cli/edit/known-words.ts';
import {regionMap} from '../../../src/cli/edit/region-map.ts';
import {scratch} from './scratch.ts';

describe('what the editor’s server knows', () => {
  it('are the region’s shapes, and each of its positions with the name that the article gives', () => {
    const map = regionMap(scratch().root, 'mirror');
    expect(map.region.id).toBe('yunze');
    expect(map.features.features.length).toBeGreaterThan(5);
    expect(map.positions.find(({id}) => (id as string) === 'old-mill')).toMatchObject({
      name: {zh: '老磨坊'},
      anchor: [93.7, 39.2],
      errorM: 200,
    });
  });

  it('is the English of the other articles before that of rules, and every reading once', () => {
    const {root} = scratch();
    const {english, readings, kind} = knownWords(root, 'another', '镜湖');
    expect(english[0]).toMatchObject({en: 'Mirror Lake', from: {en: 'from mirror'}});
    expect([kind, new Set(readings).size]).toEqual(['lake', readings.length]);
    expect(knownWords(root, 'mirror', '镜湖').english.map(({en}) => en)).not.toContain('Mirror Lake');
    expect(knownWords(root, 'mirror', '长乐路')).toMatchObject({
      kind: 'street',
      readings: expect.arrayContaining(['Chánglè Lù', 'Zhǎnglè Lù']),
    });
    expect(knownWords(root, 'mirror', '一句很长的话，不会是什么地方的名字').readings).toEqual([]);
  });

  it('is an id from the headline that no folder has', () => {
    const {root} = scratch();
    expect(freeArticleId(root, '“新路”通了，人人都来')).toBe('xin-lu-tong-le');
    expect(freeArticleId(root, 'Mirror')).toBe('mirror-2');
    expect(freeArticleId(root, '——')).toBe('');
  });
});
