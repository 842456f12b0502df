import type {Locale} from '../domain/text.ts';

// Tables of their own: the element is loaded into other people's pages with nothing that it can do without.

/** The page of the frame in each language. */
export const FRAME_PAGES: Readonly<Record<Locale, string>> = {'zh-CN': 'embed.html', en: 'embed.en.html'};

/** What the query of an address says for a language; nothing for the one in which the page is served. */
export const QUERIES: Readonly<Record<Locale, string>> = {'zh-CN': '', en: 'lang=en'};

/** The language that a tag asks for, whatever the country. */
export function localeAsked(tag: string): Locale | undefined {
  return (Object.keys(FRAME_PAGES) as Locale[]).find((locale) => locale.slice(0, 2) === tag.slice(0, 2).toLowerCase());
}
