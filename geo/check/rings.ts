import {kinks} from '@turf/kinks';
import {polygon} from '@turf/helpers';
import type {Feature, Point, Position} from 'geojson';
import {polygonsOf, type MapFeature} from '../../src/domain/map-feature.ts';
import {signedArea} from '../derive/rings.ts';
import type {GeoFault} from '../types.ts';
import {faultOf} from './features.ts';

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring.at(0), ring.at(-1)];
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function ringFault(ring: readonly Position[], index: number): string | undefined {
  if (!isClosed(ring)) return `ring ${index} is not closed`;
  const counterClockwise = signedArea(ring) > 0;
  if (counterClockwise === (index === 0)) return undefined;
  return index === 0 ? 'its outer ring runs clockwise' : `hole ${index} runs counter-clockwise`;
}

/**
 * Rings that are open or run the wrong way.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946#section-3.1.6
 */
export function ringFaults(features: readonly MapFeature[]): readonly GeoFault[] {
  return features.flatMap((feature) =>
    polygonsOf(feature.geometry).flatMap((rings) =>
      rings.flatMap((ring, index) => {
        const message = ringFault(ring, index);
        return message ? faultOf('ring', feature, message) : [];
      }),
    ),
  );
}

/** Whether several rings have a corner there: OGC lets rings touch in a point. */
function isTouch({geometry: {coordinates}}: Feature<Point>, rings: readonly (readonly Position[])[]): boolean {
  const has = (ring: readonly Position[]): boolean =>
    ring.some(([x, y]) => x === coordinates[0] && y === coordinates[1]);
  return rings.filter(has).length > 1;
}

/** Polygons whose outline crosses itself; open rings are another fault. */
export function crossingFaults(features: readonly MapFeature[]): readonly GeoFault[] {
  return features.flatMap((feature) =>
    polygonsOf(feature.geometry)
      .filter((rings) => rings.every(isClosed))
      .flatMap((rings) => {
        const crossing = kinks(polygon(rings.map((ring) => [...ring]))).features.find((kink) => !isTouch(kink, rings));
        if (!crossing) return [];
        const at = crossing.geometry.coordinates.join(', ');
        return faultOf('self-intersection', feature, `its outline crosses itself at [${at}]`);
      }),
  );
}
