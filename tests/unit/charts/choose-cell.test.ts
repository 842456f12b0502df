import {describe, expect, it} from 'vitest';
import type {ViewState} from '../../../src/domain/view.ts';
import {DEFAULT_VIEW, NO_FILTER} from '../../../src/state/default-view.ts';
import {chooseCell, isChosen, type Cell} from '../../../src/page/features/charts/choose-cell.ts';
import {placeId, speakerId} from '../state/small-index.ts';

const cell: Cell = {theme: 'industry', place: placeId('luzhou')};

describe('choosing a cell', () => {
  it('leaves its row by the filter and selects its place, in one view', () => {
    const view = chooseCell(DEFAULT_VIEW, cell);
    expect([...view.filter.themes]).toEqual(['industry']);
    expect(view.selection).toEqual({kind: 'place', id: 'luzhou'});
    expect(view.camera).toBe('fit');
    expect(isChosen(view, cell)).toBe(true);
  });

  it('lets both go when chosen again', () => {
    const view = chooseCell(chooseCell(DEFAULT_VIEW, cell), cell);
    expect(view.filter).toEqual(NO_FILTER);
    expect(view.selection).toEqual({kind: 'none'});
  });

  it('goes from one cell to another without collecting rows', () => {
    const view = chooseCell(chooseCell(DEFAULT_VIEW, cell), {theme: 'rural', place: placeId('luzhou')});
    expect([...view.filter.themes]).toEqual(['rural']);
  });

  it('keeps what another chart chose', () => {
    const view = chooseCell(chooseCell(DEFAULT_VIEW, cell), {speaker: speakerId('zhang')});
    expect([[...view.filter.themes], [...view.filter.speakers]]).toEqual([['industry'], ['zhang']]);
    expect(view.selection).toEqual({kind: 'place', id: 'luzhou'});
  });

  it('leaves the camera to the reader where a row alone is chosen', () => {
    const moved: ViewState = {...DEFAULT_VIEW, camera: {center: [113, 36], zoom: 9}};
    expect(chooseCell(moved, {theme: 'rural'}).camera).toEqual(moved.camera);
  });
});
