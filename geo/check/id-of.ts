import type {MapFeature} from '../../src/domain/map-feature.ts';

/** How a fault names a feature: its place, or its class and name. */
export function idOf({properties}: MapFeature): string {
  return properties.place ?? [properties.class, properties.name?.zh ?? ''].join(' ').trim();
}
