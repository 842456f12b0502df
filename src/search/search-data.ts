import type {Span} from '../domain/text.ts';

export type NameKind = 'place' | 'person' | 'organisation';
export type TextKind = 'passage' | 'paragraph';
/** `collection-place`: a place that only a collection knows; `collection-passage`: a passage of it; `article`: what another article of the site has. */
export type ResultKind = NameKind | TextKind | 'collection-place' | 'collection-passage' | 'article';

/** Numbers of texts, ascending, by what is in them. */
export type Postings = Readonly<Record<string, readonly number[]>>;

/** One way of writing a name, with the syllables that its characters read as: `西岭区`, `tun liu qu`. */
export interface NameForm {
  readonly zh: string;
  readonly pinyin: string;
}

export interface NameEntry {
  readonly kind: NameKind;
  readonly id: string;
  /** The name first, then its aliases. */
  readonly forms: readonly NameForm[];
  readonly en: string;
  /** Words of what it is, where its English name leaves them out: `railway station`. */
  readonly what?: string;
  /** Number of passages that speak of it: of two names that fit alike the weightier goes first. */
  readonly weight: number;
}

export interface TextEntry {
  readonly kind: TextKind;
  readonly id: string;
  /** Where its words stand in the article. */
  readonly spans: readonly Span[];
  /** Numbers of the names that it is about without having to say so: its places, its speaker and the speaker's organisation. */
  readonly about: readonly number[];
}

/** The search index of an article, written at build time: the browser knows no pinyin but what is in here. */
export interface SearchData {
  readonly version: 1;
  readonly names: readonly NameEntry[];
  readonly texts: readonly TextEntry[];
  /** By two neighbouring characters. */
  readonly pairs: Postings;
  /** By a syllable, without tone: `cai`. */
  readonly syllables: Postings;
  /** By a word of the English translation. */
  readonly words: Postings;
  /** How each character of the article and the names reads, as a rule. */
  readonly readings: Readonly<Record<string, string>>;
  /** How a few of them read elsewhere. */
  readonly others: Readonly<Record<string, readonly string[]>>;
  /** Traditional characters, each followed by the simplified one that the article has. */
  readonly traditional?: string;
  /** Where a character reads otherwise: `[offset in the article, syllable]`. */
  readonly exceptions: readonly (readonly [at: number, syllable: string])[];
}
