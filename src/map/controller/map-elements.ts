import type {Size} from '../../carto/mercator.ts';
import {hasSize} from '../../browser/when-sized.ts';

/** What the map as served consists of. */
export interface MapElements {
  /** The `data-region="map"` element. */
  readonly region: HTMLElement;
  readonly poster: SVGSVGElement;
  /** The lettering of the map in its own pixels: a new element, since the served one would count as moved, though no letter is seen to move. */
  readonly lettering: SVGSVGElement;
  readonly furniture: HTMLElement;
  readonly scale: HTMLElement;
  /** Lettering in the window's pixels takes the place of the served one, which is set in percent of the poster's box. */
  leavePoster(): void;
}

export function mapElements(region: HTMLElement): MapElements {
  const poster = region.querySelector<SVGSVGElement>('svg.poster');
  const [wide, narrow] = region.querySelectorAll<SVGSVGElement>('svg.labels');
  const furniture = region.querySelector<HTMLElement>('.furniture');
  const scale = region.querySelector<HTMLElement>('.scale');
  if (!poster || !wide || !furniture || !scale) throw new Error('the page has no map');
  const lettering = wide.cloneNode(false) as SVGSVGElement;
  return {
    region,
    poster,
    lettering,
    furniture,
    scale,
    leavePoster() {
      region.classList.add('live');
      narrow?.remove();
      wide.replaceWith(lettering);
    },
  };
}

/** The map's size; while it has none its last one: what happens out of sight is seen when it has one again, as a rule the same. */
export function sizeOf(region: HTMLElement, first: Size): () => Size {
  let last = first;
  return () => {
    if (hasSize(region)) last = {width: region.clientWidth, height: region.clientHeight};
    return last;
  };
}
