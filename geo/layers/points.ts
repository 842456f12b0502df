import gcoord from 'gcoord';
import type {LngLat} from '../../src/domain/place.ts';
import {circleOfArea} from '../derive/circle.ts';
import type {Row} from '../derive/csv.ts';
import {areaKm2Of, extentOf, mapFeature} from '../derive/feature.ts';
import {roundCoordinates} from '../derive/round.ts';
import {statedErrorM} from '../derive/stated-error.ts';
import {METHODS} from '../methods.ts';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {Layer, Location} from '../types.ts';
import {REGION} from '../region.ts';
import type {Shapes} from './boundaries.ts';

const DEVZONE_KM2 = 13.51;
const DEVZONE_ERROR_M = 4000;
const JINCUN_ERROR_M = 2000;
const JINCUN = '晋城 金村';
const DEVZONE = '上党经开区 (起步区)';

/** Seats of the boundary package lie within this of known ones. */
const SEAT_ERROR_M = 1500;

/** Peaks of the region that get a name in English; the others are few enough to keep their Chinese one. */
const PEAKS: Readonly<Record<string, string>> = {
  霍山: 'Mt Huo',
  牛角鞍: "Niujiao'an",
  北万山: 'Beiwanshan',
  舜王坪: 'Shunwangping',
  马头山: 'Matoushan',
  屹尖寨: 'Yijianzhai',
  阳曲山: 'Yangqushan',
  焦山寨: 'Jiaoshanzhai',
  牛群垴: 'Niuqunnao',
  白云山: 'Baiyunshan',
  十字岭: 'Shiziling',
  王莽岭: 'Wangmangling',
};

/** Points by their name in the table. */
export function pointNamed(points: readonly Row[], name: string): LngLat {
  const row = points.find(({name_zh}) => name_zh === name);
  if (!row?.['lon'] || !row['lat']) throw new Error(`points.csv: no position of ${name}`);
  return [Number(row['lon']), Number(row['lat'])];
}

interface Seat {
  readonly position: LngLat;
  readonly errorM: number;
  readonly source: string;
}

function seatOf({from = '', key = ''}: Row, points: readonly Row[], shapes: Shapes): Seat {
  if (from === 'points') {
    const errorM = statedErrorM(Number(points.find(({name_zh}) => name_zh === key)?.['error_m']));
    return {position: pointNamed(points, key), errorM, source: 'points'};
  }
  const shape = shapes.get(from)?.find(({name}) => name === key);
  if (!shape) throw new Error(`towns.csv: no ${key} in ${from}`);
  return {
    position: gcoord.transform([...shape.cp], gcoord.GCJ02, gcoord.WGS84) as LngLat,
    errorM: SEAT_ERROR_M,
    source: 'boundaries',
  };
}

function townFeature(row: Row, seat: Seat): MapFeature {
  const {zh = '', en = '', rank} = row;
  return mapFeature(
    {type: 'Point', coordinates: [...seat.position]},
    {
      class: 'town',
      precision: 'digitised',
      errorM: seat.errorM,
      source: seat.source,
      name: {zh, en},
      rank: Number(rank),
    },
  );
}

function peakFeatures(peaks: readonly Row[]): readonly MapFeature[] {
  return peaks.flatMap((row) => {
    const {name = '', lon, lat, ele_m, error_m} = row;
    const known = name === '老顶山' ? {zh: '老顶山', en: 'Laodingshan'} : {zh: name, en: PEAKS[name] ?? ''};
    if (known.en === '') return [];
    return [
      mapFeature(
        {type: 'Point', coordinates: [Number(lon), Number(lat)]},
        {
          class: 'peak',
          place: name === '老顶山' ? 'laodingshan' : undefined,
          precision: 'digitised',
          errorM: statedErrorM(Number(error_m)),
          source: 'peaks',
          name: known,
          elevationM: Number(ele_m),
        },
      ),
    ];
  });
}

function pointLocation(position: LngLat, errorM: number, source: string, method: Location['method']): Location {
  const anchor = roundCoordinates(position);
  return {
    precision: errorM > 1000 ? 'schematic' : 'digitised',
    errorM,
    source,
    method,
    anchor,
    extent: [...anchor, ...anchor],
  };
}

function insideRegion({geometry}: MapFeature): boolean {
  const [west, south, east, north] = REGION;
  if (geometry.type !== 'Point') return true;
  const [lng = 0, lat = 0] = geometry.coordinates;
  return lng > west && lng < east && lat > south && lat < north;
}

export interface PointSources {
  readonly points: readonly Row[];
  readonly peaks: readonly Row[];
  readonly towns: readonly Row[];
  readonly shapes: Shapes;
}

/** Towns and peaks as context; 老顶山, 金村 and the Shangdang development zone as places. */
export function pointsLayer({points, peaks, towns, shapes}: PointSources): Layer {
  const summit = peaks.find(({name}) => name === '老顶山') ?? {};
  const jincun = pointNamed(points, JINCUN);
  const zone = circleOfArea(pointNamed(points, DEVZONE), DEVZONE_KM2);
  const features = [
    ...towns.map((row) => townFeature(row, seatOf(row, points, shapes))),
    ...peakFeatures(peaks),
    mapFeature(
      {type: 'Point', coordinates: [...jincun]},
      {
        class: 'town',
        place: 'jincun',
        precision: 'schematic',
        errorM: JINCUN_ERROR_M,
        source: 'points',
        name: {zh: '金村', en: 'Jincun'},
        rank: 3,
      },
    ),
    mapFeature(zone, {
      class: 'zone',
      place: 'shangdang-devzone',
      precision: 'schematic',
      errorM: DEVZONE_ERROR_M,
      source: 'published-facts',
    }),
  ];
  return {
    features: features.filter(insideRegion),
    places: {
      laodingshan: pointLocation(
        [Number(summit['lon']), Number(summit['lat'])],
        statedErrorM(Number(summit['error_m'])),
        'peaks',
        METHODS.point,
      ),
      jincun: pointLocation(jincun, JINCUN_ERROR_M, 'points', METHODS.village),
      'shangdang-devzone': {
        precision: 'schematic',
        errorM: DEVZONE_ERROR_M,
        source: 'published-facts',
        method: METHODS.devzone,
        anchor: roundCoordinates(pointNamed(points, DEVZONE)),
        extent: extentOf(zone),
        areaKm2: areaKm2Of(zone),
      },
    },
    figures: [
      {
        what: 'area of shangdang-devzone',
        computed: areaKm2Of(zone),
        published: DEVZONE_KM2,
        unit: 'km²',
        tolerance: 0.01,
      },
    ],
  };
}
