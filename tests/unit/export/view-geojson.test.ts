import {describe, expect, it} from 'vitest';
import {toViewGeojson} from '../../../src/export/view-geojson.ts';
import {bundle, compiled} from '../content/changzhi.ts';
import {geometryFaults} from './geometry-faults.ts';
import {toContext} from './fixture.ts';

const context = toContext(compiled);
const all = {extent: bundle.region.extent, silent: new Set<never>(), hidden: new Set<never>()};
const idsOf = (sight: Partial<Parameters<typeof toViewGeojson>[1]>): readonly unknown[] =>
  toViewGeojson(context, {...all, ...sight}).features.map(({id}) => id);

describe('the places in sight', () => {
  it('are those whose shapes meet the window, which is told', () => {
    const extent = [113.0, 36.1, 113.15, 36.25] as const;
    const {bbox, features} = toViewGeojson(context, {...all, extent});
    expect(bbox).toEqual([...extent]);
    const ids = features.map(({id}) => id);
    expect(ids).toEqual(expect.arrayContaining(['binhu', 'luzhou', 'changzhi', 'zhengtai-hsr']));
    expect(ids).not.toContain('qinyuan');
    expect(ids.length).toBeLessThan(idsOf({}).length);
    for (const {geometry} of features) expect(geometryFaults(geometry)).toEqual([]);
  });

  it('leave out those of which a filter leaves nothing, and those without a position', () => {
    expect(idsOf({silent: new Set(['binhu' as never])})).not.toContain('binhu');
    expect(idsOf({})).not.toContain('city-balcony');
  });

  it('have no boundary where boundaries are switched off', () => {
    const {features} = toViewGeojson(context, {...all, hidden: new Set(['boundaries'])});
    expect(features.find(({id}) => id === 'luzhou')?.geometry?.type).toBe('Point');
    expect(features.find(({id}) => id === 'changzhi')?.geometry?.type).not.toBe('Polygon');
    expect(features.find(({id}) => id === 'g55')?.geometry?.type).toMatch(/LineString$/);
  });
});
