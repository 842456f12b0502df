import type {MapApproval} from '../../../domain/bundle.ts';
import type {ViewState} from '../../../domain/view.ts';
import {DEFAULT_VIEW} from '../../../state/default-view.ts';
import {Bar} from './bar.tsx';
import {MapFurniture} from './map-furniture.tsx';
import {MESSAGES} from '../../../words/messages.ts';
import {drawOver} from '../../../browser/render.ts';

/** Draws the bar anew; as served it is right for the default view. What has been typed into it stays. */
export function drawBar(element: HTMLElement, view: ViewState): void {
  const field = (): HTMLInputElement | null => element.querySelector('input');
  const typed = field()?.value;
  drawOver(element, () => <Bar view={DEFAULT_VIEW} />, <Bar view={view} />);
  const shown = field();
  if (shown && typed && shown.value !== typed) shown.value = typed;
}

/** The inset is served in the language of the page; what it says follows the reader's. */
function nameLocator(locator: Element | null, {locale}: ViewState): void {
  const {locator: label, province} = MESSAGES[locale];
  locator?.setAttribute('aria-label', label);
  const name = locator?.querySelector('text');
  if (name) name.textContent = province;
}

/** Draws the map's furniture anew; the legend stays as open as the reader left it. */
export function drawFurniture(element: HTMLElement, view: ViewState, approval: MapApproval | null): void {
  const legend = (): HTMLDetailsElement | null => element.querySelector('.legend');
  const open = legend()?.open ?? true;
  drawOver(
    element,
    () => <MapFurniture view={DEFAULT_VIEW} approval={approval} />,
    <MapFurniture view={view} approval={approval} />,
  );
  legend()?.toggleAttribute('open', open);
  nameLocator(element.parentElement?.querySelector('.locator') ?? null, view);
}
