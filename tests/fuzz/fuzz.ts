import {DOORS, type Door} from './doors.ts';
import {randomFrom} from './inputs.ts';

export interface Found {
  /** `npm run fuzz -- --seed SEED --count 1` lets the same input in again. */
  readonly seed: number;
  readonly door: string;
  readonly fault: string;
}

const WHOLE = DOORS.reduce((sum, {weight}) => sum + weight, 0);

/** Lets `count` inputs in, each determined by a seed of its own from `seed` on. @returns every exception, and what came of no good */
export async function fuzz(
  seed: number,
  count: number,
  done: (door: Door) => void = () => {},
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let at = seed; at < seed + count; at++) {
    const random = randomFrom(at);
    let share = random.below(WHOLE);
    const door = DOORS.find(({weight}) => (share -= weight) < 0) as Door;
    const fault = await enter(door, random);
    if (fault !== null) found.push({seed: at, door: door.name, fault});
    done(door);
  }
  return found;
}

async function enter(door: Door, random: Parameters<Door['enter']>[0]): Promise<string | null> {
  try {
    return await door.enter(random);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') : String(error);
  }
}
