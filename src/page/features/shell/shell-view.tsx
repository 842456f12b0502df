import type {Bundle} from '../../../domain/bundle.ts';
import {inLocale} from '../../../words/locales.ts';
import type {ViewState} from '../../../domain/view.ts';
import {DEFAULT_VIEW} from '../../../state/default-view.ts';
import {Bar} from './bar.tsx';
import {MapFurniture} from './map-furniture.tsx';
import {drawOver} from '../../../browser/render.ts';

/** Draws the bar anew; as served it is right for the default view. What has been typed into it stays. */
export function drawBar(element: HTMLElement, view: ViewState, bundle: Bundle): void {
  const field = (): HTMLInputElement | null => element.querySelector('input');
  const typed = field()?.value;
  drawOver(element, () => <Bar view={DEFAULT_VIEW} bundle={bundle} />, <Bar view={view} bundle={bundle} />);
  const shown = field();
  if (shown && typed && shown.value !== typed) shown.value = typed;
}

/** The inset is served in the language of the page; what it says follows the reader's. */
function nameLocator(element: Element | null, {locale}: ViewState, {region: {locator}}: Pick<Bundle, 'region'>): void {
  element?.setAttribute('aria-label', inLocale(locator.title, locale));
  const name = element?.querySelector('text');
  if (name) name.textContent = inLocale(locator.within, locale);
}

/** Draws the map's furniture anew; the legend stays as open as the reader left it. */
export function drawFurniture(element: HTMLElement, view: ViewState, bundle: Bundle): void {
  const legend = (): HTMLDetailsElement | null => element.querySelector('.legend');
  const open = legend()?.open ?? true;
  drawOver(
    element,
    () => <MapFurniture view={DEFAULT_VIEW} bundle={bundle} />,
    <MapFurniture view={view} bundle={bundle} />,
  );
  legend()?.toggleAttribute('open', open);
  nameLocator(element.parentElement?.querySelector('.locator') ?? null, view, bundle);
}
