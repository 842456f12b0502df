import {VIEW_PARAMETERS} from './format-view.ts';
import {migrateParameters} from './url-migrations.ts';

/**
 * The query that an address means of which chats, content systems or routers have moved parameters behind the `#` (`#?place=…`,
 * `#/?place=…`), encoded `=` and `&`, or changed the case of names; null where there is nothing to mend. What stands before the `#` counts
 * first. Where nothing of a view stands behind it (`#?secret=…`), that is an embedding page's own.
 */
export function mendedQuery({search, hash}: Pick<Location, 'search' | 'hash'>): string | null {
  const [, behind = ''] = /^#\/?(?:\?|%3f)(.+)/i.exec(hash) ?? [];
  const parts = [search.slice(1), behind].map(decoded).map(inSmallLetters);
  const [before = '', after = ''] = parts;
  const query = [before, asksForView(after) ? after : ''].filter(Boolean).join('&');
  return query === search.slice(1) ? null : `?${query}`;
}

function asksForView(query: string): boolean {
  const asked = migrateParameters(new URLSearchParams(query));
  return VIEW_PARAMETERS.some((name) => asked.has(name));
}

/** A query in which even `=` is encoded was taken for one word. */
function decoded(query: string): string {
  if (query.includes('=') || !/%3d/i.test(query)) return query;
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}

function inSmallLetters(query: string): string {
  return query.replace(/(^|&)([A-Za-z]+)=/g, (whole: string, before: string, name: string) => {
    const small = name.toLowerCase();
    return VIEW_PARAMETERS.some((known) => known === small) ? `${before}${small}=` : whole;
  });
}
