import mapshaper from 'mapshaper';
import type {Feature, FeatureCollection, LineString, MultiLineString} from 'geojson';
import type {Extent} from '../../src/domain/place.ts';

/** Lines cut at the edge of an extent, without what lies beyond. */
export async function clipLines<P>(
  lines: readonly Feature<LineString, P>[],
  extent: Extent,
): Promise<readonly Feature<LineString | MultiLineString, P>[]> {
  const input = {'lines.json': JSON.stringify({type: 'FeatureCollection', features: lines})};
  const output = await mapshaper.applyCommands(
    `-i lines.json -clip bbox=${extent.join(',')} -o clipped.json precision=0.00001 format=geojson`,
    input,
  );
  return (
    JSON.parse(new TextDecoder().decode(output['clipped.json'])) as FeatureCollection<LineString | MultiLineString, P>
  ).features;
}
