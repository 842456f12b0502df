import mapshaper from 'mapshaper';
import type {FeatureCollection, MultiPolygon, Polygon} from 'geojson';
import type {UnitFeature} from './clean-topology.ts';

/** The common outline of units that meet exactly. */
export async function dissolve(units: readonly UnitFeature[]): Promise<Polygon | MultiPolygon> {
  const input = {'units.json': JSON.stringify({type: 'FeatureCollection', features: units})};
  const output = await mapshaper.applyCommands(
    '-i units.json -dissolve -o whole.json precision=0.00001 format=geojson rfc7946',
    input,
  );
  const whole = JSON.parse(new TextDecoder().decode(output['whole.json'])) as FeatureCollection;
  const [outline] =
    'geometries' in whole
      ? (whole.geometries as (Polygon | MultiPolygon)[])
      : whole.features.map(({geometry}) => geometry as Polygon);
  if (!outline) throw new Error('nothing to dissolve');
  return outline;
}
