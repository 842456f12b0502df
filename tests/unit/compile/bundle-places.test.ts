import {describe, expect, it} from 'vitest';
import type {Bundle} from '../../../src/domain/bundle.ts';
import type {Place} from '../../../src/domain/place.ts';
import {compileFixture} from './compile-fixture.ts';

const {places} = compileFixture('ok-small').bundle as Bundle;
const place = (id: string): Place | undefined => places.find((each) => each.id === id);

describe('bundlePlaces', () => {
  it('takes position and measures from the geometry', () => {
    expect(place('donghe')).toMatchObject({
      precision: 'surveyed',
      errorM: 50,
      source: 'survey',
      areaKm2: 100.2,
      neighbours: ['xiling'],
    });
  });

  it('shows a place without a position as part of its holder, and claims no error for it', () => {
    expect(place('stone-bridge')).toMatchObject({
      precision: 'within',
      within: 'donghe',
      anchor: [113.05, 36.05],
      errorM: null,
      source: null,
    });
    expect(place('stone-bridge')?.method.zh).toContain('东河区');
  });

  it('lists a place that nobody can place as unlocated, with the reason', () => {
    expect(place('old-street')).toMatchObject({
      precision: 'unlocated',
      anchor: null,
      extent: null,
      method: {en: 'The article does not say where.'},
    });
  });

  it('keeps background apart from the article, with its own source', () => {
    expect(place('donghe')?.background).toEqual([
      {text: {zh: '面积约100平方公里。', en: 'Its area is about 100 km².'}, source: 'yearbook'},
    ]);
  });
});
