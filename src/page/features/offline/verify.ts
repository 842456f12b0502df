/** Says how a body came over the line, or to whom: nothing of it is true of a body that is kept. */
const OF_THE_LINE = ['content-encoding', 'content-length', 'vary'];

/** What the page says of itself in every version: the element with its data. */
const OWN_PAGE = 'id="first-data"';

/** SHA-256, base64: as the build lists it. */
export async function hashOf(body: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', body))));
}

/** Whether the site itself answers: a redirect may stand between, as from `embed.html` to `embed`, but none that leads out of `scope`. */
export function isFromSite({ok, redirected, url}: Pick<Response, 'ok' | 'redirected' | 'url'>, scope: string): boolean {
  return ok && (!redirected || url.startsWith(scope));
}

/**
 * The response again, to be kept, if its body is byte for byte what the build made; else null. It is a new one, since a browser opens no page
 * with a response that remembers a redirect.
 */
export async function asBuilt(response: Response, hash: string): Promise<Response | null> {
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== hash) return null;
  const headers = new Headers(response.headers);
  for (const name of OF_THE_LINE) headers.delete(name);
  return new Response(body, {headers});
}

/** What the map cannot do without. A page that the host rewrites on its way is left to the network, and all else is kept. */
export function isNeeded(name: string): boolean {
  return /^(?:assets|data)\//.test(name);
}

/** Whether a page stands where a script or a style sheet should. */
export function isForeignAsset(url: string, {headers}: Pick<Response, 'headers'>): boolean {
  return /\/assets\/[^/]+$/.test(url) && /^text\/html\b/i.test(headers.get('content-type') ?? '');
}

/** Whether a kept page is somebody else's, or one that no browser opens. */
export async function isForeignPage(page: Response): Promise<boolean> {
  return page.redirected || !(await page.text()).includes(OWN_PAGE);
}
