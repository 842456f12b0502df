import {FEATURE_CLASSES} from '../domain/map-feature.ts';
import type {MapFeature} from '../domain/map-feature.ts';
import {PRECISIONS} from '../domain/place.ts';
import type {Fault} from './fault.ts';
import type {Content} from './read-content.ts';
import type {Geo, GeoPlace} from './read-geo.ts';

type Problem = readonly [message: string, hint: string];

/** Geometry and gazetteer must fit: every position has its provenance, everything drawn is a known place from a known source. */
export function checkGeoLinks({places}: Content, geo: Geo): readonly Fault[] {
  const sources = new Set<string>(geo.sources.map(({id}) => id));
  const fault = (file: string, id: string, [message, hint]: Problem): Fault => ({file: `${geo.folder}/derived/${file}`, line: 1, id, message, hint});
  return [
    ...Object.entries(geo.places).flatMap(([id, place]) => placeProblems(id, place, places.ids, sources).map((problem) => fault('places.json', id, problem))),
    ...geo.features.features.flatMap((feature, index) => featureProblems(feature, places.ids, sources)
      .map((problem) => fault('map.geojson', feature.properties.place ?? `feature ${index}`, problem))),
  ];
}

function placeProblems(id: string, place: GeoPlace, ids: ReadonlySet<string>, sources: ReadonlySet<string>): readonly Problem[] {
  const problems: (Problem | false)[] = [
    !ids.has(id) && ['no place has this id', 'add it to places.yaml, or take it out of the geometry'],
    !PRECISIONS.includes(place.precision) && [`unknown precision “${place.precision}”`, `use one of ${PRECISIONS.join(', ')}`],
    !sources.has(place.source ?? '') && [`no source has the id “${place.source}”`, 'add its record to the sources of the geometry'],
    !(typeof place.errorM === 'number' && place.errorM >= 0) && ['a position without its error', 'state errorM in metres'],
    !(place.method?.zh && place.method.en) && ['a position without its method', 'say in both languages how it was obtained'],
    !place.anchor && !place.offMap && ['a position without an anchor', 'give the point that a label goes to'],
  ];
  return problems.filter((problem) => problem !== false);
}

function featureProblems({properties}: MapFeature, ids: ReadonlySet<string>, sources: ReadonlySet<string>): readonly Problem[] {
  const problems: (Problem | false)[] = [
    properties.place !== undefined && !ids.has(properties.place) && ['drawn, but no place has this id', 'add it to places.yaml, or draw it as context'],
    !FEATURE_CLASSES.includes(properties.class) && [`unknown class “${properties.class}”`, `use one of ${FEATURE_CLASSES.join(', ')}`],
    !PRECISIONS.includes(properties.precision) && [`unknown precision “${properties.precision}”`, `use one of ${PRECISIONS.join(', ')}`],
    !sources.has(properties.source) && [`no source has the id “${properties.source}”`, 'add its record to the sources of the geometry'],
    typeof properties.errorM !== 'number' && ['drawn without its error', 'state errorM in metres'],
  ];
  return problems.filter((problem) => problem !== false);
}
