import type {LngLat} from '../../src/domain/place.ts';
import type {Row} from '../derive/csv.ts';
import {groupBy} from '../../src/domain/group-by.ts';
import {joinSections, pointsOf, reversed, type Section} from '../derive/join-line.ts';
import {lineFeatures, lineLocation, type LineSubject} from '../derive/line-place.ts';
import {statedErrorM} from '../derive/stated-error.ts';
import {METHODS} from '../methods.ts';
import type {Figure, Layer} from '../types.ts';

/** A break in a national road: nothing is known of it but its ends. */
const GAP_ERROR_M = 5000;

/** Ends of corridors that are kilometres off are one point within this. */
const SAME_CORRIDOR_KM = 0.3;

/** No alignment of the planned section has been published: the corridor of G208 stands for it. */
const PROJECT_ERROR_M = 14_000;

/** Two valleys, up to 14 km apart, could hold this stretch of G208; the one we were given follows the old railway. */
const DOUBTFUL_M: Readonly<Record<string, number>> = {'上党-高平': 14_000};

/** Corridors whose number nobody has proven: their errors are guesses too. */
const DOUBT = 1.25;

const GATEWAY_OF_SIMA = '潞州-上党韩店(司马一带)';

type Pieces = ReadonlyMap<string, Section>;

function sectionOf(rows: readonly Row[]): Section {
  const proven = rows.every(({confirmed}) => confirmed === 'yes');
  const errorM =
    DOUBTFUL_M[rows[0]?.['part'] ?? ''] ??
    statedErrorM(Math.max(...rows.map((row) => Number(row['error_m']))), proven ? 1 : DOUBT);
  return {
    coordinates: rows.map(({lon, lat}) => [Number(lon), Number(lat)]),
    precision: proven ? 'digitised' : 'schematic',
    errorM,
  };
}

/** The pieces of a road by the name of the part, in the order of the file. */
function piecesOf(rows: readonly Row[], ref: string): Pieces {
  const groups = groupBy(
    rows.filter((row) => row['ref'] === ref),
    ({part = ''}) => part,
  );
  return new Map([...groups].map(([part, group]) => [part, sectionOf(group)]));
}

function piece(pieces: Pieces, part: string): Section {
  const found = pieces.get(part);
  if (!found) throw new Error(`roads.csv: no part ${part}`);
  return found;
}

/** Without the leading points that lie north of where the piece before ends: a road to the south does not turn back. */
function trimNorth(section: Section, latitude: number): Section {
  const start = section.coordinates.findIndex(([, lat = 0]) => lat <= latitude);
  return {...section, coordinates: section.coordinates.slice(Math.max(0, start))};
}

/** Pieces given from north to south as one road. */
export function joinSouthward(pieces: readonly Section[], gapErrorM: number): readonly Section[] {
  return joinSections(
    pieces.map((section, i) => {
      const before = pieces[i - 1]?.coordinates.at(-1)?.[1];
      return before === undefined ? section : trimNorth(section, before);
    }),
    gapErrorM,
    SAME_CORRIDOR_KM,
  );
}

function g207(pieces: Pieces): readonly Section[] {
  const south = piece(pieces, '长治(老顶山镇南)-壶关-陵川-晋豫界北');
  const north = ['潞城-黎城', '长治-潞城'].map((part) => reversed(piece(pieces, part)));
  return joinSections([...north, south], GAP_ERROR_M);
}

/** 司马 – 金村: the corridor of G208 from 韩店 on, to the village that gives the project its name. */
function project(pieces: Pieces, jincun: LngLat): readonly Section[] {
  const parts = ['上党-高平', '高平-晋城金村'].map((part) => piece(pieces, part));
  const start = piece(pieces, GATEWAY_OF_SIMA).coordinates.at(-1);
  if (!start) throw new Error('roads.csv: the project has no start');
  const corridor = joinSouthward(
    [{coordinates: [start, start], precision: 'schematic', errorM: PROJECT_ERROR_M}, ...parts],
    PROJECT_ERROR_M,
  );
  const points = [...pointsOf(corridor).slice(1, -1), [...jincun]];
  return [{coordinates: points, precision: 'schematic', errorM: PROJECT_ERROR_M}];
}

interface Road extends LineSubject {
  readonly sections: readonly Section[];
}

function roadsOf(rows: readonly Row[], jincun: LngLat): readonly Road[] {
  const [g55, g207Pieces, g208] = ['G55', 'G207', 'G208'].map((ref) => piecesOf(rows, ref)) as [Pieces, Pieces, Pieces];
  const source = 'roads';
  return [
    {
      class: 'expressway',
      place: 'g55',
      ref: 'G55',
      source,
      method: METHODS.g55,
      sections: joinSections([...g55.values()], GAP_ERROR_M),
    },
    {class: 'national-road', place: 'g207', ref: 'G207', source, method: METHODS.g207, sections: g207(g207Pieces)},
    {
      class: 'national-road',
      place: 'g208',
      ref: 'G208',
      source,
      method: METHODS.g208,
      sections: joinSouthward([...g208.values()], GAP_ERROR_M),
    },
    {
      class: 'project-road',
      place: 'g208-sima-jincun',
      ref: 'G208',
      source,
      status: 'planned',
      method: METHODS.project,
      sections: project(g208, jincun),
    },
  ];
}

function figuresOf(places: Layer['places'], changjin: Section): readonly Figure[] {
  const lengths = Object.entries(places).map(([id, {lengthKm = 0}]): Figure => ({
    what: `length of ${id} on the map`,
    computed: lengthKm,
    published: null,
    unit: 'km',
    tolerance: 0,
  }));
  return [
    ...lengths,
    {
      what: '长晋高速 as far as digitised',
      computed:
        lineLocation([changjin], {class: 'expressway', place: 'g55', source: 'roads', method: METHODS.g55}).lengthKm ??
        0,
      published: 93.045,
      unit: 'km',
      tolerance: 0.05,
    },
  ];
}

/** G55, G207 and G208 from end to end of what is known, and the planned section of G208 on top. */
export function roadsLayer(rows: readonly Row[], jincun: LngLat): Layer {
  const roads = roadsOf(rows, jincun);
  const places = Object.fromEntries(roads.map((road) => [road.place, lineLocation(road.sections, road)]));
  return {
    features: roads.flatMap(({sections, ...subject}) => lineFeatures(sections, subject)),
    places,
    figures: figuresOf(
      places,
      piece(
        piecesOf(
          rows.filter(({name_zh}) => name_zh === '长晋高速'),
          'G55',
        ),
        '长治西-晋城东',
      ),
    ),
  };
}
