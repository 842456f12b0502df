import {FEATURE_CLASSES, type FeatureClass} from '../../src/domain/map-feature.ts';
import type {PlaceStatus} from '../../src/domain/place.ts';
import type {RegionFolder} from './region-folder.ts';
import {choice, list, map, number, record, text} from './yaml.ts';

/** A line of the map as lines.yaml describes it. */
export interface LineEntry {
  readonly place: string;
  readonly class: FeatureClass;
  readonly source: string;
  readonly method?: string;
  readonly ref?: string;
  readonly status?: PlaceStatus;
  /** Table with its points. */
  readonly points: string;
  /** Names of its parts in the table, from its first point to its last; without them the table is one run of points. */
  readonly parts?: readonly string[];
  /** Parts whose points run the other way. */
  readonly reversed?: readonly string[];
  /** Points that turn back from where the line is heading are dropped. */
  readonly heading?: 'south';
  /** Where a part's error is not that of its points. */
  readonly partErrorM?: Readonly<Record<string, number>>;
  /** Of straight pieces between parts. */
  readonly gapErrorM?: number;
  /** Of points whose column `part` says `known`. */
  readonly knownErrorM?: number;
  /** Stations from which, and to which, straight connectors lead. */
  readonly start?: readonly string[];
  readonly end?: readonly string[];
  readonly connectorErrorM?: number;
  /** Table with its stations. */
  readonly stations?: string;
  /** What belongs to the place but not to its run: a planned or a former course. */
  readonly branches?: readonly {
    readonly class: FeatureClass;
    readonly status?: PlaceStatus;
    readonly parts: readonly string[];
  }[];
  /** Lengths of one or more parts of the table as published. */
  readonly published?: readonly {
    readonly what: string;
    readonly parts: readonly string[];
    readonly km: number;
    readonly tolerance: number;
    readonly note?: string;
  }[];
}

const STATUSES: readonly PlaceStatus[] = ['existing', 'building', 'planned'];

const SHAPE = list(
  map(
    {place: text, class: choice(FEATURE_CLASSES), source: text, points: text},
    {
      method: text,
      ref: text,
      status: choice(STATUSES),
      parts: list(text),
      reversed: list(text),
      heading: choice(['south']),
      partErrorM: record(number),
      gapErrorM: number,
      knownErrorM: number,
      start: list(text),
      end: list(text),
      connectorErrorM: number,
      stations: text,
      branches: list(map({class: choice(FEATURE_CLASSES), parts: list(text)}, {status: choice(STATUSES)})),
      published: list(map({what: text, parts: list(text), km: number, tolerance: number}, {note: text})),
    },
  ),
);

/** The region's lines.yaml. */
export function lineTable(folder: RegionFolder): readonly LineEntry[] {
  return folder.yaml<readonly LineEntry[]>('lines.yaml', SHAPE, []);
}

export const POINT_COLUMNS = {
  needed: ['lat'],
  allowed: ['seq', 'lng', 'lon', 'part', 'error_m', 'error90_m', 'confirmed', 'ref', 'name_zh', 'note'],
  numbers: ['lng', 'lon', 'lat', 'error_m', 'error90_m'],
};
