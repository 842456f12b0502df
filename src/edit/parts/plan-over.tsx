import type {LngLat} from '../../domain/place.ts';
import type {ImportPlan} from '../protocol.ts';

interface PlanOverProps {
  readonly plan: ImportPlan;
  readonly screen: (at: LngLat) => readonly [number, number];
}

interface AnyGeometry {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly AnyGeometry[];
}

/** What a file would bring, by what would become of it. */
export function PlanOver({plan, screen}: PlanOverProps) {
  return (
    <>
      {plan.decisions.map(({name, what, geometry}, at) => {
        const runs = geometry ? runsOf(geometry as AnyGeometry) : [];
        const [first] = runs[0] ?? [];
        return (
          <g key={at} class={`plan ${what}`}>
            {runs.map((run, index) =>
              run.length === 1 && run[0] ? (
                <circle key={index} cx={screen(run[0])[0]} cy={screen(run[0])[1]} r="5" />
              ) : (
                <path key={index} d={`M${run.map((point) => screen(point).join(' ')).join('L')}`} />
              ),
            )}
            {first ? (
              <text x={screen(first)[0] + 8} y={screen(first)[1] + 4}>
                {name}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

/** The runs of positions that a GeoJSON geometry has, however deep they lie. */
function runsOf({type, coordinates, geometries}: AnyGeometry): readonly (readonly LngLat[])[] {
  if (geometries) return geometries.flatMap(runsOf);
  if (type === 'Point') return [[coordinates as LngLat]];
  const deep = (value: readonly unknown[]): readonly (readonly LngLat[])[] =>
    Array.isArray(value[0]) && typeof value[0][0] === 'number'
      ? [value as readonly LngLat[]]
      : value.flatMap((each) => deep(each as readonly unknown[]));
  return Array.isArray(coordinates) ? deep(coordinates) : [];
}
