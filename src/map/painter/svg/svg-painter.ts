import {at, HIT_LINES, isHidden, LAYERS, SYMBOLS, type Layer} from '../../../carto/layers.ts';
import {fromWorld, toWorld, type Size} from '../../../carto/mercator.ts';
import type {Painter, PainterListener} from '../../../carto/painter.ts';
import type {PlaceId} from '../../../domain/id.ts';
import type {Camera, LayerId} from '../../../domain/view.ts';

export interface SvgPainterOptions {
  /** The poster as served: its viewBox is a window of `posterSize` at `posterCamera`. */
  readonly svg: SVGSVGElement;
  readonly posterCamera: Camera;
  readonly posterSize: Size;
  /** Of the window that the map is seen through. */
  readonly size: () => Size;
  readonly camera: Camera;
  /** The poster is shown as served until `resize` or a move asks for more. */
  readonly asServed: boolean;
  readonly listener: PainterListener;
}

/** The SVG can also be moved step by step, coming to rest when whoever moves it says so. */
export interface SvgPainter extends Painter {
  readonly kind: 'svg';
  readonly drag: (camera: Camera) => void;
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** The poster as a map: it can be pointed at from the first moment, and moved where there is no WebGL. */
export function createSvgPainter(options: SvgPainterOptions): SvgPainter {
  const {svg, posterCamera, posterSize, size, listener} = options;
  let camera = options.camera;
  let stroke = 1;
  let animation = 0;
  const scene = svg.querySelector<SVGGElement>('[data-scene]');
  if (!scene) throw new Error('the poster has no scene');

  const draw = (): void => {
    const {width, height} = size();
    const scale = 2 ** (camera.zoom - posterCamera.zoom);
    const [cx, cy] = toWorld(camera.center);
    const [px, py] = toWorld(posterCamera.center);
    const world = 2 ** posterCamera.zoom;
    const x = width / 2 - scale * ((cx - px) * world + posterSize.width / 2);
    const y = height / 2 - scale * ((cy - py) * world + posterSize.height / 2);
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    scene.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)})`);
    svg.querySelector('pattern')?.setAttribute('patternTransform', `rotate(45) scale(${(1 / scale).toFixed(4)})`);
    setWidths(svg, camera.zoom, stroke, scale);
  };
  const show = (next: Camera, byHand: boolean): void => {
    camera = next;
    draw();
    listener.moved(camera, byHand);
  };
  /** Copies of these places' shapes into the layers of a state; layers that have them already are not touched, nor is any other. */
  const showState = (state: Layer['state'], places: ReadonlySet<PlaceId> | undefined): void => {
    const changed = places ? LAYERS.filter((layer) => layer.state === state && fillStateLayer(svg, layer, places)) : [];
    if (changed.length > 0) setWidths(svg, camera.zoom, stroke, 2 ** (camera.zoom - posterCamera.zoom), changed);
  };
  listenToPointer(svg, listener);
  fillHits(svg);
  if (!options.asServed) draw();

  return {
    kind: 'svg',
    camera: () => camera,
    paint({selected, outlined, dimmed, hidden, flavour}) {
      if (hidden) hideLayers(svg, hidden);
      showState('selected', selected);
      showState('hover', outlined);
      showState('dimmed', dimmed);
      if (!flavour || stroke === flavour.stroke) return;
      stroke = flavour.stroke;
      draw();
    },
    async lay(shapes) {
      const {drawCollection} = await import('./draw-collection.ts');
      drawCollection(svg, shapes, {size: posterSize, camera: posterCamera});
      draw();
    },
    drag(target) {
      cancelAnimationFrame(animation);
      show(target, true);
    },
    moveTo(target, durationMs) {
      cancelAnimationFrame(animation);
      const from = camera;
      const started = performance.now();
      const step = (now: number): void => {
        const progress = durationMs === 0 ? 1 : Math.min(1, (now - started) / durationMs);
        show(progress < 1 ? between(from, target, 1 - (1 - progress) ** 3) : target, false);
        if (progress < 1) animation = requestAnimationFrame(step);
        else listener.rested();
      };
      if (durationMs === 0) step(started);
      else animation = requestAnimationFrame(step);
    },
    resize: draw,
    // Out of sight nothing points at it; it may have to come back.
    dispose: () => cancelAnimationFrame(animation),
  };
}

function listenToPointer(svg: SVGSVGElement, {pointed}: PainterListener): void {
  const linkAt = ({target}: Event): SVGElement | null => (target as Element).closest<SVGElement>('[data-place]');
  // Features are links, answered where all links are; only the ground is the painter's own.
  svg.addEventListener('click', (event) => {
    if (!linkAt(event)) pointed({type: 'select', place: null});
  });
  svg.addEventListener('pointerover', (event) =>
    pointed({type: 'hover', place: (linkAt(event)?.dataset['place'] as PlaceId | undefined) ?? null}),
  );
}

function hideLayers(svg: SVGSVGElement, hidden: ReadonlySet<LayerId>): void {
  for (const layer of LAYERS) {
    const group = svg.querySelector<SVGGElement>(`[data-layer="${layer.id}"]`);
    if (group) group.style.display = isHidden(layer, hidden) ? 'none' : '';
  }
}

/** Centre and zoom a part of the way: the centre moves evenly on the screen. */
function between(from: Camera, to: Camera, part: number): Camera {
  const [x0, y0] = toWorld(from.center);
  const [x1, y1] = toWorld(to.center);
  return {
    center: fromWorld([x0 + (x1 - x0) * part, y0 + (y1 - y0) * part]),
    zoom: from.zoom + (to.zoom - from.zoom) * part,
  };
}

/** Broad invisible copies of lines and points over everything else: a finger is wider than a road. */
export function fillHits(svg: SVGSVGElement): void {
  const [lines, points] = [HIT_LINES, SYMBOLS].map((layers) =>
    svg.querySelectorAll<SVGElement>(layers.map(({id}) => `[data-layer="${id}"] > a`).join()),
  ) as [NodeListOf<SVGElement>, NodeListOf<SVGElement>];
  svg.querySelector('[data-layer="hit-lines"]')?.replaceChildren(...Array.from(lines, (line) => line.cloneNode(true)));
  svg
    .querySelector('[data-layer="hit-points"]')
    ?.replaceChildren(...Array.from(points, (point) => point.cloneNode(true)));
}

/** Of which shapes a layer of a state shows copies. */
const copied = new WeakMap<Element, readonly Element[]>();

/** Shows, in a layer of a state, copies of the shapes of the places that are in it. @returns whether that changes anything */
function fillStateLayer(svg: SVGSVGElement, layer: Layer, places: ReadonlySet<string>): boolean {
  const group = svg.querySelector<SVGGElement>(`[data-layer="${layer.id}"]`) ?? createStateLayer(svg, layer);
  // Outlines come and go with the pointer: in a picture of their own the map beneath is not drawn anew for them.
  if (layer.state === 'hover') group.style.willChange = 'transform';
  const guessOnly = layer.where?.precision === 'schematic';
  const knownOnly = Array.isArray(layer.where?.precision);
  const shapes = [...places]
    .flatMap((place) => [
      ...svg.querySelectorAll<SVGElement>(`g[data-layer]:not([data-layer^="hit"]) > a[data-place="${place}"]`),
    ])
    .filter((link) => layer.of.includes(link.dataset['class'] as never))
    .filter((link) => (link.dataset['guess'] === undefined ? !guessOnly : !knownOnly))
    .flatMap((link) => [...link.children].map((shape) => ({shape, link})));
  const before = copied.get(group) ?? [];
  if (shapes.length === before.length && shapes.every(({shape}, at) => shape === before[at])) return false;
  copied.set(
    group,
    shapes.map(({shape}) => shape),
  );
  group.replaceChildren(
    ...shapes.map(({shape, link}) => {
      const copy = shape.cloneNode(true) as SVGElement;
      if (layer.type === 'circle' && layer.radius === 'errorM') copy.setAttribute('r', link.dataset['guess'] ?? '0');
      return copy;
    }),
  );
  return true;
}

function createStateLayer(svg: SVGSVGElement, layer: Layer): SVGGElement {
  const group = document.createElementNS(SVG_NAMESPACE, 'g');
  group.dataset['layer'] = layer.id;
  const paint = `var(--${layer.colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;
  group.setAttribute('fill', layer.type === 'line' ? 'none' : paint);
  if (layer.type === 'line') {
    group.setAttribute('stroke', paint);
    group.setAttribute('stroke-linecap', layer.cap ?? 'butt');
  }
  if (layer.opacity !== undefined) group.setAttribute('opacity', String(layer.opacity));
  // Outlines lie over everything: what lies over a picture of its own must be one too, and is painted anew when that comes or goes.
  svg.querySelector('[data-scene]')?.append(group);
  return group;
}

/** Line widths, dashes and discs follow the zoom as in MapLibre; strokes do not scale, discs are scaled back. */
function setWidths(svg: SVGSVGElement, zoomLevel: number, stroke: number, scale: number, layers = LAYERS): void {
  for (const layer of layers) {
    const group = svg.querySelector<SVGGElement>(`[data-layer="${layer.id}"]`);
    if (!group) continue;
    const {minZoom = 0, maxZoom = Infinity} = layer;
    group.style.visibility = zoomLevel < minZoom || zoomLevel >= maxZoom ? 'hidden' : '';
    if (layer.type === 'fill') continue;
    const width = at(layer.type === 'line' ? layer.width : layer.strokeWidth, zoomLevel) * stroke;
    group.setAttribute('stroke-width', width.toFixed(2));
    if (layer.type === 'line' && layer.dash)
      group.setAttribute('stroke-dasharray', layer.dash.map((part) => (part * width).toFixed(2)).join(' '));
    if (layer.type === 'circle' && layer.radius !== 'errorM')
      for (const disc of group.querySelectorAll('circle'))
        disc.setAttribute('r', String((at(layer.radius, zoomLevel) * stroke) / scale));
  }
  if (layers === LAYERS)
    for (const disc of svg.querySelectorAll('[data-layer="hit-points"] circle'))
      disc.setAttribute('r', String(11 / scale));
}
