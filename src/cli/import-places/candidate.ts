import type {Geometry} from 'geojson';
import type {Reading as AnyReading} from '../../../geo/derive/datum.ts';
import type {Bilingual} from '../../domain/text.ts';

/** Datums of an imported file; all positions become WGS 84. */
export type Datum = Exclude<AnyReading, 'lat, lng'>;

/** The words of an annotation, with what stands around them. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A place as the file has it, before anything is judged. */
export interface Candidate {
  /** 1-based, in the file. */
  readonly line: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly en: string | null;
  readonly kind: string | null;
  /** As the file has it: in its own datum, rings as they are. */
  readonly geometry: Geometry | null;
  /** 95 % radius in metres. */
  readonly errorM: number | null;
  readonly source: string | null;
  /** Of an annotation: it must stand in one of the project's articles. */
  readonly quote?: Quote;
  /** Omissions and repairs on reading. */
  readonly remarks: readonly Bilingual[];
  /** Why it cannot come at all. */
  readonly refusal: Bilingual | null;
}

/** Something in the file that is no place, and is said rather than passed over. */
export interface Remark {
  readonly line: number;
  readonly message: Bilingual;
}

export interface FileRead {
  /** As a reader calls it: `KML`. */
  readonly format: string;
  /** As the file or its format states it; null where one has to ask. */
  readonly datum: Datum | null;
  readonly candidates: readonly Candidate[];
  readonly remarks: readonly Remark[];
}

/** A file that cannot be read, with the line at fault and what to do. */
export interface FileRefused {
  readonly line: number;
  readonly refused: Bilingual;
}

export const say = (zh: string, en: string): Bilingual => ({zh, en});

export const RING_CLOSED = say('环没有闭合，已接上首尾', 'a ring was open and was closed');

export function refuse(zh: string, en: string, line = 1): FileRefused {
  return {line, refused: {zh, en}};
}

/** A candidate that has nothing but what is given. */
export function candidate(line: number, given: Partial<Candidate>): Candidate {
  return {
    line,
    id: null,
    name: null,
    en: null,
    kind: null,
    geometry: null,
    errorM: null,
    source: null,
    remarks: [],
    refusal: null,
    ...given,
  };
}
