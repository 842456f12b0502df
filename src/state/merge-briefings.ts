import type {Briefing, Scene} from '../domain/briefing.ts';
import {withPicture} from '../domain/scene-picture.ts';
import type {Bilingual} from '../domain/text.ts';

export interface MergedBriefing {
  readonly briefing: Briefing;
  /** Whether one and the same thing was changed on both sides, each in its way: `mine` stands, and `theirs` is in need of another place. */
  readonly clash: boolean;
}

/**
 * What became of `base` in two places at once: text by text and page by page. A page that one side threw away and the other changed stays;
 * pages that both added stay both.
 */
export function mergeBriefings(base: Briefing, mine: Briefing, theirs: Briefing): MergedBriefing {
  let clash = false;
  const pick = <Value>(was: Value, here: Value, there: Value): Value => {
    if (same(here, there) || same(there, was)) return here;
    if (same(here, was)) return there;
    clash = true;
    return here;
  };
  const pickText = (was: Bilingual, here: Bilingual, there: Bilingual): Bilingual => ({
    zh: pick(was.zh, here.zh, there.zh),
    en: pick(was.en, here.en, there.en),
  });
  const was = byId(base.scenes);
  const there = byId(theirs.scenes);
  const ours = withoutDoubles(mine.scenes, was, there);
  const here = byId(ours);
  const mergeScene = (id: string): Scene | null => {
    const [old, left, right] = [was.get(id), here.get(id), there.get(id)];
    if (!left) return right && !(old && same(old, right)) ? right : null;
    if (!right) return old && same(old, left) ? null : left;
    if (!old) return left;
    const [camera, places, passages] = pick(viewOf(old), viewOf(left), viewOf(right));
    const picture = pick(old.picture, left.picture, right.picture);
    const scene = {
      ...left,
      kind: pick(old.kind, left.kind, right.kind),
      kicker: pickText(old.kicker, left.kicker, right.kicker),
      headline: pickText(old.headline, left.headline, right.headline),
      notes: pickText(old.notes, left.notes, right.notes),
      camera,
      places,
      passages,
    };
    return withPicture(scene, picture ?? null);
  };
  const [moved, alsoMoved] = [isMoved(base.scenes, ours), isMoved(base.scenes, theirs.scenes)];
  if (moved && alsoMoved && isMoved(ours, theirs.scenes)) clash = true;
  const order = moved ? weave(ours, theirs.scenes) : weave(theirs.scenes, ours);
  const scenes = order.flatMap((id) => mergeScene(id) ?? []);
  const title = pickText(base.title, mine.title, theirs.title);
  return scenes.length > 0
    ? {briefing: {...mine, title, scenes}, clash}
    : {briefing: {...mine, title}, clash: mine.scenes.length > 0};
}

export function sameBriefing(one: Briefing, other: Briefing): boolean {
  return one === other || (same(one.title, other.title) && same(one.scenes, other.scenes));
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function byId(scenes: readonly Scene[]): ReadonlyMap<string, Scene> {
  return new Map(scenes.map((scene) => [scene.id, scene]));
}

function viewOf({camera, places, passages}: Scene) {
  return [camera, places, passages] as const;
}

/** Two different pages that were added under one id: mine gets another. */
function withoutDoubles(
  mine: readonly Scene[],
  was: ReadonlyMap<string, Scene>,
  there: ReadonlyMap<string, Scene>,
): readonly Scene[] {
  const taken = new Set([...was.keys(), ...there.keys(), ...mine.map(({id}) => id)]);
  return mine.map((scene) => {
    const other = there.get(scene.id);
    if (was.has(scene.id) || !other || same(other, scene)) return scene;
    let id = scene.id;
    for (let number = 2; taken.has(id); number++) id = `${scene.id}-${number}`;
    taken.add(id);
    return {...scene, id};
  });
}

/** Whether the pages that both have stand in another order. */
function isMoved(before: readonly Scene[], after: readonly Scene[]): boolean {
  const [first, second] = [byId(before), byId(after)];
  return !same(
    before.map(({id}) => id).filter((id) => second.has(id)),
    after.map(({id}) => id).filter((id) => first.has(id)),
  );
}

/** The ids in the order of `first`; those of `second` alone each after the one that it follows there. */
function weave(first: readonly Scene[], second: readonly Scene[]): readonly string[] {
  const order = first.map(({id}) => id);
  second.forEach(({id}, at) => {
    if (order.includes(id)) return;
    const before = second[at - 1];
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, id);
  });
  return order;
}
