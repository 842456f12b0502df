import type {Bilingual, Locale} from '../domain/text.ts';

/** All that tells one language of the interface from another, but for its words. */
export interface LocaleRow {
  /** Its name in addresses and commands. */
  readonly code: string;
  /** What the query of an address says for it; nothing for the language in which the page is served. */
  readonly query: string;
  /** Where it reads a text of the data. */
  readonly text: keyof Bilingual;
  /** Where the switch in the bar leads. */
  readonly next: Locale;
  /** Whether its names are set in Latin letters: narrow, never one below the other, second to none but the Chinese. */
  readonly latin: boolean;
  /** Whether the article's words stand with their gloss, and its people with their names in pinyin. */
  readonly glossed: boolean;
  /** The language of a person's name as it is written here. */
  readonly person: string;
  /** The language that slides name. */
  readonly slides: string;
  /** Between names. */
  readonly list: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  /** After a sentence that another follows, and after the last. */
  readonly stop: string;
  /** Between sentences that have their stops. */
  readonly space: string;
  readonly inBrackets: (text: string) => string;
  /** The article's headline in a line of other words. */
  readonly title: (headline: string) => string;
  /** Of the two words of a phrase, such as an organisation and an office in it. */
  readonly office: (organisation: string, office: string) => string;
}

/** A language of the interface is a row here, and a column in each room's table of words. */
export const LOCALES: Readonly<Record<Locale, LocaleRow>> = {
  'zh-CN': {
    code: 'zh',
    query: '',
    text: 'zh',
    next: 'en',
    latin: false,
    glossed: false,
    person: 'zh-CN',
    slides: 'zh-CN',
    list: '、',
    comma: '，',
    semicolon: '；',
    colon: '：',
    stop: '。',
    space: '',
    inBrackets: (text) => `（${text}）`,
    title: (headline) => `《${headline}》`,
    office: (organisation, office) => (office.startsWith(organisation) ? office : organisation + office),
  },
  en: {
    code: 'en',
    query: 'lang=en',
    text: 'en',
    next: 'zh-CN',
    latin: true,
    glossed: true,
    person: 'zh-Latn',
    slides: 'en-US',
    list: ', ',
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    stop: '. ',
    space: ' ',
    inBrackets: (text) => ` (${text})`,
    title: (headline) => headline,
    office: (organisation, office) => [office, organisation].filter(Boolean).join(', '),
  },
};

export const LOCALE_TAGS = Object.keys(LOCALES) as readonly Locale[];

/** The text in the language of `locale`. */
export function inLocale(text: Bilingual, locale: Locale): string {
  return text[LOCALES[locale].text];
}

/** The language with this code, or tag, in letters of any size. */
export function localeNamed(name: string): Locale | undefined {
  const asked = name.toLowerCase();
  return LOCALE_TAGS.find((tag) => asked === tag.toLowerCase() || asked === LOCALES[tag].code);
}
