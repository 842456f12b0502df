import type {Locale} from '../domain/text.ts';

/** The page of the frame in each language. It is a table of its own: the element is loaded into other people's pages with nothing that it can do without. */
export const FRAME_PAGES: Readonly<Record<Locale, string>> = {'zh-CN': 'embed.html', en: 'embed.en.html'};

/** The language that a tag asks for, whatever the country. */
export function localeAsked(tag: string): Locale | undefined {
  return (Object.keys(FRAME_PAGES) as Locale[]).find((locale) => RegExp(`^${locale.slice(0, 2)}\\b`, 'i').test(tag));
}
