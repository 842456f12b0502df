/** What an error has that only a new page helps against: the file has `gone` with an older version, or the browser is `stuck` with a failure. */
export interface NeedsReload {
  readonly reload: 'gone' | 'stuck';
}

export function needsReload(error: unknown): error is NeedsReload {
  return (error as Partial<NeedsReload> | null)?.reload !== undefined;
}

export function reloadError(message: string, reload: NeedsReload['reload']): Error & NeedsReload {
  return Object.assign(new Error(message), {reload});
}

/**
 * A file of the site, which is never a page. Throws what needs a new page where there is no such file any more: a host may answer with a page instead.
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
