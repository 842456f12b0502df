import {fetchFile, reloadError} from './fetch-file.ts';

const coming = new Map<string, Promise<unknown>>();

/**
 * Every `import()` of the built page goes through here, in the place of Vite's preload helper. Browsers of before 2026 remember a module, or one that
 * it imports, as failed until the page is loaded anew. So no module is asked for before all its files have been had; its style sheets come beside them.
 *
 * @param files what is to be loaded, from `importer`
 */
export async function bringModule<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
  importer?: string,
): Promise<Module> {
  const urls = files.map((file) => new URL(file, importer).href);
  await Promise.all(urls.map(bring));
  try {
    return await load();
  } catch {
    // One that the page has asked for by itself was lost.
    await Promise.all(urls.map(fetchFile));
    return load().catch((error: unknown) => {
      console.warn(error);
      throw reloadError(String(error), 'stuck');
    });
  }
}

function bring(url: string): Promise<unknown> | undefined {
  const isSheet = url.endsWith('.css');
  if (coming.has(url) || isInPage(url, isSheet)) return coming.get(url);
  const file = isSheet ? laySheet(url) : fetchFile(url).then((response) => response.blob());
  coming.set(url, file);
  file.catch(() => coming.delete(url));
  return file;
}

function isInPage(url: string, isSheet: boolean): boolean {
  return [
    ...document.querySelectorAll<HTMLLinkElement & HTMLScriptElement>(
      isSheet ? 'link[rel=stylesheet]' : 'script[src], link[rel=modulepreload]',
    ),
  ].some(({href, src}) => (href || src) === url);
}

/** Rejects, and leaves nothing behind, where the style sheet does not come. */
async function laySheet(url: string): Promise<void> {
  const link = document.createElement('link');
  Object.assign(link, {rel: 'stylesheet', crossOrigin: '', href: url});
  const isThere = await new Promise<boolean>((resolve) => {
    link.addEventListener('load', () => resolve(true));
    link.addEventListener('error', () => resolve(false));
    document.head.append(link);
  });
  if (isThere) return;
  link.remove();
  await fetchFile(url);
  throw new Error(url);
}
