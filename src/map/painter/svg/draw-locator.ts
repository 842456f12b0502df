import {cameraFor, unionExtent, type Size} from '../../../carto/mercator.ts';
import type {Role} from '../../../carto/flavour.ts';
import type {MapFeatures} from '../../../domain/map-feature.ts';
import type {Extent} from '../../../domain/place.ts';
import {pathWriter} from './path-data.ts';

/** The inset that tells where the map lies: the province, and the prefecture in it. No national outline. */
export function drawLocator({features}: MapFeatures, size: Size, colour: (role: Role) => string): string {
  const outlines = features.filter(({properties}) => properties.class === 'locator');
  const extent = unionExtent(
    outlines.map(({geometry}) => extentOf(geometry.type === 'Polygon' ? geometry.coordinates.flat() : [])),
  );
  if (!extent) return '';
  const camera = cameraFor(extent, size, {top: 2, right: 2, bottom: 2, left: 2}, 24);
  const write = pathWriter({camera, size, overdraw: 2, step: 1});
  return outlines
    .map(
      ({geometry, properties}) =>
        `<path d="${write(geometry)}" fill="${colour(properties.rank === 1 ? 'county' : 'vermilion')}"${properties.rank === 1 ? ` stroke="${colour('prefectureBorder')}"` : ''}/>`,
    )
    .join('');
}

function extentOf(points: readonly (readonly number[])[]): Extent {
  const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
