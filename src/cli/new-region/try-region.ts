import {coverageFaults} from '../../../geo/check/coverage.ts';
import {crossingFaults, ringFaults} from '../../../geo/check/rings.ts';
import {mapFeature} from '../../../geo/derive/feature.ts';
import {boundaryTopology} from '../../../geo/derive/units.ts';
import {parseCsv} from '../../../geo/read/csv.ts';
import type {GeoFault} from '../../../geo/types.ts';
import {loadLexicon, loadNamer} from '../suggest/load-lexicon.ts';
import {prefecturesOf} from './find-prefecture.ts';
import {openOutlines} from './outlines.ts';
import {planRegion} from './plan-region.ts';
import {unitsCsv} from './region-sources.ts';

/** What would come of a prefecture's outlines. */
export interface TriedRegion {
  readonly name: string;
  readonly units: number;
  /** Units in the frame whose outlines were mended. */
  readonly mended: number;
  readonly faults: readonly GeoFault[];
}

/**
 * Makes the units of each prefecture, with what lies around, as `scaffoldRegion` would, and checks them. Nothing is written.
 * @param only full names; all prefectures without it
 */
export async function* tryRegions(only?: readonly string[]): AsyncGenerator<TriedRegion> {
  const [lexicon, namer, outlines] = [loadLexicon(), loadNamer(), await openOutlines()];
  for (const prefecture of prefecturesOf(lexicon)) {
    const {name} = prefecture.division;
    if (only && !only.includes(name)) continue;
    const plan = planRegion('own', {prefecture, lexicon, namer, outlines});
    const {frame} = plan.size;
    const topology = await boundaryTopology(parseCsv(unitsCsv(plan)), {shapes: outlines}, frame);
    const features = topology.units.map(({geometry, properties: {unit}}) =>
      mapFeature(geometry, {class: 'county', place: unit, precision: 'digitised', errorM: 0, source: ''}),
    );
    yield {
      name,
      units: plan.units.length,
      mended: topology.mended.size,
      faults: [...ringFaults(features), ...crossingFaults(features), ...coverageFaults(features, frame, false)],
    };
  }
}
