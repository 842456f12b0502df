import {expect, it} from 'vitest';
import {killAtRandom} from '../../edit/killed.ts';

it('a server that is killed loses nothing that was answered or a second old, and leaves content that compiles', async () => {
  const {kills, faults} = await killAtRandom({kills: 3, seed: 3, tell: () => {}});
  expect([kills, faults]).toEqual([3, []]);
}, 240_000);
