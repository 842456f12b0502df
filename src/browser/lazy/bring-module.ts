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
      throw reloadError(String(error), 'lost');
    });
  }
}

function bring(url: string): Promise<unknown> | undefined {
  const isSheet = url.endsWith('.css');
  if (coming.has(url) || isInPage(url)) return coming.get(url);
  const file = isSheet ? laySheet(url) : fetchFile(url).then((response) => response.blob());
  coming.set(url, file);
  file.catch(() => coming.delete(url));
  return file;
}

/** The page as served names scripts, and loads them by itself. */
function isInPage(url: string): boolean {
  const name = url.slice(url.lastIndexOf('/'));
  return document.querySelector(`script[src$="${name}"], [rel=modulepreload][href$="${name}"]`) !== null;
}

/** Rejects, and leaves nothing behind, where the style sheet does not come. */
async function laySheet(url: string): Promise<void> {
  const link = document.createElement('link');
  Object.assign(link, {rel: 'stylesheet', crossOrigin: '', href: url});
  document.head.append(link);
  try {
    await new Promise((resolve, reject) => {
      link.addEventListener('load', resolve);
      link.addEventListener('error', reject);
    });
  } catch {
    link.remove();
    await fetchFile(url);
    throw new Error(url);
  }
}
