import {describe, expect, it} from 'vitest';
import {offsetsOf, referenceFaults, referenceLines, verdicts, type Reference} from '../../../geo/check/references.ts';
import {openRegion} from '../../../geo/read/region-folder.ts';
import {readReferences} from '../../../geo/read/references.ts';
import {readDerived} from '../../../geo/check-geo.ts';
import {drawn, line, soundResult} from '../../fixtures/geo/sound.ts';

const reference = (part: Partial<Reference>): Reference => ({
  place: 'line',
  name: 'Shield',
  at: [112.3, 36.5005],
  errorM: 50,
  on: 'line',
  ...part,
});
const faultsOf = (...references: readonly Reference[]): readonly string[] =>
  referenceFaults(verdicts(offsetsOf(references, soundResult()))).map(({id, message}) => `${id}: ${message}`);

describe('references', () => {
  it('hold where they lie within both errors together, and are told where they do not', () => {
    expect(faultsOf(reference({}))).toEqual([]);
    expect(faultsOf(reference({at: [112.1, 36.502]}))).toEqual([
      'line: Shield lies 222 m off, the errors together allow 112 m',
    ]);
  });

  it('may lie in an area, or where a place stands', () => {
    expect(faultsOf(reference({place: 'west', on: 'inside', at: [112.2, 36.5]}))).toEqual([]);
    expect(faultsOf(reference({place: 'west', on: 'inside', at: [112.6, 36.5]}))).toHaveLength(1);
    expect(faultsOf(reference({place: 'first', on: 'anchor', at: [112.1, 36.5005]}))).toEqual([]);
    expect(faultsOf(reference({place: 'nowhere', on: 'anchor'}))).toHaveLength(1);
  });

  it('may be missed by one in twenty, no more', () => {
    const near = Array.from({length: 19}, () => reference({}));
    const far = reference({at: [112.3, 36.502]});
    expect(faultsOf(...near, far)).toEqual([]);
    expect(faultsOf(...near, far, far)).toHaveLength(2);
  });

  it('are told apart: what a line was laid by, and what is coarser than its stated error, tests nothing', () => {
    const found = verdicts(
      offsetsOf([reference({}), reference({laid: true}), reference({errorM: 5000})], soundResult()),
    );
    expect(found.map(({kind, count}) => `${kind} ${count}`)).toEqual(['test 1', 'laid 1', 'coarse 1']);
    expect(referenceLines(found).split('\n')).toEqual([
      expect.stringContaining(' 1 references:'),
      expect.stringContaining(' 1 it was laid by:'),
      expect.stringContaining(' 1 coarser than it:'),
    ]);
    expect(faultsOf(reference({laid: true, at: [112.1, 36.52]}))).toHaveLength(1);
  });

  it('are not met by a planned course beside the line', () => {
    const sound = soundResult();
    const planned = drawn(line([112.1, 36.502], [112.9, 36.502]), {
      class: 'project-road',
      place: 'line',
      status: 'planned',
    });
    const drawnBoth = {...sound, features: [...sound.features, planned]};
    const [offset] = offsetsOf([reference({at: [112.3, 36.502]})], drawnBoth);
    expect(offset?.offM).toBeGreaterThan(200);
  });

  it('of the lake: its dam, where the first edition was a kilometre off', async () => {
    const {folder} = openRegion('geo/regions/changzhi');
    if (!folder) throw new Error('no region');
    const dam = readReferences(folder).filter(({place}) => place === 'zhangze-lake');
    const offsets = offsetsOf(dam, await readDerived('geo/regions/changzhi'));
    expect(offsets.map(({statedM}) => statedM)).toEqual([550, 550]);
    for (const {offM} of offsets) expect(offM).toBeLessThan(250);
  });
});
