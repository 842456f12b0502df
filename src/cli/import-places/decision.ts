import type {FeatureClass} from '../../domain/map-feature.ts';
import type {PlaceKind, Precision} from '../../domain/place.ts';
import type {Bilingual} from '../../domain/text.ts';
import type {Candidate} from './candidate.ts';
import type {Evidence} from './evidence.ts';
import type {Drawable} from './mend.ts';
import type {Named} from './name-all.ts';

/** Where neither the file nor the command states an error. */
export const ASSUMED_M = 500;

/** The outcome for a place of the file. */
export type Fate = 'comes' | 'changes' | 'stays' | 'doubted' | 'refused';

/** A place as it would stand in the region. */
export interface Placed extends Omit<Named, 'place' | 'refusal'> {
  readonly kind: PlaceKind;
  readonly class: FeatureClass;
  /** WGS 84, five decimals. */
  readonly geometry: Drawable;
  /** 95 % radius in metres. */
  readonly errorM: number;
  /** Nobody stated the error: it is ours, and the position counts as schematic. */
  readonly isErrorAssumed: boolean;
  readonly precision: Precision;
  readonly source: string | null;
  readonly isListed: boolean;
  /** The unit of the region in which it lies. */
  readonly within: string | null;
}

export interface Decision {
  readonly line: number;
  readonly fate: Fate;
  readonly name: string;
  readonly id: string | null;
  /** Null for what is refused before it has a position. */
  readonly placed: Placed | null;
  /** Why; empty for what simply comes. */
  readonly reasons: readonly Bilingual[];
  readonly remarks: readonly Bilingual[];
}

/** A place of the file with all that is needed to judge it. */
export interface Prepared {
  readonly candidate: Candidate;
  readonly named: Named | null;
  readonly drawn: Drawable | null;
  readonly kind: PlaceKind;
  readonly errorM: number;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Bilingual[];
  readonly refusal: Bilingual | null;
}

export function decision(
  {candidate, named, remarks}: Prepared,
  fate: Fate,
  reason: Bilingual | null,
  placed: Placed | null = null,
): Decision {
  const name = named?.zh || candidate.name || candidate.quote?.exact || '—';
  return {
    line: candidate.line,
    fate,
    name,
    id: named?.id ?? candidate.id,
    placed,
    reasons: reason ? [reason] : [],
    remarks,
  };
}
