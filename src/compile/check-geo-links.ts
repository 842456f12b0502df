import {FEATURE_CLASSES} from '../domain/map-feature.ts';
import type {MapFeature} from '../domain/map-feature.ts';
import {PRECISIONS} from '../domain/place.ts';
import {formatFault} from './fault.ts';
import type {Fault} from './fault.ts';
import type {Content} from './read-content.ts';
import type {Geo, GeoPlace} from './read-geo.ts';

type Problem = readonly [message: string, hint: string];

/** Geometry and gazetteer must fit: every position has its provenance, everything drawn is a known place from a known source. */
export function checkGeoLinks({places}: Content, geo: Geo): readonly Fault[] {
  const {
    folder,
    sourceIds,
    features: {features},
  } = geo;
  const ofPlaces = Object.entries(geo.places).flatMap(([id, place]) =>
    placeProblems(id, place, places.knows, sourceIds).map(([message, hint]) => ({
      file: `${folder}/derived/places.json`,
      line: geo.lineOf(id),
      id,
      message,
      hint,
    })),
  );
  const ofFeatures = features.flatMap((feature, at) =>
    featureProblems(feature, places.knows, sourceIds).map(([message, hint]) => ({
      file: `${folder}/derived/map.geojson`,
      line: geo.lineOfFeature(at),
      id: feature.properties.place ?? feature.properties.class,
      message,
      hint,
    })),
  );
  return [...ofPlaces, ...withoutRepeats(ofFeatures)];
}

/** A place is drawn in many pieces: the same fault in all of them is one, where it first stands. */
function withoutRepeats(faults: readonly Fault[]): readonly Fault[] {
  return [
    ...new Map(faults.toReversed().map((fault) => [formatFault({...fault, line: 0}), fault])).values(),
  ].toReversed();
}

function placeProblems(
  id: string,
  place: GeoPlace,
  knows: (id: string) => boolean,
  sources: ReadonlySet<string>,
): readonly Problem[] {
  const problems: (Problem | false)[] = [
    !knows(id) && ['no place has this id', 'add it to places.yaml, or take it out of the geometry'],
    !PRECISIONS.includes(place.precision) && [
      `unknown precision “${place.precision}”`,
      `use one of ${PRECISIONS.join(', ')}`,
    ],
    !sources.has(place.source ?? '') && [
      `no source has the id “${place.source}”`,
      'add its record to the sources of the geometry',
    ],
    !(typeof place.errorM === 'number' && place.errorM >= 0) && [
      'a position without its error',
      'state errorM in metres',
    ],
    !(place.method?.zh && place.method.en) && [
      'a position without its method',
      'say in both languages how it was obtained',
    ],
    !place.anchor && !place.offMap && ['a position without an anchor', 'give the point that a label goes to'],
  ];
  return problems.filter((problem) => problem !== false);
}

function featureProblems(
  {properties}: MapFeature,
  knows: (id: string) => boolean,
  sources: ReadonlySet<string>,
): readonly Problem[] {
  const problems: (Problem | false)[] = [
    properties.place !== undefined &&
      !knows(properties.place) && ['drawn, but no place has this id', 'add it to places.yaml, or draw it as context'],
    !FEATURE_CLASSES.includes(properties.class) && [
      `unknown class “${properties.class}”`,
      `use one of ${FEATURE_CLASSES.join(', ')}`,
    ],
    !PRECISIONS.includes(properties.precision) && [
      `unknown precision “${properties.precision}”`,
      `use one of ${PRECISIONS.join(', ')}`,
    ],
    !sources.has(properties.source) && [
      `no source has the id “${properties.source}”`,
      'add its record to the sources of the geometry',
    ],
    typeof properties.errorM !== 'number' && ['drawn without its error', 'state errorM in metres'],
  ];
  return problems.filter((problem) => problem !== false);
}
