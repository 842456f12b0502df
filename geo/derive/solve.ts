/** The argument at which a rising function reaches `target`, by halving; 40 rounds are exact to a millionth of a millionth. */
export function solveRising(
  rising: (x: number) => number,
  target: number,
  [low, high]: readonly [number, number],
): number {
  let [below, above] = [low, high];
  for (let round = 0; round < 40; round++) {
    const middle = (below + above) / 2;
    if (rising(middle) < target) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
