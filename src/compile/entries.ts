import type {BlockKind} from '../domain/article.ts';
import type {Scene, ScenePicture} from '../domain/briefing.ts';
import type {MapApproval} from '../domain/bundle.ts';
import type {BriefingId, PlaceId, SpeakerId} from '../domain/id.ts';
import type {Figure, PassageKind, Theme, Voice} from '../domain/passage.ts';
import type {Background, Place, PlaceKind, PlaceStatus} from '../domain/place.ts';
import type {Speaker} from '../domain/speaker.ts';
import type {Bilingual} from '../domain/text.ts';

/** A quotation as an author writes it. */
export interface Quotation {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface BlockEntry {
  readonly kind: BlockKind;
  /** 1-based source line, or the first and last of several; blank lines between them are layout. */
  readonly lines: number | readonly number[];
  readonly en?: string;
}

/** What a name stands for at one occurrence, where its aliases alone would mislead; null: it is no place here. */
export interface MentionEntry extends Quotation {
  readonly place: PlaceId | null;
}

export interface ArticleEntry {
  /** The form that the folder's files are written in: see `migrations.ts`. */
  readonly format?: number;
  /** The folder's name. */
  readonly id: string;
  readonly source: string;
  /** Of `source`, as it was when its passages were taken; null: not recorded. */
  readonly sha256: string | null;
  /** Its folder in geo/regions; may be left out where there is only one. */
  readonly region?: string;
  readonly newspaper: string | null;
  readonly date: string | null;
  readonly dateInferred: Bilingual;
  readonly structure: readonly BlockEntry[];
  /** The file beside it that `source` was converted from. */
  readonly original?: {
    readonly file: string;
    readonly format: string;
    readonly encoding: string | null;
    readonly sha256: string;
  };
  readonly mentions?: readonly MentionEntry[];
  readonly mapApproval?: MapApproval | null;
}

export type SpeakerEntry = Pick<Speaker, 'id' | 'name'> & Partial<Speaker>;

export interface PlaceEntry {
  readonly id: PlaceId;
  readonly kind: PlaceKind;
  readonly name: Place['name'];
  readonly aliases?: readonly string[];
  readonly status: PlaceStatus;
  readonly within?: PlaceId | null;
  readonly note?: Bilingual | null;
  readonly background?: readonly (Bilingual & Pick<Background, 'source'>)[];
}

export interface PassageEntry extends Quotation {
  readonly id: string;
  readonly kind: PassageKind;
  readonly voice: Voice;
  readonly speaker?: SpeakerId | null;
  readonly places: readonly PlaceId[];
  readonly implied?: readonly PlaceId[];
  readonly themes: readonly Theme[];
  readonly figures?: readonly Figure[];
  /** English; '' while it is to come, as everywhere in these files. */
  readonly gloss: string;
}

/** A picture that lies in the article's folder. */
export interface PictureEntry extends Pick<ScenePicture, 'alt' | 'credit' | 'licence'> {
  readonly file: string;
}

export type SceneEntry = Pick<Scene, 'id' | 'kind' | 'headline'> &
  Partial<Omit<Scene, 'picture'>> & {readonly picture?: PictureEntry};

export interface BriefingEntry {
  readonly id: BriefingId;
  readonly title: Bilingual;
  readonly scenes: readonly SceneEntry[];
}
