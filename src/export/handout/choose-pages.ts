import type {Briefing} from '../../domain/briefing.ts';

/** The pages of a briefing that can be left out, by the numbers that they have in the room: its opening and its sources stay. */
export function choosablePages({
  scenes,
}: Briefing): readonly {readonly number: number; readonly scene: Briefing['scenes'][number]}[] {
  return scenes.map((scene, at) => ({number: at + 1, scene})).filter(({scene}) => scene.kind === 'scene');
}

/** The briefing with these of its pages, in its own order. */
export function choosePages(briefing: Briefing, pages: ReadonlySet<number>): Briefing {
  return {...briefing, scenes: briefing.scenes.filter(({kind}, at) => kind !== 'scene' || pages.has(at + 1))};
}

/** `2-4,6` as numbers, from 1 to `most`; null where it is written otherwise, or where there is no such page. */
export function parsePages(text: string, most: number): ReadonlySet<number> | null {
  const pages = new Set<number>();
  for (const part of text.split(',')) {
    const [, first = '', last = first] = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && from <= to && to <= most)) return null;
    for (let page = from; page <= to; page++) pages.add(page);
  }
  return pages;
}
