import type {FeatureClass, MapFeature} from '../../src/domain/map-feature.ts';
import {PRECISIONS, type Piece, type PlaceStatus} from '../../src/domain/place.ts';
import type {Location} from '../types.ts';
import {extentOf, mapFeature} from './feature.ts';
import {lengthKmOf, pointsOf, middleOf, type Section} from './line-geometry.ts';
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
export function lineFeatures(
  sections: readonly Section[],
  {class: kind, place, source, ref, status}: LineSubject,
): readonly MapFeature[] {
  return sections.map(({coordinates, precision, errorM}) =>
    mapFeature(
      {type: 'LineString', coordinates: [...coordinates]},
      {class: kind, place, source, ref, status, precision, errorM},
    ),
  );
}

/** The error that half of a length keeps to: sections sorted, the one that lies in the middle. */
function usualM(sections: readonly Section[]): number {
  const sorted = sections.toSorted((a, b) => a.errorM - b.errorM);
  let left = sorted.reduce((sum, {coordinates}) => sum + lengthKmOf(coordinates), 0) / 2;
  return (sorted.find(({coordinates}) => (left -= lengthKmOf(coordinates)) <= 0) ?? sorted.at(-1))?.errorM ?? 0;
}

/** Length and error of a line by precision, the best known first. */
export function piecesOf(sections: readonly Section[]): readonly Piece[] {
  return PRECISIONS.flatMap((precision) => {
    const own = sections.filter((section) => section.precision === precision);
    if (own.length === 0) return [];
    const lengthKm = own.reduce((sum, {coordinates}) => sum + lengthKmOf(coordinates), 0);
    return [
      {
        precision,
        lengthKm: roundTo(lengthKm, 1),
        usualM: usualM(own),
        errorM: Math.max(...own.map(({errorM}) => errorM)),
      },
    ];
  });
}

/** The line as a place: as exact as the worst of its sections. */
export function lineLocation(sections: readonly Section[], {source, method, ref}: LineSubject): Location {
  const points = pointsOf(sections);
  const pieces = piecesOf(sections);
  const schematic = sections.some(({precision}) => precision === 'schematic');
  return {
    precision: schematic ? 'schematic' : 'digitised',
    errorM: Math.max(...sections.map(({errorM}) => errorM)),
    source,
    method,
    anchor: roundCoordinates(middleOf(points)),
    extent: extentOf({type: 'LineString', coordinates: [...points]}),
    lengthKm: roundTo(lengthKmOf(points), 1),
    ...(new Set(sections.map(({errorM}) => errorM)).size > 1 ? {pieces} : {}),
    ...(ref ? {ref} : {}),
  };
}
