import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon';
import {distance} from '@turf/distance';
import type {MultiPolygon, Polygon} from 'geojson';
import {positionsOf, type MapFeature} from '../../src/domain/map-feature.ts';
import type {LngLat} from '../../src/domain/place.ts';
import type {GeoFault, Locations} from '../types.ts';
import {faultOf} from './features.ts';

export interface PublishedArea {
  readonly place: string;
  readonly km2: number;
}

/** Places whose area differs from the published one by more than `tolerance`, a share of it. */
export function areaFaults(
  places: Locations,
  published: readonly PublishedArea[],
  tolerance: number,
): readonly GeoFault[] {
  return published.flatMap(({place, km2}) => {
    const found = places[place]?.areaKm2;
    if (found === undefined) return faultOf('area', place, 'it has no area');
    const off = found / km2 - 1;
    if (Math.abs(off) <= tolerance) return [];
    return faultOf('area', place, `${found} km² is ${(off * 100).toFixed(1)} % off the published ${km2} km²`);
  });
}

function metresOutside(point: LngLat, shape: Polygon | MultiPolygon): number {
  if (booleanPointInPolygon([...point], shape)) return 0;
  return Math.min(...positionsOf(shape).map((corner) => distance([...point], corner))) * 1000;
}

/** Points outside the unit that holds them by more than both their errors together. */
export function holderFaults(
  features: readonly MapFeature[],
  places: Locations,
  holders: Readonly<Record<string, string>>,
): readonly GeoFault[] {
  return Object.entries(holders).flatMap(([id, holder]): readonly GeoFault[] => {
    const unit = features.find(
      ({properties, geometry}) =>
        properties.place === holder && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'),
    );
    const place = places[id];
    if (!unit || !place) return faultOf('holder', id, `${unit ? id : holder} is not on the map`);
    const allowed = place.errorM + unit.properties.errorM;
    const off = metresOutside(place.anchor, unit.geometry as Polygon | MultiPolygon);
    if (off <= allowed) return [];
    const outside = `it lies ${Math.round(off)} m outside ${holder}, more than the ${allowed} m of both errors`;
    return faultOf('holder', id, outside);
  });
}

/** Features and places whose provenance is missing: without a known source and an error nobody can judge them. */
export function provenanceFaults(
  features: readonly MapFeature[],
  places: Locations,
  sources: ReadonlySet<string>,
): readonly GeoFault[] {
  const claims = [
    ...features.map(({properties}) => ({
      id: properties.place ?? properties.class,
      source: properties.source as string,
      errorM: properties.errorM,
    })),
    ...Object.entries(places).map(([id, {source, errorM}]) => ({id, source, errorM})),
  ];
  return claims
    .filter(({source, errorM}) => !sources.has(source) || !(errorM > 0))
    .flatMap(({id, source, errorM}) => {
      const claim = `source ${source} and error ${errorM} m`;
      return faultOf('provenance', id, `${claim}: a known source and an error above 0 are needed`);
    });
}
