/** `[left, top, right, bottom]` in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface Grid {
  add(box: Box): void;
  free(box: Box): boolean;
}

/** Boxes in cells of 64 pixels: a question looks only at its neighbourhood. */
export function createGrid(): Grid {
  const cells = new Map<string, Box[]>();
  const eachCell = ([left, top, right, bottom]: Box, visit: (key: string) => boolean): boolean => {
    for (let x = Math.floor(left / 64); x <= Math.floor(right / 64); x++) {
      for (let y = Math.floor(top / 64); y <= Math.floor(bottom / 64); y++) if (!visit(`${x},${y}`)) return false;
    }
    return true;
  };
  return {
    add(box) {
      eachCell(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
        return true;
      });
    },
    free(box) {
      return eachCell(box, (key) => !cells.get(key)?.some((other) => touch(box, other)));
    },
  };
}

/** Whether two boxes share any pixel. */
export function touch(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
