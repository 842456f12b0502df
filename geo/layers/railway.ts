import type {Position} from 'geojson';
import type {LngLat} from '../../src/domain/place.ts';
import type {Row} from '../derive/csv.ts';
import {mapFeature} from '../derive/feature.ts';
import {joinSections, pointsOf, type Section} from '../derive/join-line.ts';
import {lineFeatures, lineLocation, type LineSubject} from '../derive/line-place.ts';
import {snapToLine} from '../derive/measured-line.ts';
import {roundCoordinates, roundTo} from '../derive/round.ts';
import {statedErrorM, twoDigitsUp} from '../derive/stated-error.ts';
import {METHODS} from '../methods.ts';
import {STATION_IDS} from '../stations.ts';
import type {Figure, Layer, Location} from '../types.ts';

const SUBJECT: LineSubject = {
  class: 'railway',
  place: 'zhengtai-hsr',
  source: 'zhengtai-line',
  method: METHODS.railway,
};

/** Where the line is known: 60 m of simplification, and what the tiles that it was taken from round. */
const KNOWN_ERROR_M = 100;

/** The connectors at both ends are straight. Chords of 8.5 km of the known line miss it by 1.7 km at most in 95 of 100. */
const CONNECTOR_ERROR_M = 1700;

/** Stations set by timetable or corridor alone: a minute of travel is four kilometres. */
const DOUBT = 1.25;

/** 郑州东 belongs to the timetable but lies off the line: no track to it is drawn, so it has no distance along it. */
const OFF_THE_LINE = 'zhengzhou-east';

function positionOf({lon, lat}: Row): LngLat {
  return [Number(lon), Number(lat)];
}

function connector(...coordinates: readonly LngLat[]): Section {
  return {coordinates: coordinates.map(([lng, lat]) => [lng, lat]), precision: 'schematic', errorM: CONNECTOR_ERROR_M};
}

/** Runs of rows that are equally known; a bridged run reaches from the known point before it to the one after. */
export function sectionsOf(rows: readonly Row[]): readonly Section[] {
  const steps = rows.slice(1).map((row, i) => {
    const before = rows[i] ?? row;
    const bridged = [before, row].find(({part}) => part === 'bridged');
    return {
      from: positionOf(before),
      to: positionOf(row),
      errorM: bridged ? twoDigitsUp(Number(bridged['error_m'])) : KNOWN_ERROR_M,
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

/** 郑州 – 南阳寨 – the digitised line – 太原南. */
export function joinedLine(line: readonly Row[], stations: readonly Row[]): readonly Section[] {
  const at = (name: string): LngLat => positionOf(stations.find((row) => row['name_zh'] === name) ?? {});
  const [first, last] = [line.at(0) ?? {}, line.at(-1) ?? {}].map(positionOf) as [LngLat, LngLat];
  return joinSections(
    [connector(at('郑州'), at('南阳寨'), first), ...sectionsOf(line), connector(last, at('太原南'))],
    CONNECTOR_ERROR_M,
  );
}

interface Station {
  readonly id: string;
  readonly location: Location;
  readonly offM: number;
}

function stationOf(row: Row, points: readonly Position[]): Station {
  const name = row['name_zh'] ?? '';
  const id = STATION_IDS[name] ?? '';
  const located = row['how'] === 'located';
  const {on, km, offM} = snapToLine(positionOf(row), points);
  const anchor = roundCoordinates(id === OFF_THE_LINE ? positionOf(row) : on);
  return {
    id,
    offM,
    location: {
      precision: located ? 'digitised' : 'schematic',
      errorM: statedErrorM(Number(row['error_m']), located ? 1 : DOUBT),
      source: 'zhengtai-stations',
      method: located ? METHODS.stationLocated : METHODS.stationEstimated,
      anchor,
      extent: [...anchor, ...anchor],
      ...(id === OFF_THE_LINE ? {} : {order: Number(row['order']), km: roundTo(km, 1)}),
    },
  };
}

function stationFeature({id, location: {anchor, precision, errorM, source, order, km}}: Station) {
  return mapFeature(
    {type: 'Point', coordinates: [...anchor]},
    {class: 'station', place: id, precision, errorM, source, order, km},
  );
}

function figuresOf(stations: readonly Station[], lengthKm: number): readonly Figure[] {
  const km = (id: string) => stations.find((station) => station.id === id)?.location.km ?? 0;
  const between = (a: string, b: string, published: number, tolerance: number): Figure => ({
    what: `${a} – ${b} by rail`,
    computed: roundTo(km(b) - km(a), 1),
    published,
    unit: 'km',
    tolerance,
  });
  return [
    between('jincheng-east', 'changzhi-east', 88, 0.01),
    between('jincheng-east', 'gaoping-east', 23.6, 0.01),
    between('jincheng-east', 'taiyuan-south', 297, 0.03),
    {what: 'length of zhengtai-hsr', computed: roundTo(lengthKm, 1), published: null, unit: 'km', tolerance: 0},
    ...stations
      .filter(({id}) => id !== OFF_THE_LINE)
      .map(({id, offM, location}): Figure => ({
        what: `${id} from the line`,
        computed: Math.round(offM),
        published: 0,
        unit: 'm',
        tolerance: location.errorM,
      })),
  ];
}

/** 郑太高铁 as one line in sections of known precision, and its stations as stops on it. */
export function railwayLayer(line: readonly Row[], stationRows: readonly Row[]): Layer {
  const sections = joinedLine(line, stationRows);
  const points = pointsOf(sections);
  const stations = stationRows.map((row) => stationOf(row, points));
  const location = lineLocation(sections, SUBJECT);
  return {
    features: [...lineFeatures(sections, SUBJECT), ...stations.map(stationFeature)],
    places: {'zhengtai-hsr': location, ...Object.fromEntries(stations.map(({id, location}) => [id, location]))},
    figures: figuresOf(stations, location.lengthKm ?? 0),
  };
}
