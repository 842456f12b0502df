import {seeded} from '../bench/random.ts';

export interface Random {
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

/** Choices that a seed determines. */
export function randomFrom(seed: number): Random {
  const next = seeded(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {next, below, pick: (values) => values[below(values.length)] as never};
}
