import type {PassageId, PlaceId} from '../../../domain/id.ts';
import {litPlaces} from '../../../state/select.ts';
import type {App} from '../../app.ts';

/**
 * Joins the marks of the charts with the map: what the pointer or the keyboard is on is outlined there, what is pointed at there is
 * tinted here, and what is chosen is red in both.
 */
export function linkHovering(
  {map, store, index}: App,
  region: HTMLElement,
): {readonly light: () => void; readonly dispose: () => void} {
  const placesOf = ({dataset: {place, passage}}: HTMLElement | SVGElement): readonly PlaceId[] =>
    place ? [place as PlaceId] : (index().passage.get(passage as PassageId)?.places ?? []);
  const marks = (): readonly (HTMLElement | SVGElement)[] => [
    ...region.querySelectorAll<HTMLElement>('a[data-place], a[data-passage]'),
  ];
  const toggle = (name: string, places: ReadonlySet<PlaceId>): void => {
    for (const mark of marks())
      mark.classList.toggle(
        name,
        placesOf(mark).some((place) => places.has(place)),
      );
  };
  const onPoint = ({target}: Event): void => {
    const mark = (target as Element).closest<HTMLElement>('a[data-place], a[data-passage]');
    map.preview(new Set(mark ? placesOf(mark) : []));
  };
  const onLeave = (): void => map.preview(new Set());
  region.addEventListener('pointerover', onPoint);
  region.addEventListener('focusin', onPoint);
  region.addEventListener('pointerleave', onLeave);
  region.addEventListener('focusout', onLeave);
  const stopHearing = map.onHover((place) => toggle('hovered', new Set(place ? [place] : [])));
  return {
    light: () => toggle('lit', litPlaces(index(), store.get().selection)),
    dispose() {
      stopHearing();
      onLeave();
      region.removeEventListener('pointerover', onPoint);
      region.removeEventListener('focusin', onPoint);
      region.removeEventListener('pointerleave', onLeave);
      region.removeEventListener('focusout', onLeave);
    },
  };
}
