import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import type {PlaceStatus} from '../../src/domain/place.ts';
import type {Location} from '../types.ts';
import {extentOf, mapFeature} from './feature.ts';
import {lengthKmOf, pointsOf, type Section} from './join-line.ts';
import {middleOf} from './measured-line.ts';
import {roundCoordinates, roundTo} from './round.ts';

export interface LineSubject {
  readonly class: FeatureClass;
  readonly place: string;
  readonly source: string;
  readonly method: Location['method'];
  readonly ref?: string;
  readonly status?: PlaceStatus;
}

/** One feature for each section, so that a guess never looks like a survey. */
export function lineFeatures(sections: readonly Section[], {class: kind, place, source, ref, status}: LineSubject): readonly MapFeature[] {
  return sections.map(({coordinates, precision, errorM}) => (
    mapFeature({type: 'LineString', coordinates: [...coordinates]}, {class: kind, place, source, ref, status, precision, errorM})));
}

/** The line as a place: as exact as the worst of its sections. */
export function lineLocation(sections: readonly Section[], {source, method, ref}: LineSubject): Location {
  const points = pointsOf(sections);
  const schematic = sections.some(({precision}) => precision === 'schematic');
  return {
    precision: schematic ? 'schematic' : 'digitised', errorM: Math.max(...sections.map(({errorM}) => errorM)), source, method,
    anchor: roundCoordinates(middleOf(points)), extent: extentOf({type: 'LineString', coordinates: [...points]}),
    lengthKm: roundTo(lengthKmOf(points), 1), ...(ref ? {ref} : {}),
  };
}
