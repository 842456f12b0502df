import type {FeatureCollection, MultiPolygon, Polygon} from 'geojson';
import mapshaper from 'mapshaper';

/**
 * Shapes melted into one, for a picture a thumb wide: holes and islands dropped, borders straightened.
 * @param toleranceM how far a border may move, in metres
 */
export async function outlineOf(
  shapes: readonly (Polygon | MultiPolygon)[],
  toleranceM: number,
): Promise<Polygon | MultiPolygon> {
  const input = {'shapes.json': JSON.stringify({type: 'GeometryCollection', geometries: shapes})};
  const output = await mapshaper.applyCommands(
    [
      '-i shapes.json snap snap-interval=0.0006',
      '-clean gap-fill-area=400km2 -dissolve',
      `-filter-islands min-area=400km2 -simplify visvalingam interval=${toleranceM} keep-shapes -clean`,
      '-o outline.json precision=0.001 format=geojson rfc7946',
    ].join(' '),
    input,
  );
  const collection = JSON.parse(new TextDecoder().decode(output['outline.json'])) as
    | FeatureCollection
    | {geometries: (Polygon | MultiPolygon)[]};
  const [geometry] =
    'features' in collection ? collection.features.map((found) => found.geometry) : collection.geometries;
  if (!geometry) throw new Error('an outline came out empty');
  return geometry as Polygon | MultiPolygon;
}
