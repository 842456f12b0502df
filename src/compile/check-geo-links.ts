import {FEATURE_CLASSES, type MapFeature} from '../domain/map-feature.ts';
import {PRECISIONS} from '../domain/place.ts';
import {withoutRepeats, type Fault} from '../faults/fault.ts';
import {tell, type Told} from '../faults/tell.ts';
import type {Content} from './read-content.ts';
import type {Geo, GeoPlace} from './read-geo.ts';

/** Geometry and gazetteer must fit: every position has its provenance, everything drawn is a known place from a known source. */
export function checkGeoLinks({places}: Content, geo: Geo): readonly Fault[] {
  const {
    folder,
    sourceIds,
    features: {features},
  } = geo;
  const ofPlaces = Object.entries(geo.places).flatMap(([id, place]) =>
    placeProblems(id, place, places.knows, sourceIds).map((told) => ({
      file: `${folder}/derived/places.json`,
      line: geo.lineOf(id),
      id,
      ...told,
    })),
  );
  const ofFeatures = features.flatMap((feature, at) =>
    featureProblems(feature, places.knows, sourceIds).map((told) => ({
      file: `${folder}/derived/map.geojson`,
      line: geo.lineOfFeature(at),
      id: feature.properties.place ?? feature.properties.class,
      ...told,
    })),
  );
  return gathered([...ofPlaces, ...ofFeatures]);
}

/** One fault a cause: a place has a position and is drawn in many pieces, a source that is not there has many places. */
function gathered(faults: readonly Fault[]): readonly Fault[] {
  return withoutRepeats(faults, ({code, id, message}) =>
    code === 'geo-source-unknown'
      ? message.zh
      : `${id} ${code === 'drawn-unknown' ? tell('position-unknown').message.zh : message.zh}`,
  );
}

function placeProblems(
  id: string,
  place: GeoPlace,
  knows: (id: string) => boolean,
  sources: ReadonlySet<string>,
): readonly Told[] {
  const problems: (Told | false)[] = [
    !knows(id) && tell('position-unknown'),
    !PRECISIONS.includes(place.precision) && tell('precision-unknown', place.precision, PRECISIONS),
    !sources.has(place.source ?? '') && tell('geo-source-unknown', String(place.source)),
    !(typeof place.errorM === 'number' && place.errorM >= 0) && tell('no-error'),
    !(place.method?.zh && place.method.en) && tell('no-method'),
    !place.anchor && !place.offMap && tell('no-anchor'),
  ];
  return problems.filter((problem) => problem !== false);
}

function featureProblems(
  {properties}: MapFeature,
  knows: (id: string) => boolean,
  sources: ReadonlySet<string>,
): readonly Told[] {
  const problems: (Told | false)[] = [
    properties.place !== undefined && !knows(properties.place) && tell('drawn-unknown'),
    !FEATURE_CLASSES.includes(properties.class) && tell('class-unknown', properties.class, FEATURE_CLASSES),
    !PRECISIONS.includes(properties.precision) && tell('precision-unknown', properties.precision, PRECISIONS),
    !sources.has(properties.source) && tell('geo-source-unknown', properties.source),
    typeof properties.errorM !== 'number' && tell('drawn-no-error'),
  ];
  return problems.filter((problem) => problem !== false);
}
