import type {Position} from 'geojson';
import {groupBy} from '../../src/domain/group-by.ts';
import {positionOf, type Row} from '../read/csv.ts';
import {publishedDistances, STATION_COLUMNS} from '../read/expectations.ts';
import {lineTable, POINT_COLUMNS, type LineEntry} from '../read/lines.ts';
import type {RegionFolder} from '../read/region-folder.ts';
import type {Figure, Layer} from '../types.ts';
import {joinSections, lengthKmOf, pointsOf, reversed, type Section} from './line-geometry.ts';
import {lineFeatures, lineLocation} from './line-place.ts';
import {roundTo} from './round.ts';
import {DOUBT, errorOfRow} from './stated-error.ts';
import {checkStations, stationFeature, stationFigures, stationOf} from './stations.ts';

/** Ends of corridors that are kilometres off are one point within this. */
const SAME_CORRIDOR_KM = 0.3;

/** Of straight pieces whose error the region does not state. */
const BREAK_ERROR_M = 5000;

export type Parts = ReadonlyMap<string, Section>;

/** Points that are one part of a line: unproven ones are a guess, and their errors too. */
function partOf(rows: readonly Row[], errorM: number | undefined): Section {
  const proven = rows.every(({confirmed = 'yes'}) => confirmed === 'yes');
  return {
    coordinates: rows.map((row) => [...positionOf(row)]),
    precision: proven ? 'digitised' : 'schematic',
    errorM: errorM ?? Math.max(...rows.map((row) => errorOfRow(row, proven ? 1 : DOUBT))),
  };
}

/** The parts of a line by their names, in the order of the file. */
export function partsOf(rows: readonly Row[], {ref, partErrorM = {}}: Pick<LineEntry, 'ref' | 'partErrorM'>): Parts {
  const own = rows.filter((row) => row['ref'] === undefined || row['ref'] === ref);
  const groups = groupBy(own, ({part = ''}) => part);
  return new Map([...groups].map(([part, group]) => [part, partOf(group, partErrorM[part])]));
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

/** Runs of rows that are equally known; a bridged run reaches from the known point before it to the one after. */
export function sectionsOf(rows: readonly Row[], knownErrorM?: number): readonly Section[] {
  const steps = rows.slice(1).map((row, i) => {
    const before = rows[i] ?? row;
    const bridged = [before, row].find(({part}) => part === 'bridged');
    return {
      from: positionOf(before),
      to: positionOf(row),
      errorM: bridged ? errorOfRow(bridged) : (knownErrorM ?? errorOfRow(row)),
      bridged: bridged !== undefined,
    };
  });
  return steps.reduce<Section[]>((sections, {from, to, errorM, bridged}) => {
    const last = sections.at(-1);
    const precision = bridged ? 'schematic' : 'digitised';
    if (last?.precision === precision && last.errorM === errorM) (last.coordinates as Position[]).push([...to]);
    else sections.push({coordinates: [[...from], [...to]], precision, errorM});
    return sections;
  }, []);
}

/** The line in one run, with straight connectors from and to the stations that `start` and `end` name. */
export function connectedLine(
  rows: readonly Row[],
  stations: readonly Row[],
  {start = [], end = [], knownErrorM, connectorErrorM = BREAK_ERROR_M}: Partial<LineEntry>,
): readonly Section[] {
  const sections = sectionsOf(rows, knownErrorM);
  const at = (id: string): Position => {
    const row = stations.find((station) => station['id'] === id);
    if (!row) throw new Error(`lines.yaml: no station ${id}`);
    return [...positionOf(row)];
  };
  const connector = (coordinates: readonly Position[]): readonly Section[] =>
    coordinates.length < 2 ? [] : [{coordinates, precision: 'schematic', errorM: connectorErrorM}];
  const [first = [], last = []] = [rows.at(0) ?? {}, rows.at(-1) ?? {}].map((row): Position => [...positionOf(row)]);
  const before = start.length > 0 ? connector([...start.map(at), first]) : [];
  const after = end.length > 0 ? connector([last, ...end.map(at)]) : [];
  return joinSections([...before, ...sections, ...after], connectorErrorM);
}

function joinedParts(parts: Parts, entry: LineEntry, names: readonly string[]): readonly Section[] {
  const {place, heading, gapErrorM = BREAK_ERROR_M} = entry;
  const pieces = names.map((name) => {
    const found = parts.get(name);
    if (!found) throw new Error(`lines.yaml: ${place}: no part ${name} in ${entry.points}`);
    return entry.reversed?.includes(name) ? reversed(found) : found;
  });
  return heading === 'south' ? joinSouthward(pieces, gapErrorM) : joinSections(pieces, gapErrorM);
}

function allParts({parts = [], branches = []}: LineEntry): readonly string[] {
  return [...parts, ...branches.flatMap((branch) => branch.parts)];
}

/** Reports parts of the table that no line draws, so that nothing is left out unseen. */
function faultsOfParts(entries: readonly LineEntry[], rows: readonly Row[], file: string, folder: RegionFolder): void {
  const drawn = entries.filter(({points}) => points === file);
  if (drawn.some(({parts}) => parts === undefined)) return;
  const told = new Set<string>();
  rows.forEach(({ref, part = ''}, i) => {
    const own = drawn.filter((entry) => ref === undefined || entry.ref === ref);
    if (own.some((entry) => allParts(entry).includes(part)) || told.has(`${ref} ${part}`)) return;
    told.add(`${ref} ${part}`);
    folder.fault(`sources/${file}`, i + 2, part, 'lines.yaml 没有用到这一段', 'no line of lines.yaml has this part');
  });
}

function publishedFigures({published = []}: LineEntry, parts: Parts): readonly Figure[] {
  return published.map(({what, parts: names, km, tolerance, note}) => ({
    what,
    computed: roundTo(
      names.reduce((sum, name) => sum + lengthKmOf(parts.get(name)?.coordinates ?? []), 0),
      1,
    ),
    published: km,
    unit: 'km',
    tolerance,
    ...(note ? {note} : {}),
  }));
}

function lineLayer(entry: LineEntry, folder: RegionFolder): Layer {
  const {place, source, ref, status, stations: file} = entry;
  const rows = folder.table(entry.points, POINT_COLUMNS);
  const stationRows = file ? folder.table(file, STATION_COLUMNS) : [];
  const parts = entry.parts ? partsOf(rows, entry) : new Map<string, Section>();
  const sections = entry.parts ? joinedParts(parts, entry, entry.parts) : connectedLine(rows, stationRows, entry);
  const subject = {
    class: entry.class,
    place,
    source,
    method: folder.method(entry.method ?? 'line'),
    ...(ref ? {ref} : {}),
    ...(status ? {status} : {}),
  };
  const location = lineLocation(sections, subject);
  const branches = (entry.branches ?? []).flatMap(({class: kind, status: state, parts: names}) =>
    lineFeatures(joinedParts(parts, entry, names), {...subject, class: kind, ...(state ? {status: state} : {})}),
  );
  const points = pointsOf(sections);
  const stations = checkStations(stationRows, points, file ?? '', folder).map((row) =>
    stationOf(row, points, folder.recordOf(file ?? '').id, folder),
  );
  return {
    features: [...lineFeatures(sections, subject), ...branches, ...stations.map(stationFeature)],
    places: {[place]: location, ...Object.fromEntries(stations.map(({id, location: at}) => [id, at]))},
    figures: [
      {
        what: `length of ${place} on the map`,
        computed: location.lengthKm ?? 0,
        published: null,
        unit: 'km',
        tolerance: 0,
      },
      ...publishedFigures(entry, parts),
      ...stationFigures(stations),
    ],
  };
}

function distanceFigures(places: Layer['places'], folder: RegionFolder): readonly Figure[] {
  return publishedDistances(folder).map(({from, to, km, tolerance}) => ({
    what: `${from} – ${to} by rail`,
    computed: roundTo(Math.abs((places[to]?.km ?? 0) - (places[from]?.km ?? 0)), 1),
    published: km,
    unit: 'km',
    tolerance,
  }));
}

/** Every line of lines.yaml in sections of known precision, and the stations on it. */
export function linesLayer(folder: RegionFolder): Layer {
  const entries = lineTable(folder);
  for (const file of new Set(entries.map(({points}) => points))) {
    if (!folder.has(file)) throw new Error(`lines.yaml: no table sources/${file}`);
    faultsOfParts(entries, folder.table(file, POINT_COLUMNS), file, folder);
  }
  const layers = entries.map((entry) => lineLayer(entry, folder));
  const places = Object.assign({}, ...layers.map((layer) => layer.places)) as Layer['places'];
  return {
    features: layers.flatMap(({features}) => features),
    places,
    figures: [...distanceFigures(places, folder), ...layers.flatMap(({figures}) => figures)],
  };
}
