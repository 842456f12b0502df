const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Marks places on a poster that no surface has taken over yet: copies of their shapes on top, and their names. */
export function lightPlaces(box: HTMLElement, places: readonly string[]): void {
  for (const name of box.querySelectorAll<SVGElement>('svg.labels a'))
    name.classList.toggle('lit', places.includes(name.dataset['place'] ?? ''));
  const scene = box.querySelector('[data-scene]');
  if (!scene) return;
  for (const before of scene.querySelectorAll('.lit')) before.remove();
  const links = [...scene.querySelectorAll<SVGElement>('g[data-layer]:not([data-layer^="hit"]) > a[data-place]')];
  for (const link of links.filter(({dataset}) => places.includes(dataset['place'] ?? ''))) {
    const copy = document.createElementNS(SVG_NAMESPACE, 'g');
    copy.setAttribute('class', 'lit');
    copy.dataset['shape'] =
      link.parentElement?.getAttribute('fill') === 'none' ? 'line' : link.querySelector('circle') ? 'point' : 'area';
    copy.append(...Array.from(link.children, (shape) => shape.cloneNode(true)));
    scene.append(copy);
  }
}
