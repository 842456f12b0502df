import {FLAVOURS, cssVariable, type Flavour} from '../../carto/flavour.ts';
import type {LabelCandidate} from '../../carto/label-candidate.ts';
import {toScreen, type Point, type Size} from '../../carto/mercator.ts';
import type {Box} from '../../carto/box-grid.ts';
import {placeLabels, type PlacedLabel} from '../../carto/place-labels.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {Locale} from '../../domain/text.ts';
import type {Camera, LayerId} from '../../domain/view.ts';
import {drawLabel, MAP_FONT} from './draw-labels.ts';
import {trustedMarkup} from '../../domain/trusted.ts';

/** The lettering over the map. It is the same element over the SVG and over MapLibre, so the change between them cannot move a letter. */
export interface LabelOverlay {
  readonly element: SVGSVGElement;
  /** Chooses and sets the labels anew for a map at rest. */
  layOut(request: OverlayRequest): void;
  /** Carries the labels along while the map moves. */
  follow(camera: Camera): void;
  dispose(): void;
}

export interface OverlayRequest {
  readonly camera: Camera;
  readonly size: Size;
  readonly locale: Locale;
  readonly flavour: Flavour;
  readonly hidden: ReadonlySet<LayerId>;
  readonly selected: ReadonlySet<PlaceId>;
  /** Places whose lettering steps back. */
  readonly dimmed?: ReadonlySet<PlaceId>;
  readonly obstacles: readonly Box[];
  /** Names of a collection that may be set among the map's own. */
  readonly collection: readonly LabelCandidate[];
}

/** So many labels are kept for when they come into sight again. */
const MOST_KEPT = 600;

export function createLabelOverlay(element: SVGSVGElement, candidates: readonly LabelCandidate[]): LabelOverlay {
  element.replaceChildren();
  let size: Size = {width: 0, height: 0};
  let rest: Camera | null = null;
  let scattered = false;
  let set: {readonly label: PlacedLabel; readonly group: SVGGElement}[] = [];
  const kept = new Map<string, {readonly markup: string; readonly group: SVGGElement}>();

  element.setAttribute('font-family', MAP_FONT);
  element.style.willChange = 'transform';
  // MapLibre changes its own cursor with every press: the letters need not inherit it, each of them anew.
  element.style.cursor = 'auto';
  return {
    element,
    layOut(request) {
      size = request.size;
      rest = request.camera;
      scattered = false;
      element.style.transform = '';
      const units = element.ownerDocument.documentElement.dataset['units'] === 'imperial' ? 'imperial' : 'metric';
      const labels = placeLabels({
        ...request,
        candidates: [...candidates, ...request.collection],
        focus: request.selected,
        units,
      });
      set = labels.map((label) => ({label, group: groupOf(label, request)}));
      const wanted = new Set(set.map(({group}) => group));
      for (const child of Array.from(element.children)) if (!wanted.has(child as SVGGElement)) child.remove();
      for (const {group, label} of set) {
        group.removeAttribute('visibility');
        place(group, label.point);
        group.classList.toggle('dimmed', request.dimmed?.has(label.candidate.place as PlaceId) ?? false);
        if (group.parentNode !== element) element.append(group);
      }
      if (kept.size > MOST_KEPT) for (const [id, {group}] of kept) if (!wanted.has(group)) kept.delete(id);
    },
    follow(camera) {
      if (!rest) return;
      // What points off the map belongs to the window's edge: it waits there until the map rests.
      for (const {group, label} of set) if (label.bearing !== undefined) group.setAttribute('visibility', 'hidden');
      scattered ||= camera.zoom !== rest.zoom;
      if (scattered) scatter(camera);
      else element.style.transform = shift(toScreen(camera, size, rest.center), [size.width / 2, size.height / 2]);
    },
    dispose() {
      element.replaceChildren();
    },
  };

  /** Each label for itself: while the map is scaled the letters are not. */
  function scatter(camera: Camera): void {
    element.style.transform = '';
    for (const {group, label} of set) place(group, toScreen(camera, size, label.at));
  }

  /** The element of a label: the one already there when nothing but its point has changed. What is drawn anew keeps focus and Tab stop. */
  function groupOf(label: PlacedLabel, {flavour, selected}: OverlayRequest): SVGGElement {
    const markup = drawLabel(label, {
      flavour,
      colour: (role) => `var(${cssVariable(role)})`,
      selected,
      interactive: true,
    });
    const before = kept.get(label.candidate.id);
    if (before?.markup === markup) return before.group;
    const group = before?.group ?? document.createElementNS('http://www.w3.org/2000/svg', 'g');
    const held = group.querySelector('a');
    const focused = held !== null && held === document.activeElement;
    group.innerHTML = trustedMarkup(markup);
    if (held) group.querySelector('a')?.setAttribute('tabindex', held.getAttribute('tabindex') ?? '-1');
    if (focused) group.querySelector('a')?.focus({preventScroll: true});
    kept.set(label.candidate.id, {markup, group});
    return group;
  }
}

/** In whole pixels of the screen: the letters keep their sharpness, and the browser moves them all as one picture. */
function shift([x, y]: Point, [fromX, fromY]: Point): string {
  const whole = (pixels: number): number => Math.round(pixels * devicePixelRatio) / devicePixelRatio;
  return `translate(${whole(x - fromX)}px, ${whole(y - fromY)}px)`;
}

function place(group: SVGGElement, [x, y]: readonly [number, number]): void {
  group.setAttribute('transform', `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`);
}

/** Labels for the page as served: placed in percent of the poster's box, so that they sit right at any size without a script. */
export function drawLabelsInPercent(
  labels: readonly PlacedLabel[],
  {width, height}: Size,
  selected: ReadonlySet<PlaceId> = new Set(),
): string {
  const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 1e4) / 100}%`;
  return labels
    .map((label) => {
      const markup = drawLabel(label, {
        flavour: FLAVOURS.light,
        colour: (role) => `var(${cssVariable(role)})`,
        selected,
        interactive: true,
      });
      return `<svg x="${percent(label.point[0], width)}" y="${percent(label.point[1], height)}" overflow="visible">${markup}</svg>`;
    })
    .join('');
}
