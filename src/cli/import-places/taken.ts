import type {Bilingual} from '../../domain/text.ts';
import {say} from './candidate.ts';
import type {Placed} from './decision.ts';
import type {Plan} from './plan.ts';

/** What a plan writes, and what its record is to say of a datum that was doubted. */
export interface Taken {
  readonly places: readonly Placed[];
  readonly doubt: Bilingual | null;
}

/**
 * The places of a plan that come or change. Under a datum that known places contradict nothing changes that is known, and no error is less than the
 * median of what lies between them.
 */
export function takenOf({datum, contradicted, comparison, decisions}: Plan): Taken {
  const fates = contradicted ? ['comes'] : ['comes', 'changes'];
  const places = decisions.flatMap(({fate, placed}) => (placed && fates.includes(fate) ? [placed] : []));
  if (!contradicted) return {places, doubt: null};
  const offM = Math.ceil(comparison.medians.find(({reading}) => reading === datum)?.metres ?? 0);
  return {
    places: places.map((placed) => ({...placed, errorM: Math.max(placed.errorM, offM)})),
    doubt: say(
      `已知地点像是 ${contradicted}，仍照所说按 ${datum} 写入：与已知地点相差 ${offM} 米（中位数），误差不小于此。`,
      `Known places speak for ${contradicted}; taken as ${datum} all the same: ${offM} m lie between (median), and no error is less.`,
    ),
  };
}
