/** Numbers of passages, ascending where nothing else is said. */
export interface Numbers {
  readonly numbers: readonly number[];
  /** Up to here all are known; beyond, some may be missing. */
  readonly until: number;
}

/** At least this share of a term's keys has to be in a passage that does not have all. */
const ENOUGH = 0.5;

/** What is in every list, or may be where a list is not known; it is not known itself no further than the list that is known furthest. */
export function meet(lists: readonly Numbers[]): Numbers {
  const [first = {numbers: [], until: Infinity}, ...others] = lists.toSorted((a, b) =>
    a.until === b.until ? a.numbers.length - b.numbers.length : b.until - a.until,
  );
  return others.reduce(narrow, first);
}

function narrow({numbers, until}: Numbers, by: Numbers): Numbers {
  const known = new Set(by.numbers);
  return {numbers: numbers.filter((number) => number > by.until || known.has(number)), until};
}

/** What is in any list. */
export function unite(lists: readonly Numbers[]): Numbers {
  const [only, ...others] = lists;
  if (only && others.length === 0) return only;
  return {
    numbers: [...new Set(lists.flatMap(({numbers}) => numbers))].sort((a, b) => a - b),
    until: Math.min(...lists.map(({until}) => until)),
  };
}

/** What is in half of the lists at least, the most common first. */
export function nearly(lists: readonly Numbers[]): Numbers {
  const counts = new Map<number, number>();
  for (const {numbers} of lists) for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const numbers = [...counts]
    .filter(([, count]) => count / lists.length >= ENOUGH)
    .sort(([a, some], [b, others]) => others - some || a - b)
    .map(([number]) => number);
  return {numbers, until: Math.min(...lists.map(({until}) => until))};
}
