import {wordsOf} from '../../../domain/article.ts';
import type {Scene} from '../../../domain/briefing.ts';
import type {Index} from '../../../domain/bundle.ts';

/** Time to see the map, and time to read: Chinese is read at some six characters a second, in a room more slowly. */
const LOOK_MS = 6000;
const CHARACTER_MS = 170;

/** How long a scene stays when it plays by itself. */
export function stayMs({passages}: Scene, index: Index): number {
  const passage = passages[0] === undefined ? undefined : index.passage.get(passages[0]);
  return LOOK_MS + (passage ? wordsOf(index.bundle.article.text, passage).length * CHARACTER_MS : 0);
}

/** Turns the page when a scene has been up long enough; null pauses. */
export function createPlayer(
  window: Window,
  next: () => void,
): {readonly set: (scene: Scene | null, index: Index) => void; readonly dispose: () => void} {
  let playing: Scene | null = null;
  let timer = 0;
  return {
    set(scene, index) {
      if (scene === playing) return;
      playing = scene;
      window.clearTimeout(timer);
      if (scene) timer = window.setTimeout(next, stayMs(scene, index));
    },
    dispose: () => window.clearTimeout(timer),
  };
}
