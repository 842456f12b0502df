import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {cellsIn} from '../../src/carto/cells.ts';
import type {Bundle} from '../../src/domain/bundle.ts';
import type {MapFeature} from '../../src/domain/map-feature.ts';
import type {LngLat} from '../../src/domain/place.ts';
import type {CollectionData} from './build-bare.ts';
import {sum} from './figures.ts';

/** The whole map, as the pages open. */
const WHOLE = {center: [112.95, 36.25], zoom: 8.4} as const;
const MOST_TARGETS = 16;
/** West of it, in degrees, the bare page's text lies over its map. */
const BESIDE_TEXT = 112.4;
/** Of so many shapes some always lie over others. */
const isDense = (features: readonly MapFeature[]): boolean => features.length > 3000;

/** Points inside the districts and counties of the site's own article that something is said of. */
export function ownTargets(site: string): readonly LngLat[] {
  const {places, passages} = JSON.parse(readFileSync(join(site, 'data/bundle.json'), 'utf8')) as Bundle;
  const quoted = new Set(passages.flatMap((passage) => passage.places));
  return places.flatMap(({id, kind, anchor}) =>
    (kind === 'district' || kind === 'county') && anchor && quoted.has(id) ? [anchor] : [],
  );
}

/** Middles of zones that are in sight on the whole map, have something said of them, do not lie side by side, and that nothing else of the collection lies over. */
export function collectionTargets(site: string, {features: all, quotations}: CollectionData): readonly LngLat[] {
  const covers = (feature: MapFeature, [x, y]: LngLat): boolean => {
    const points =
      (feature.geometry.type === 'Polygon'
        ? feature.geometry.coordinates[0]
        : feature.geometry.type === 'LineString'
          ? feature.geometry.coordinates
          : []) ?? [];
    const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)];
    return (
      points.length > 0 &&
      x > Math.min(...lngs) - 0.01 &&
      x < Math.max(...lngs) + 0.01 &&
      y > Math.min(...lats) - 0.01 &&
      y < Math.max(...lats) + 0.01
    );
  };

  const cells = cellsIn(WHOLE, {width: 1000, height: 850}).map((cell) =>
    join(site, 'data/collection/shapes', `${cell}.json`),
  );
  const targets: LngLat[] = [];
  for (const cell of cells) {
    let features: readonly MapFeature[] = [];
    try {
      features = JSON.parse(readFileSync(cell, 'utf8')) as readonly MapFeature[];
    } catch {
      continue;
    }
    for (const {geometry, properties} of features) {
      if (geometry.type !== 'Polygon' || properties.class !== 'zone' || !quotations[properties.place ?? '']?.length)
        continue;
      const ring = geometry.coordinates[0] ?? [];
      const middle: LngLat = [
        sum(ring.map(([lng = 0]) => lng)) / ring.length,
        sum(ring.map(([, lat = 0]) => lat)) / ring.length,
      ];
      if (middle[0] < BESIDE_TEXT) continue;
      if (all.filter((feature) => covers(feature, middle)).length > 1 && !isDense(all)) continue;
      if (
        targets.length < MOST_TARGETS &&
        targets.every(([lng, lat]) => Math.hypot(lng - middle[0], lat - middle[1]) > 0.12)
      )
        targets.push(middle);
    }
  }
  return targets;
}
