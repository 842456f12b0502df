import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {FLAVOURS} from '../../../src/carto/flavour.ts';
import {PAUSE_MS, type MapPicture, type Painter} from '../../../src/carto/painter.ts';
import {createEasel} from '../../../src/map/controller/easel.ts';
import {present} from '../../../src/map/controller/present.ts';
import {placeId} from '../state/small-index.ts';

const EMPTY: MapPicture = {
  selected: new Set(),
  outlined: new Set(),
  dimmed: new Set(),
  hidden: new Set(),
  flavour: FLAVOURS.light,
  collection: [],
};
const places = (...ids: readonly string[]): MapPicture['selected'] => new Set(ids.map(placeId));

function fakePainter() {
  const paint = vi.fn<Painter['paint']>();
  const calls: string[] = [];
  const painter: Painter = {
    kind: 'svg',
    paint,
    camera: () => ({center: [113, 36], zoom: 9}),
    lay: async () => void calls.push('lay'),
    moveTo: () => calls.push('moveTo'),
    resize: () => calls.push('resize'),
    dispose: () => calls.push('dispose'),
  };
  return {painter, paint, calls, last: () => paint.mock.lastCall?.[0]};
}

describe('a picture presented', () => {
  it('is painted whole where nothing was before', () => {
    const {painter, paint} = fakePainter();
    present(EMPTY, null, painter);
    expect(paint.mock.calls).toEqual([[EMPTY]]);
  });

  it('is painted only where it differs, and sets of the same places do not', () => {
    const {painter, paint} = fakePainter();
    present({...EMPTY, dimmed: places('a'), selected: new Set()}, EMPTY, painter);
    expect(paint.mock.calls).toEqual([[{dimmed: places('a')}]]);
    present({...EMPTY, selected: new Set(), collection: EMPTY.collection}, EMPTY, painter);
    expect(paint).toHaveBeenCalledTimes(1);
  });
});

describe('a choice on the easel', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('stands out at once where it is the first', () => {
    const {painter, last} = fakePainter();
    createEasel(painter, () => ({...EMPTY, selected: places('a'), outlined: places('a', 'b')})).show();
    expect(last()).toEqual({...EMPTY, selected: places('a'), outlined: places('b')});
  });

  it('is outlined for a pause, in case another follows, and then stands out without an outline', () => {
    const {painter, paint, last} = fakePainter();
    let picture = EMPTY;
    const easel = createEasel(painter, () => picture);
    easel.show();
    picture = {...EMPTY, selected: places('a')};
    easel.show();
    expect(last()).toEqual({outlined: places('a')});
    vi.advanceTimersByTime(PAUSE_MS - 1);
    picture = {...EMPTY, selected: places('b')};
    easel.show();
    expect(last()).toEqual({outlined: places('b')});
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect(paint).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(1);
    expect(last()).toEqual({selected: places('b'), outlined: places()});
  });

  it('is painted again at once when all is', () => {
    const {painter, last} = fakePainter();
    const picture = {...EMPTY, selected: places('a')};
    const easel = createEasel(painter, () => picture);
    easel.show();
    easel.showAll();
    expect(last()).toEqual(picture);
  });

  it('is all there on another painter before the old one is gone', () => {
    const [before, after] = [fakePainter(), fakePainter()];
    let picture = EMPTY;
    const easel = createEasel(before.painter, () => picture);
    easel.show();
    picture = {...EMPTY, selected: places('a'), hidden: new Set(['relief'])};
    easel.show();
    easel.replace(after.painter);
    expect(after.calls).toEqual(['moveTo']);
    expect(after.last()).toEqual(picture);
    expect(before.calls).toEqual(['dispose']);
    vi.advanceTimersByTime(PAUSE_MS);
    expect(before.paint).toHaveBeenCalledTimes(2);
  });
});
