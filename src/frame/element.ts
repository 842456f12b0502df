import {loadOnce} from './load-once.ts';
import {mountFrame, type MountedFrame} from './mount-frame.ts';
import {sitePrefix} from '../domain/site.ts';
import type {Selection} from '../domain/view.ts';
import {EMBED_PARAMETERS, readEmbedOptions} from '../export/embed/options.ts';
import {FRAME_PAGES} from '../words/addresses.ts';

/** Where this script came from; the frames' pages and data lie beside it, those of an article that is not the home in its folder. */
const SITE = new URL(/* @vite-ignore */ '.', import.meta.url);

interface ServedFrame {
  readonly frame: HTMLElement;
  readonly style: string;
}

async function fetchFrame(url: URL): Promise<ServedFrame> {
  const response = await fetch(url);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const frame = page.querySelector<HTMLElement>('.embed');
  if (!response.ok || !frame) throw new Error(url.href);
  frame.querySelector('[role]')?.removeAttribute('role');
  for (const root of [frame, ...Array.from(frame.querySelectorAll('template'), ({content}) => content)]) {
    for (const link of root.querySelectorAll('a[href^="."]'))
      link.setAttribute('href', new URL(link.getAttribute('href') ?? '', url).href);
  }
  return {frame, style: page.querySelector('style')?.textContent ?? ''};
}

/**
 * The element that bears the site's prefix, `<my-map place="town">`: the frame in the shadow of an element. What stands in the element is shown until the frame is there,
 * and stays where it cannot be had. Attributes are the parameters of `embed.html`, and `article` for one that is not the site's home; they may change at any time.
 *
 * Events: `place-select` and `passage-select`, with `detail.id`; they bubble.
 */
class MapElement extends HTMLElement {
  static get observedAttributes(): readonly string[] {
    return ['article', ...EMBED_PARAMETERS];
  }
  declare private mounted: MountedFrame | null | undefined;
  declare private due: boolean | undefined;

  connectedCallback(): void {
    this.refresh();
  }
  disconnectedCallback(): void {
    this.unmount();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    const chosen = name === 'place' || name === 'passage';
    if (!chosen || !this.mounted?.go(this.getAttribute('passage') ?? this.getAttribute('place') ?? '')) this.refresh();
  }

  /** Several attributes changed in one breath are one change. */
  private refresh(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      if (this.isConnected)
        this.mount().catch((error: unknown) => {
          console.warn(error);
        });
    });
  }

  private async mount(): Promise<void> {
    const options = readEmbedOptions((name) => this.getAttribute(name));
    const article = this.getAttribute('article');
    const site = article ? new URL(`article/${article}/`, SITE) : SITE;
    const {frame, style} = await loadOnce(new URL(FRAME_PAGES[options.lang], site), fetchFrame);
    if (!this.isConnected) return;
    this.unmount();
    const shadow = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    const own = document.importNode(frame, true);
    shadow.replaceChildren(own);
    dress(shadow, style);
    this.mounted = mountFrame(own, options, {site, onSelect: (selection) => this.tell(selection)});
  }

  private unmount(): void {
    this.mounted?.dispose();
    this.mounted = null;
  }

  private tell(selection: Selection): void {
    if (selection.kind === 'none') return;
    this.dispatchEvent(
      new CustomEvent(`${selection.kind}-select`, {bubbles: true, composed: true, detail: {id: selection.id}}),
    );
  }
}

let sheet: CSSStyleSheet | null = null;

/** One style sheet for every element; a `<style>` in each where the browser cannot share, which a strict policy may forbid. */
function dress(shadow: ShadowRoot, style: string): void {
  if ('adoptedStyleSheets' in shadow) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
    }
    shadow.adoptedStyleSheets = [sheet];
  } else {
    const element = document.createElement('style');
    element.textContent = style;
    (shadow as ShadowRoot).prepend(element);
  }
}

if (!customElements.get(sitePrefix)) customElements.define(sitePrefix, MapElement);
