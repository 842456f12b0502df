import type {FeatureClass, PlaceKind} from '../domain/kinds.ts';
import type {MapFeature, MapFeatures} from '../domain/map-feature.ts';
import type {Place} from '../domain/place.ts';
import type {LayerId} from '../domain/view.ts';
import type {Role} from './flavour.ts';
import type {LabelClass} from './lettering.ts';

/** `[zoom, value]` pairs, linear between them, constant outside. */
export type Stops = readonly (readonly [zoom: number, value: number])[];

/** Both an even growth with the zoom: thin in the overview, weighty in the street. */
export const grow = (at7: number, at10: number, at14: number): Stops => [
  [7, at7],
  [10, at10],
  [14, at14],
];

/** The words that a legend may have to say; a region may have its own for a line. */
export type LegendName =
  | 'railway'
  | 'railwayGuess'
  | 'expressway'
  | 'national'
  | 'nationalGuess'
  | 'planned'
  | 'approximate';

export interface LegendRow {
  readonly name: LegendName;
  /** What it explains. */
  readonly of: readonly FeatureClass[];
  /** Whether it explains what is known of that, or what is guessed; both where it does not say. */
  readonly guess?: boolean;
  /** A symbol on it. */
  readonly also?: PlaceKind;
  readonly order: number;
}

export interface Kind {
  /** Land has borders that are known; the edge of an area is approximate; a border is all that is drawn of the rest. */
  readonly geometry: 'land' | 'area' | 'line' | 'point' | 'border';
  /** As what it is drawn. */
  readonly classes: readonly [FeatureClass, ...FeatureClass[]];
  /** Points: the disc that stands for it, on the layer of its first class. */
  readonly symbol?: {readonly colour: Role; readonly radius: Stops; readonly stroke: Role; readonly strokeWidth: Stops};
  /** Layers that picture it in small, where these are not those of its class. */
  readonly sample?: readonly string[];
  /** The rules of its lettering: `lettering.ts`. */
  readonly label: LabelClass | null;
  /** The reader's switch that hides it, which names it among the filters too. */
  readonly group: LayerId | null;
  readonly legend?: readonly LegendRow[];
  /** Concept of the Getty Art & Architecture Thesaurus, feature class of GeoNames, and our own word in Chinese. */
  readonly gazetteer: {readonly aat: string; readonly label: string; readonly fclass: string; readonly zh: string};
}

/** All that the map has to know of a kind of place. Layers, samples, legends and what answers a pointer are made from it. */
export const KINDS: Readonly<Record<PlaceKind, Kind>> = {
  prefecture: {
    geometry: 'border',
    classes: ['prefecture-border'],
    label: 'prefecture',
    group: null,
    gazetteer: {aat: '300235099', label: 'prefecture', fclass: 'A', zh: '地级市'},
  },
  district: {
    geometry: 'land',
    classes: ['district'],
    sample: ['district', 'county-border'],
    label: 'district',
    group: 'districts',
    gazetteer: {aat: '300000705', label: 'district', fclass: 'A', zh: '市辖区'},
  },
  county: {
    geometry: 'land',
    classes: ['county'],
    sample: ['county', 'county-border'],
    label: 'county',
    group: 'boundaries',
    gazetteer: {aat: '300000771', label: 'county', fclass: 'A', zh: '县'},
  },
  township: {
    geometry: 'point',
    classes: ['site'],
    label: 'site',
    group: 'sites',
    gazetteer: {aat: '300008375', label: 'town', fclass: 'P', zh: '乡镇、街道'},
  },
  zone: {
    geometry: 'area',
    classes: ['zone'],
    label: 'zone',
    group: 'lake',
    legend: [{name: 'approximate', of: ['zone', 'park'], order: 7}],
    gazetteer: {aat: '300000705', label: 'district', fclass: 'L', zh: '片区'},
  },
  road: {
    geometry: 'line',
    classes: ['national-road', 'expressway', 'project-road'],
    label: null,
    group: 'roads',
    legend: [
      {name: 'expressway', of: ['expressway'], order: 3},
      {name: 'national', of: ['national-road'], guess: false, order: 4},
      {name: 'nationalGuess', of: ['national-road'], guess: true, order: 5},
      {name: 'planned', of: ['project-road'], order: 6},
    ],
    gazetteer: {aat: '300008217', label: 'road', fclass: 'R', zh: '公路'},
  },
  street: {
    geometry: 'line',
    classes: ['street'],
    label: 'street',
    group: 'roads',
    gazetteer: {aat: '300008217', label: 'road', fclass: 'R', zh: '城市道路'},
  },
  railway: {
    geometry: 'line',
    classes: ['railway'],
    label: 'railway',
    group: 'railway',
    legend: [
      {name: 'railway', of: ['railway'], guess: false, also: 'station', order: 1},
      {name: 'railwayGuess', of: ['railway'], guess: true, order: 2},
    ],
    gazetteer: {aat: '300008591', label: 'railroad', fclass: 'R', zh: '铁路'},
  },
  station: {
    geometry: 'point',
    classes: ['station'],
    symbol: {colour: 'halo', radius: grow(2.6, 4, 7), stroke: 'railway', strokeWidth: grow(1.4, 2, 3)},
    label: 'station',
    group: 'railway',
    gazetteer: {aat: '300000678', label: 'transportation complex', fclass: 'S', zh: '车站'},
  },
  site: {
    geometry: 'point',
    classes: ['site'],
    symbol: {colour: 'site', radius: grow(1.8, 2.8, 5), stroke: 'halo', strokeWidth: grow(1, 1.4, 2)},
    label: 'site',
    group: 'sites',
    gazetteer: {aat: '300000809', label: 'site', fclass: 'S', zh: '地点'},
  },
  park: {
    geometry: 'area',
    classes: ['park'],
    label: 'park',
    group: 'lake',
    gazetteer: {aat: '300008187', label: 'park', fclass: 'L', zh: '公园'},
  },
  lake: {
    geometry: 'area',
    classes: ['lake'],
    label: 'lake',
    group: 'lake',
    gazetteer: {aat: '300008680', label: 'lake', fclass: 'H', zh: '湖泊'},
  },
  peak: {
    geometry: 'point',
    classes: ['peak'],
    sample: ['accuracy', 'site'],
    label: 'peak',
    group: null,
    gazetteer: {aat: '300008795', label: 'mountain', fclass: 'T', zh: '山'},
  },
  region: {
    geometry: 'border',
    classes: ['urban-circle'],
    sample: ['urban-circle-focus', 'focus-approximate-boundary'],
    label: null,
    group: null,
    gazetteer: {aat: '300182722', label: 'region (geographic)', fclass: 'L', zh: '区域'},
  },
};

const ROWS = Object.values(KINDS);

/** Classes of the features of all places of such a shape. */
export function classesOf(geometry: Kind['geometry']): readonly FeatureClass[] {
  return ROWS.filter((kind) => kind.geometry === geometry).flatMap(({classes}) => classes);
}

export const POINT_KINDS = ROWS.flatMap(({classes: [of], group, symbol}) =>
  symbol && group ? [{of, group, symbol}] : [],
);

export const LEGEND: readonly (LegendRow & Pick<Kind, 'group'>)[] = ROWS.flatMap(({legend = [], group}) =>
  legend.map((row) => ({...row, group})),
).sort((a, b) => a.order - b.order);

/** Whether a row of the legend explains a feature: what is known of its class, what is guessed, or both. */
export function explains({of, guess}: LegendRow, {class: name, precision}: MapFeature['properties']): boolean {
  return of.includes(name) && (guess === undefined || guess === (precision === 'schematic'));
}

/** Rows of the legend that nothing on a map needs. */
export function unexplainedBy({features}: MapFeatures): readonly LegendName[] {
  return LEGEND.filter((row) => !features.some(({properties}) => explains(row, properties))).map(({name}) => name);
}

/** As what a place is drawn, as far as its data tell. */
export function classOf({kind, status, ref = ''}: Pick<Place, 'kind' | 'status' | 'ref'>): FeatureClass {
  if (kind !== 'road') return KINDS[kind].classes[0];
  return status === 'planned' ? 'project-road' : /^G\d{1,2}$/.test(ref) ? 'expressway' : 'national-road';
}
