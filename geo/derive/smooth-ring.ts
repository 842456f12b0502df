import type {Position} from 'geojson';

/** Cuts every corner of a closed ring in quarters (Chaikin), `rounds` times: coarse outlines stop looking surveyed. */
export function smoothRing(ring: readonly Position[], rounds: number): readonly Position[] {
  if (rounds === 0) return ring;
  const cut = ring.slice(0, -1).flatMap((from, i) => {
    const to = ring[i + 1] ?? from;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  const [first] = cut;
  return smoothRing(first ? [...cut, first] : cut, rounds - 1);
}

function between([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, share: number): Position {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}
