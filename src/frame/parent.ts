import {sitePrefix} from '../domain/site.ts';

/**
 * For the page around frames with `height=auto`: gives each the height it asks for, and tells what was chosen in it as an event
 * `PREFIX:select` on the frame. It listens to none but frames of `embed.html` from where this script came from.
 */
(() => {
  const [least, most] = [200, 4000];
  const site = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href).href;
  const ours = ({src}: HTMLIFrameElement): boolean =>
    src.startsWith(site) && /(^|\/)embed(\.en)?(\.html|\/)?([?#]|$)/.test(src.slice(site.length));
  addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
    if (!source || typeof data !== 'object' || data === null) return;
    const frame = Array.from(document.querySelectorAll('iframe')).find(
      (candidate) => candidate.contentWindow === source && ours(candidate),
    );
    const {type, v, height, kind, id} = data as Readonly<Record<string, unknown>>;
    if (!frame || v !== 1) return;
    if (type === `${sitePrefix}:height` && typeof height === 'number' && height >= least && height <= most)
      frame.style.height = `${Math.ceil(height)}px`;
    if (type === `${sitePrefix}:select` && typeof kind === 'string' && typeof id === 'string') {
      frame.dispatchEvent(new CustomEvent(`${sitePrefix}:select`, {bubbles: true, detail: {kind, id}}));
    }
  });
})();
