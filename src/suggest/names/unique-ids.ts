/** What a place is called by its own id, and by what tells it from others of that id, likeliest first. */
export interface WantedId {
  readonly id: string;
  readonly further: readonly string[];
}

/** An id for each, none given twice and none that is taken: 宜春 and 伊春 are yichun and yichun-heilongjiang. */
export function uniqueIds(wanted: readonly WantedId[], taken: ReadonlySet<string>): readonly string[] {
  const used = new Set(taken);
  return wanted.map(({id, further}) => {
    const base = /^[a-z]/.test(id) ? id : `place-${id}`.replace(/-$/, '');
    const names = [base, ...further.map((part) => `${base}-${part}`)];
    const free = names.find((name) => !used.has(name)) ?? firstNumbered(base, used);
    used.add(free);
    return free;
  });
}

function firstNumbered(base: string, used: ReadonlySet<string>): string {
  let number = 2;
  while (used.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
