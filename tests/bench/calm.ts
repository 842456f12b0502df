/** A round whose calibration takes this much longer than the fastest had foreign load. */
const FOREIGN_LOAD = 1.4;

/** How long a fixed piece of work takes now, in ms. */
export function calibrate(): number {
  const start = performance.now();
  let value = 0;
  for (let step = 0; step < 2e7; step++) value = (value + step * 7) % 1_000_003;
  return value >= 0 ? performance.now() - start : 0;
}

/** The rounds in which the machine had nothing else to do; `calibration` is what `calibrate` gave then. */
export function calmRounds<Round extends {readonly calibration: number}>(rounds: readonly Round[]): readonly Round[] {
  const calm = Math.min(...rounds.map(({calibration}) => calibration)) * FOREIGN_LOAD;
  return rounds.filter(({calibration}) => calibration <= calm);
}

/** What `work` gives, and how long the fixed piece of work took before or after it, whichever was longer, in ms. */
export async function calibrated<Result>(
  work: () => Promise<Result>,
): Promise<Result & {readonly calibration: number}> {
  const before = calibrate();
  const result = await work();
  return {...result, calibration: Math.max(before, calibrate())};
}
