import {samePlaces, type MapPicture, type Painter} from '../../carto/painter.ts';

/** Paints what differs between two pictures; all of it where there is none before. */
export function present(next: MapPicture, before: MapPicture | null, painter: Pick<Painter, 'paint'>): void {
  const changed = (Object.keys(next) as (keyof MapPicture)[]).filter(
    (part) => before === null || !isSame(next[part], before[part]),
  );
  if (changed.length > 0) painter.paint(Object.fromEntries(changed.map((part) => [part, next[part]])));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (a instanceof Set && b instanceof Set && samePlaces(a, b));
}
