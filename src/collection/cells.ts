/** The contents of the cells of a collection, loaded when they come into sight. */
export interface Cells<Content> {
  /** What is in these cells, as far as it can be had. */
  in(cells: readonly string[]): Promise<readonly Content[]>;
}

/** So many cells are kept in memory: the last that were in sight. */
const MOST_KEPT = 300;

export function createCells<Content>(
  existing: readonly string[],
  load: (cell: string) => Promise<readonly Content[]>,
): Cells<Content> {
  const exists = new Set(existing);
  const kept = new Map<string, Promise<readonly Content[]>>();
  const take = (cell: string): Promise<readonly Content[]> => {
    const content = kept.get(cell) ?? load(cell);
    kept.delete(cell);
    kept.set(cell, content);
    return content.catch(() => {
      kept.delete(cell);
      return [];
    });
  };
  return {
    async in(cells) {
      const contents = await Promise.all(cells.filter((cell) => exists.has(cell)).map(take));
      for (const cell of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(cell);
      return contents.flat();
    },
  };
}
