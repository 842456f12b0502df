/** The page or the frame, as far as the names on its map go. */
export interface LabelHost {
  readonly document: Document;
  readonly element: (id: string) => HTMLElement;
}

/**
 * Makes the names on the map one stop of the Tab key, with the arrow keys going from name to name: always to the nearest
 * that lies in the arrow's direction.
 */
export function rovingLabels({document, element}: LabelHost): () => void {
  const region = element('map');
  const names = (): SVGElement[] => [...region.querySelectorAll<SVGElement>('svg.labels a[data-place]')];
  const enter = (chosen: SVGElement | undefined): void => {
    for (const name of names()) name.setAttribute('tabindex', name === chosen ? '0' : '-1');
  };
  const onKey = (event: KeyboardEvent): void => {
    const from = document.activeElement?.closest<SVGElement>('svg.labels a[data-place]');
    const direction = DIRECTIONS[event.key];
    if (!from || !direction) return;
    const next = nearest(from, names(), direction);
    event.preventDefault();
    event.stopPropagation();
    if (!next) return;
    enter(next);
    next.focus();
  };
  /** Whoever stood on a name that is no longer set, or was set elsewhere, goes on from there and not from the top of the page. */
  const observer = new MutationObserver(() => {
    const all = names();
    const lost = standing !== null && document.activeElement === document.body;
    const same = lost ? all.find(({dataset}) => dataset['place'] === standing) : undefined;
    const next = same ?? all[0];
    if (same || !all.some((name) => name.getAttribute('tabindex') === '0')) enter(next);
    if (lost && next) next.focus({preventScroll: true});
  });
  let standing: string | null = null;
  const onFocus = ({target}: Event): void => {
    standing = (target as Element).closest<SVGElement>('svg.labels a[data-place]')?.dataset['place'] ?? null;
  };
  const forget = (): void => {
    standing = null;
  };
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', forget);
  observer.observe(region, {childList: true, subtree: true});
  region.addEventListener('keydown', onKey, true);
  enter(names()[0]);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', forget);
    region.removeEventListener('keydown', onKey, true);
  };
}

export const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The closest by distance, where what lies aside of the arrow counts double. */
export function nearest(
  from: SVGElement,
  others: readonly SVGElement[],
  [dx, dy]: readonly [number, number],
): SVGElement | null {
  const middle = (element: SVGElement): readonly [number, number] => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [x, y] = middle(from);
  let best: SVGElement | null = null;
  let least = Infinity;
  for (const other of others) {
    const [ox, oy] = middle(other);
    const along = (ox - x) * dx + (oy - y) * dy;
    const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
    if (other === from || along < 4) continue;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [other, cost];
  }
  return best;
}
