/** Who hears of something, in the order in which they came. */
export interface Listeners<Told> {
  /** @returns what ends it */
  readonly add: (listener: (told: Told) => void) => () => void;
  readonly tell: (told: Told) => void;
}

export function createListeners<Told>(): Listeners<Told> {
  const all = new Set<(told: Told) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(told) {
      for (const listener of all) listener(told);
    },
  };
}
