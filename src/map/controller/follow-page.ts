import type {Size} from '../../carto/mercator.ts';
import {hasSize} from '../../browser/when-sized.ts';
import {PAUSE_MS} from '../../carto/painter.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {ViewState} from '../../domain/view.ts';
import type {Choosing} from './choosing.ts';
import type {MapCore} from './map-core.ts';

/** The map shows what the view is. @returns what ends that */
export function followStore(core: MapCore, {giveUp}: Choosing): () => void {
  const {options, easel, flights, names, cameraOf, enliven} = core;
  let pause = 0;
  const unsubscribe = options.store.subscribe((view, before) => {
    if (view.selection !== before.selection) giveUp();
    flights.hear(view, before);
  }, 'words');
  const unsubscribeLate = options.store.subscribe((view, before) => {
    const flies = flights.isDue();
    void enliven();
    easel.show();
    // Of a scene the stage flies to its camera; one of the reader's own is in the address.
    if (view.mode.kind === 'present' && view.mode !== before.mode && view.camera === 'fit') return;
    if (flies) flights.fly(cameraOf(view));
    clearTimeout(pause);
    // A choice alone only sets its name in another colour; a camera alone has been laid out for, or will be, when the map rests.
    if (onlyDiffers('selection', view, before)) pause = window.setTimeout(names.layOut, PAUSE_MS);
    else if (!onlyDiffers('camera', view, before)) names.layOut();
  }, 'picture');
  return () => {
    clearTimeout(pause);
    unsubscribe();
    unsubscribeLate();
  };
}

/** A map that changes its size shows the camera of its address in the new size. @returns what ends that */
export function followSize({options, easel, names, size, cameraOf, isOwn}: MapCore): () => void {
  let known = size();
  const observer = new ResizeObserver(() => {
    // On paper, and where another part lies over all of it, the map has no size.
    if (!isOwn() || !hasSize(options.region) || isSame(known, size())) return;
    known = size();
    easel.painter().resize();
    easel.show();
    easel.painter().moveTo(cameraOf(options.store.get()), 0);
    names.layOut();
  });
  observer.observe(options.region);
  return () => observer.disconnect();
}

/** What the pointer is on is outlined, wherever on the page it is named. @returns what ends that */
export function followPointer(hover: (place: PlaceId | null) => void): () => void {
  const onOver = ({target}: Event): void =>
    hover(((target as Element).closest<HTMLElement>('[data-place]')?.dataset['place'] as PlaceId | undefined) ?? null);
  document.addEventListener('pointerover', onOver);
  return () => document.removeEventListener('pointerover', onOver);
}

function isSame(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

function onlyDiffers(field: keyof ViewState, a: ViewState, b: ViewState): boolean {
  return (Object.keys(a) as (keyof ViewState)[]).every((key) => (key === field) !== (a[key] === b[key]));
}
