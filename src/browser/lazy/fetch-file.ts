/** Asking again does not help, a new page does: its file has `gone` with an older version, or the browser holds to it as `lost`. */
export interface ReloadError extends Error {
  readonly reload?: 'gone' | 'lost';
}

export function reloadError(message: string, reload: 'gone' | 'lost'): ReloadError {
  return Object.assign(new Error(message), {reload});
}

/**
 * A file of the site, which is never a page. Throws a `ReloadError` where there is no such file any more: a host may answer with a page instead.
 * Throws any other error where asking again may help.
 */
export async function fetchFile(url: URL | string): Promise<Response> {
  const response = await fetch(url);
  const {ok, status} = response;
  const isPage = response.headers.get('Content-Type')?.includes('html');
  // 408 and 429 are about the moment, not about the file.
  if (ok ? isPage : /^4(?!08|29)/.test(`${status}`)) throw reloadError(`${url}: ${status}`, 'gone');
  if (!ok) throw new Error(`${url}: ${status}`);
  return response;
}
