import type {FeatureCollection, LineString, Polygon} from 'geojson';
import type {FeatureClass, MapFeature} from '../../../src/domain/map-feature.ts';
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

/** Stations of the Changzhi North railway, south to north: Binhu ends there in the east. */
const RAILWAY = ['长治站 (太焦线)', '大辛庄站', '长治北站'];
const PARK = '漳泽湖国家城市湿地公园';

interface Given {
  readonly lake: Polygon;
  /** Of the 浊漳南源, from upstream to the lake. */
  readonly inlet: LineString;
  readonly railway: readonly LngLat[];
  readonly park: LngLat;
}

function subjectsOf({lake, inlet, railway, park: symbol}: Given, method: RegionFolder['method']): readonly Subject[] {
  const upTo = inlet.coordinates.findIndex(([, lat = 0]) => lat > symbol[1]);
  const course = [[...symbol], ...inlet.coordinates.slice(Math.max(0, upTo))];
  const park = wetlandParkShape({type: 'LineString', coordinates: course}, lake, PARK_KM2);
  const binhu = binhuShape(lake, park, railway, BINHU_KM2);
  return [
    {
      place: 'binhu',
      class: 'zone',
      shape: binhu,
      errorM: 3000,
      source: 'published-facts',
      method: method('binhu'),
      anchor: landPoint(binhu, lake),
    },
    {
      place: 'zhangze-lake',
      class: 'lake',
      shape: lake,
      errorM: 550,
      source: 'lake-shore',
      method: method('lake'),
      anchor: labelPoint(lake),
    },
    {
      place: 'zhangze-wetland-park',
      class: 'park',
      shape: park,
      errorM: 2000,
      source: 'published-facts',
      method: method('wetland-park'),
      anchor: symbol,
    },
  ];
}

/** The inlet is part of the water: a river to where the lake is broad. */
function inletFeature(inlet: LineString): MapFeature {
  return mapFeature(inlet, {class: 'river', precision: 'digitised', errorM: 800, source: 'lake-shore', rank: 2});
}

/** The lake with its inlet, the wetland park at its south end and the Binhu area around it. */
export function waterLayer(folder: RegionFolder): Layer {
  const points = folder.table('points.csv', GAZETTEER_COLUMNS);
  const shapes = folder.json<FeatureCollection<Polygon | LineString>>('lake-shore.geojson').features;
  const [shore, inlet] = shapes.map(({geometry}) => geometry) as [Polygon, LineString];
  const lake = lakeShape(shore);
  const railway = RAILWAY.map((name) => pointNamed(points, name));
  const park = pointNamed(folder.table('map-facts.csv', GAZETTEER_COLUMNS), PARK);
  const subjects = subjectsOf({lake, inlet, railway, park}, folder.method);
  const places = Object.fromEntries(subjects.map((subject) => [subject.place, locationOf(subject)]));
  const km2 = (place: string) => places[place]?.areaKm2 ?? 0;
  return {
    features: [...subjects.map(featureOf), inletFeature(inlet)],
    places,
    figures: [
      {
        what: 'area of zhangze-lake',
        computed: km2('zhangze-lake'),
        published: 24,
        unit: 'km²',
        tolerance: 0.12,
        note: 'others: 13, too small by every source at hand',
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
