import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach} from 'vitest';
import {createEditor, type Editor} from '../../../src/cli/edit/editor.ts';
import type {Change, Sheet} from '../../../src/edit/protocol.ts';
import {MADE_UP} from '../../fixtures/region-site.ts';

/** The made-up site, to be written in. */
export interface Scratch {
  readonly root: string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string | Uint8Array) => void;
  /** An editor as a start of the server opens it. */
  readonly open: () => Promise<Editor>;
}

const undone: (() => void)[] = [];

export function scratch(): Scratch {
  const root = mkdtempSync(join(tmpdir(), 'edit-'));
  cpSync(MADE_UP, root, {recursive: true});
  undone.push(() => rmSync(root, {recursive: true, force: true}));
  return {
    root,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write: (path, text) => writeFileSync(join(root, path), text),
    async open() {
      const editor = await createEditor(root);
      undone.push(editor.close);
      return editor;
    },
  };
}

afterEach(() => {
  for (const undo of undone.splice(0).toReversed()) undo();
});

/** Changes on the newest version. */
export function change(editor: Editor, id: string, ...changes: readonly Change[]): Promise<Sheet> {
  return editor.change(id, {version: editor.sheet(id).version, changes, label: '改动'});
}

/** Lines that two texts do not share, as `-old` and `+new`. */
export function linesBetween(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const gone = old.filter((line) => count(old, line) > count(now, line)).map((line) => `-${line}`);
  return [...gone, ...now.filter((line) => count(now, line) > count(old, line)).map((line) => `+${line}`)];
}

function count(lines: readonly string[], wanted: string): number {
  return lines.filter((line) => line === wanted).length;
}
