import wholeWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import workerUrl from 'virtual:maplibre-worker';

/**
 * Where MapLibre finds its worker: beside the page, where both share a file. A frame with an opaque origin, and a worker whose text goes
 * into a `blob:` of somebody else's page, which a policy can allow without allowing workers from our origin, have to have it whole.
 * Whichever it is has been asked for when this resolves.
 */
export async function workerAddress(): Promise<string> {
  const url = new URL(wholeWorkerUrl, import.meta.url);
  if (window.origin === 'null') return url.href;
  if (url.origin === window.origin) {
    const {href} = new URL(workerUrl, import.meta.url);
    void fetch(href).catch(() => undefined);
    return href;
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return URL.createObjectURL(new Blob([await response.text()], {type: 'text/javascript'}));
}
