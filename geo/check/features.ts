import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {GeoFault} from '../types.ts';

/** How a fault names a feature: its place, or its class and name. */
export function idOf({properties}: MapFeature): string {
  return properties.place ?? [properties.class, properties.name?.zh ?? ''].join(' ').trim();
}

/** A fault of a feature, of a place or of a class, as a list to be joined with others. */
export function faultOf(check: string, subject: MapFeature | string, message: string): readonly GeoFault[] {
  return [{check, id: typeof subject === 'string' ? subject : idOf(subject), message}];
}
