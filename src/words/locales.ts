import type {Bilingual, Locale} from '../domain/text.ts';

/** All that tells one language of the interface from another, but for its words and punctuation. */
export interface LocaleRow {
  /** Where it reads a text of the data. */
  readonly text: keyof Bilingual;
  /** Where the switch in the bar leads. */
  readonly next: Locale;
  /** Whether its names are set in Latin letters: narrow, never one below the other, second to none but the Chinese. */
  readonly latin: boolean;
  /** Whether the article's words stand with their gloss, and its people with their names in pinyin. */
  readonly glossed: boolean;
  /** Between sentences that have their stops. */
  readonly space: string;
  /** The phrase of an organisation and an office in it, either of which may be ''. */
  readonly office: (organisation: string, office: string) => string;
}

/** A language of the interface is a row here and in PUNCTUATION, and a column in each room's table of words. */
export const LOCALES: Readonly<Record<Locale, LocaleRow>> = {
  'zh-CN': {
    text: 'zh',
    next: 'en',
    latin: false,
    glossed: false,
    space: '',
    office: (organisation, office) => (office.startsWith(organisation) ? office : organisation + office),
  },
  en: {
    text: 'en',
    next: 'zh-CN',
    latin: true,
    glossed: true,
    space: ' ',
    office: (organisation, office) => [office, organisation].filter(Boolean).join(', '),
  },
};

export const LOCALE_TAGS = /* @__PURE__ */ Object.keys(LOCALES) as readonly Locale[];

/** Its name in addresses and commands: the tag without the country. */
export const codeOf = (locale: Locale): string => locale.slice(0, 2);

/** The text in the language of `locale`; the Chinese where it has not been translated. */
export function inLocale(text: Bilingual, locale: Locale): string {
  return text[LOCALES[locale].text] || text.zh;
}

/** The language with this code, or tag, in letters of any size. */
export function localeNamed(name: string): Locale | undefined {
  const asked = name.toLowerCase();
  return LOCALE_TAGS.find((tag) => asked === tag.toLowerCase() || asked === codeOf(tag));
}
