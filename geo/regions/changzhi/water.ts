import type {Polygon} from 'geojson';
import type {FeatureClass} from '../../../src/domain/map-feature.ts';
import type {LngLat} from '../../../src/domain/place.ts';
import {areaKm2Of, extentOf, mapFeature} from '../../derive/feature.ts';
import {labelPoint} from '../../derive/label-point.ts';
import {binhuShape, lakeShape, wetlandParkShape, type Area} from './lake-shapes.ts';
import {roundCoordinates} from '../../derive/round.ts';
import {GAZETTEER_COLUMNS, pointNamed} from '../../derive/points.ts';
import type {RegionFolder} from '../../read/region-folder.ts';
import type {Layer, Location} from '../../types.ts';

const BINHU_KM2 = 126;
const PARK_KM2 = 7.4;

interface Subject {
  readonly place: string;
  readonly class: FeatureClass;
  readonly shape: Area;
  readonly errorM: number;
  readonly source: string;
  readonly method: Location['method'];
  readonly anchor: LngLat;
}

/** The point of an area that is farthest from its outline and from the water: its name does not cover the lake's. */
function landPoint(shape: Area, lake: Polygon): LngLat {
  if (shape.type !== 'Polygon') return labelPoint(shape);
  return labelPoint({type: 'Polygon', coordinates: [...shape.coordinates, ...lake.coordinates]});
}

/** Between the south ends of park and lake: on land, where the name does not lie over the water. */
function southBank(park: Area, lake: Polygon): LngLat {
  const [below, above] = [southEnd(park), southEnd(lake)];
  return [(below[0] + above[0]) / 2, (below[1] + above[1]) / 2];
}

function southEnd(shape: Area): LngLat {
  const points = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flat(
    2,
  ) as unknown as readonly LngLat[];
  return points.reduce((lowest, point) => (point[1] < lowest[1] ? point : lowest));
}

function featureOf({class: kind, place, shape, errorM, source}: Subject) {
  return mapFeature(shape, {class: kind, place, precision: 'schematic', errorM, source});
}

function locationOf({shape, errorM, source, method, anchor}: Subject): Location {
  return {
    precision: 'schematic',
    errorM,
    source,
    method,
    anchor: roundCoordinates(anchor),
    extent: extentOf(shape),
    areaKm2: areaKm2Of(shape),
  };
}

function subjectsOf(lake: Polygon, railway: readonly LngLat[], method: RegionFolder['method']): readonly Subject[] {
  const binhu = binhuShape(lake, railway, BINHU_KM2);
  const park = wetlandParkShape(lake, PARK_KM2);
  const source = 'published-facts';
  return [
    {
      place: 'binhu',
      class: 'zone',
      shape: binhu,
      errorM: 3000,
      source,
      method: method('binhu'),
      anchor: landPoint(binhu, lake),
    },
    {
      place: 'zhangze-lake',
      class: 'lake',
      shape: lake,
      errorM: 1200,
      source: 'lake-outlines',
      method: method('lake'),
      anchor: labelPoint(lake),
    },
    {
      place: 'zhangze-wetland-park',
      class: 'park',
      shape: park,
      errorM: 2000,
      source,
      method: method('wetland-park'),
      anchor: southBank(park, lake),
    },
  ];
}

const OUTLINE_COLUMNS = {
  needed: ['outline', 'seq', 'lon', 'lat'],
  allowed: ['error_m', 'note'],
  numbers: ['lon', 'lat', 'error_m'],
};

/** Stations of the Changzhi North railway, south to north: Binhu ends there in the east. */
const RAILWAY = ['长治站 (太焦线)', '大辛庄站', '长治北站'];

/** The lake, the wetland park at its south end and the Binhu area around it. */
export function waterLayer(folder: RegionFolder): Layer {
  const points = folder.table('points.csv', GAZETTEER_COLUMNS);
  const lake = lakeShape(folder.table('lake-outlines.csv', OUTLINE_COLUMNS), pointNamed(points, '漳泽湖 大坝'));
  const subjects = subjectsOf(
    lake,
    RAILWAY.map((name) => pointNamed(points, name)),
    folder.method,
  );
  const places = Object.fromEntries(subjects.map((subject) => [subject.place, locationOf(subject)]));
  const km2 = (place: string) => places[place]?.areaKm2 ?? 0;
  return {
    features: subjects.map(featureOf),
    places,
    figures: [
      {
        what: 'area of zhangze-lake',
        computed: km2('zhangze-lake'),
        published: 24,
        unit: 'km²',
        tolerance: 0.5,
        note: 'published between 13 and 24',
      },
      {what: 'area of binhu', computed: km2('binhu'), published: BINHU_KM2, unit: 'km²', tolerance: 0.01},
      {
        what: 'area of zhangze-wetland-park',
        computed: km2('zhangze-wetland-park'),
        published: PARK_KM2,
        unit: 'km²',
        tolerance: 0.02,
      },
    ],
  };
}
