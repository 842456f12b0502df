import type {ArticleName} from './collection.ts';
import type {PassageId, PlaceId, SpeakerId} from './id.ts';
import type {Span} from './text.ts';

/** In the order in which they are tried: the first that fits is the passage's kind. */
export const PASSAGE_KINDS = ['testimony', 'target', 'project', 'plan', 'fact'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

export const VOICES = ['direct', 'indirect', 'narration'] as const;
export type Voice = (typeof VOICES)[number];

export const THEMES = [
  'industry',
  'transport',
  'renewal',
  'ecology',
  'rural',
  'business',
  'cooperation',
  'livelihood',
] as const;
export type Theme = (typeof THEMES)[number];

/** What stands for the English of a passage until there is one: the English page shows it. */
export const NO_ENGLISH = 'English to come';

/** A number in a passage. `10万亩` is {raw: '10万亩', value: 100000, unit: '亩'}. */
export interface Figure {
  /** As the article writes it, a substring of the passage. */
  readonly raw: string;
  readonly value: number;
  /** The article's own unit: 家, 个, 座, 亩, 元, 类 … */
  readonly unit: string;
  /** `atLeast` for 以上, otherwise the number is meant as written. */
  readonly bound?: 'atLeast';
  /** What is counted. */
  readonly of: {readonly zh: string; readonly en: string};
}

/** The unit that is quoted, linked and cited. Its words are `article.text.slice(start, end)`. */
export interface Passage extends Span {
  readonly id: PassageId;
  readonly kind: PassageKind;
  readonly voice: Voice;
  readonly speaker: SpeakerId | null;
  /** Every place the passage speaks of, the named ones first, in text order. */
  readonly places: readonly PlaceId[];
  /** Those of `places` that only the context names. */
  readonly implied: readonly PlaceId[];
  readonly themes: readonly Theme[];
  readonly figures: readonly Figure[];
  readonly gloss: {readonly en: string};
  /** Id of the block the passage stands in. */
  readonly block: string;
  /** Where it stands, if not in the article that the page opens with. */
  readonly article?: ArticleName;
}

/** A name in the text that stands for a place. */
export interface Mention extends Span {
  readonly place: PlaceId;
}
