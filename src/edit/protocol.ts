import type {
  ArticleEntry,
  BlockEntry,
  BriefingEntry,
  MentionEntry,
  PassageEntry,
  PlaceEntry,
  SpeakerEntry,
} from '../compile/entries.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {LngLat, Place, PlaceKind} from '../domain/place.ts';
import type {Region} from '../domain/region.ts';
import type {Bilingual} from '../domain/text.ts';
import type {Fault} from '../faults/fault.ts';
import type {SuggestionsJson} from '../suggest/to-json.ts';

/**
 * What the editor's page and its server say to each other: JSON over HTTP on loopback, every request with the token of the page's address in
 * `X-Token` (as `?token=` where a browser sends no headers: events). Content files are the truth; the server alone writes them.
 *
 *     GET  api/shelf                          → Shelf
 *     GET  api/id?words=                      → {id}: one that is free, for an article of this headline; '' where its words give none
 *     POST api/articles                       NewArticleRequest → {id} | Refusal
 *     GET  api/articles/ID                    → Sheet
 *     POST api/articles/ID/changes            ChangeRequest → Sheet | Refusal (409: the files are another's by now)
 *     POST api/articles/ID/undo, …/redo       → Sheet
 *     GET  api/articles/ID/map                → RegionMap
 *     GET  api/articles/ID/divisions?name=    → Division[]
 *     GET  api/articles/ID/known?words=       → Known
 *     POST api/articles/ID/import             ImportRequest → ImportPlan
 *     POST api/articles/ID/pictures           bytes of a picture, its name in `X-Name` → {file} | Refusal
 *     POST api/articles/ID/publish            PublishRequest, or nothing → 202; its progress comes as events
 *     GET  api/events?token=                  → text/event-stream of ServerEvent; an EventSource has no headers of its own
 *
 * All addresses lie below the page's own, `/edit/`: `api/shelf` is `/edit/api/shelf`. The built site lies at `/published/`.
 */
export interface Shelf {
  readonly articles: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly region: string;
    /** `site.yaml` lists it. */
    readonly isPublished: boolean;
    readonly todo: Todo;
  }[];
  readonly regions: readonly {readonly id: string; readonly name: Bilingual}[];
}

/** What is still open, as counts. */
export interface Todo {
  readonly faults: number;
  readonly warnings: number;
  /** Suggestions neither taken nor refused. */
  readonly suggestions: number;
  /** Entries and passages without English. */
  readonly english: number;
  /** Places of which nobody has said where they are. */
  readonly positions: number;
}

export interface NewArticleRequest {
  readonly id: string;
  /** Of the file as it was dropped; `text.txt` for words that were pasted. */
  readonly name: string;
  /** Base64 of its bytes. */
  readonly bytes: string;
  readonly region?: string;
}

/** An article as it lies on disk, with what is suggested for it. Offsets are UTF-16 units of `text`. */
export interface Sheet {
  readonly id: string;
  readonly region: string;
  /** Address of its page as the files are now: `/article/ID/`, `/` of the home. */
  readonly page: string;
  /** Of all files together: a change names the version that it was made on. */
  readonly version: string;
  readonly text: string;
  readonly article: ArticleEntry;
  readonly places: readonly PlaceEntry[];
  readonly speakers: readonly SpeakerEntry[];
  readonly passages: readonly PassageEntry[];
  readonly briefings: readonly BriefingEntry[];
  /** Of the pictures that briefings name and that are there, by file. */
  readonly pictures: Readonly<Record<string, readonly [width: number, height: number]>>;
  /** Where each passage stands, by id; absent: its words are not in the text. */
  readonly spans: Readonly<Record<string, readonly [start: number, end: number]>>;
  readonly suggestions: Suggested;
  /** Place ids that have a position, a shape or a line in the region; the others are shown within their holder. */
  readonly located: readonly string[];
  /** Place ids for which “not on the map” was the answer. */
  readonly unplaced: readonly string[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly todo: Todo;
  /** What undo and redo would take back and do again, as words for a button; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What the article's region draws and knows, whether or not the article lists it. */
export interface RegionMap {
  readonly region: Pick<Region, 'id' | 'name' | 'extent' | 'frame' | 'aspect' | 'zoom'>;
  readonly features: MapFeatures;
  /** Where each place is that has a position, and how well it is known. */
  readonly positions: readonly (Pick<Place, 'id' | 'precision' | 'errorM' | 'source'> & {
    readonly anchor: LngLat;
    /** Null: the article does not list it. */
    readonly name: Bilingual | null;
  })[];
}

/** What `npm run suggest` finds; each with a key that a decision names, and the entry that taking it makes. */
export interface Suggested {
  readonly head: Pick<SuggestionsJson, 'headline' | 'kicker' | 'date' | 'source' | 'authors'>;
  readonly places: readonly SuggestedEntry<PlaceEntry>[];
  readonly speakers: readonly SuggestedEntry<SpeakerEntry>[];
  readonly passages: readonly SuggestedEntry<PassageEntry>[];
  readonly figures: SuggestionsJson['figures'];
}

export interface SuggestedEntry<Entry> {
  /** Stable as long as the text is: `place:NAME`, `passage:START-END`. */
  readonly key: string;
  readonly entry: Entry;
  /** 0–1. */
  readonly certainty: number;
  /** Where the text has it. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly state: 'open' | 'taken' | 'refused';
  /** Known to the gazetteer or to another article. */
  readonly isKnown: boolean;
}

export type ListFile = 'places' | 'speakers' | 'passages' | 'briefings';

interface EntryOf {
  readonly places: PlaceEntry;
  readonly speakers: SpeakerEntry;
  readonly passages: PassageEntry;
  readonly briefings: BriefingEntry;
}

/** One stroke on one file. An entry that is put replaces that of its id, field by field, or stands before `before` (null, absent: in text order, or last). */
export type Change =
  | {
      readonly [File in ListFile]: {
        readonly do: 'put';
        readonly file: File;
        readonly entry: EntryOf[File];
        readonly before?: string | null;
      };
    }[ListFile]
  | {readonly do: 'drop'; readonly file: ListFile; readonly id: string}
  /** Another id for an entry, in every file of the article that names it. */
  | {readonly do: 'rename'; readonly file: ListFile; readonly id: string; readonly to: string}
  | {readonly do: 'structure'; readonly blocks: readonly BlockEntry[]}
  | {readonly do: 'mentions'; readonly mentions: readonly MentionEntry[]}
  | {
      readonly do: 'head';
      readonly field: 'newspaper' | 'date' | 'dateInferred' | 'region';
      readonly value: string | Bilingual | null;
    }
  /** The kicker's, title's or a heading's English. */
  | {readonly do: 'english'; readonly line: number; readonly en: string | null}
  | {readonly do: 'refuse' | 'reopen'; readonly key: string}
  /** A position, line or area in the region: written into its `places.csv` or shapes, with source and stated error. */
  | {
      readonly do: 'place';
      readonly id: string;
      readonly geometry:
        | {readonly type: 'Point'; readonly coordinates: readonly [lng: number, lat: number]}
        | {readonly type: 'LineString'; readonly coordinates: readonly (readonly [number, number])[]}
        | {readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly [number, number])[])[]};
      /** 95 % radius in metres. */
      readonly errorM: number;
      readonly source: string;
    }
  /** An answer as good as a position. */
  | {readonly do: 'unplace'; readonly id: string; readonly as: 'not on the map' | 'pointed to' | 'within'};

export interface ChangeRequest {
  /** The sheet's version. Changes to other entries than those changed on disk since are merged; else 409 with both. */
  readonly version: string;
  /** All of them or none; one step of undo. */
  readonly changes: readonly Change[];
  /** For the undo button, in the page's language. */
  readonly label: string;
}

export interface Refusal {
  readonly refused: Bilingual;
  readonly faults?: readonly Fault[];
  /** The sheet as it is on disk now. */
  readonly sheet?: Sheet;
}

/** A division of China by the official list, with what an entry for it would be. */
export interface Division {
  readonly name: string;
  readonly level: 'province' | 'prefecture' | 'county' | 'town' | 'other';
  readonly within: readonly string[];
  readonly entry: PlaceEntry;
  /** What holds it, from the nearest up. */
  readonly holders: readonly PlaceEntry[];
}

/** What is known of Chinese words: by gazetteer, lists and the other articles. */
export interface Known {
  /** In pinyin with tones, the likeliest first; several where characters have several. */
  readonly readings: readonly string[];
  readonly english: readonly {readonly en: string; readonly from: Bilingual}[];
  /** What a place of this name would be. */
  readonly kind: PlaceKind;
}

export interface ImportRequest {
  readonly name: string;
  /** Base64. */
  readonly bytes: string;
  readonly datum: 'WGS 84' | 'GCJ-02' | 'BD-09' | null;
  readonly errorM: number | null;
  readonly source: string | null;
  /** Takes the datum as said, whatever known places say: the doubt stands in the record of the source then, and errors grow. */
  readonly isSure?: boolean;
  /** False: only say what would come. */
  readonly write: boolean;
}

export interface ImportPlan {
  /** What is doubted about the datum or the axes; null: nothing. */
  readonly doubt: Bilingual | null;
  /** The datum is doubted and may be taken all the same. */
  readonly mayTake: boolean;
  readonly decisions: readonly {
    readonly id: string | null;
    readonly name: string;
    readonly kind: PlaceKind | null;
    readonly what: 'comes' | 'changes' | 'stays' | 'refused';
    readonly why: Bilingual;
    /** GeoJSON geometry in WGS 84, to be drawn; null where there is none. */
    readonly geometry: unknown;
  }[];
  readonly isWritten: boolean;
}

export interface PublishRequest {
  /** Whether `site.yaml` is to list it where it does not yet; by default it is. False: it is not published then. */
  readonly list?: boolean;
}

export type ServerEvent =
  /** Content changed, by this page, another or another hand: fetch the sheet again if `version` is another. */
  | {readonly type: 'changed'; readonly article: string; readonly version: string}
  | {readonly type: 'publishing'; readonly article: string; readonly step: Bilingual; readonly part: number}
  | {
      readonly type: 'published';
      readonly article: string;
      readonly address: string;
      readonly folder: string;
      /** Pages and files that are new, other or gone: `+ path`, `~ path`, `- path`. */
      readonly changed: readonly string[];
    }
  | {
      readonly type: 'not-published';
      readonly article: string;
      readonly faults: readonly Fault[];
      readonly why: Bilingual;
    };
