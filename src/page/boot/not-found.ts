import {meantBy, queryInPath, siteFolders} from '../../search/lost-address.ts';

/**
 * Runs in `404.html`, which a host shows at any address that it does not have: finds where the site lies, so that the page's links lead
 * there, opens what was clearly meant, and offers what may have been.
 */
async function findTheWay({document, location}: Window): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-to]')];
  const root = document.body.dataset['site'] ?? (await siteFolder(location.pathname));
  const addressOf = (to = ''): string => root + to;
  for (const link of links) link.href = addressOf(link.dataset['to']);

  const below = location.pathname.slice(root.length);
  const query = queryInPath(below);
  if (query !== null) return location.replace(addressOf(query));
  const known = links.flatMap((link) => {
    const {id, names = ''} = link.dataset;
    return id === undefined ? [] : [{id, names: names.split('|'), link}];
  });
  const {meant, exact} = meantBy(below, known);
  const [first] = meant;
  if (first && exact) return location.replace(withWishes(first.link.href, location.search));
  const offered = document.getElementById('meant') as HTMLElement;
  for (const {link} of meant) offered.append(link.cloneNode(true));
  (offered.parentElement as HTMLElement).hidden = meant.length === 0;

  const field = document.querySelector('input') as HTMLInputElement;
  const form = field.form as HTMLFormElement;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(addressOf(`?q=${encodeURIComponent(field.value)}`));
  });
}

/** What else the address asks for goes along. */
function withWishes(href: string, search: string): URL {
  const address = new URL(href);
  for (const [name, value] of new URLSearchParams(search)) address.searchParams.set(name, value);
  return address;
}

/** The first folder upwards that has the site's manifest: a host may well answer with a page for what it does not have. */
async function siteFolder(pathname: string): Promise<string> {
  const folders = siteFolders(pathname);
  for (const folder of folders) {
    try {
      const manifest = (await (await fetch(`${folder}manifest.webmanifest`)).json()) as {readonly start_url?: string};
      if (manifest.start_url === './') return folder;
    } catch {
      // Not there.
    }
  }
  return folders[0] ?? '/';
}

void findTheWay(window);
