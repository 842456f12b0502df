import {render} from 'preact';
import type {MapApproval} from '../domain/bundle.ts';
import type {ViewState} from '../domain/view.ts';
import {Bar} from '../ui/frame/bar.tsx';
import {MapFurniture} from '../ui/frame/map-furniture.tsx';

/** Draws the bar anew; as served it is right for the default view. */
export function drawBar(element: HTMLElement, view: ViewState): void {
  render(<Bar view={view} />, element);
}

/** Draws the map's furniture anew; the legend stays as open as the reader left it. */
export function drawFurniture(element: HTMLElement, view: ViewState, approval: MapApproval | null): void {
  const legend = (): HTMLDetailsElement | null => element.querySelector('.legend');
  const open = legend()?.open ?? true;
  render(<MapFurniture view={view} approval={approval} />, element);
  legend()?.toggleAttribute('open', open);
}
