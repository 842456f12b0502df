import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesIn} from '../../compile/compile-project.ts';
import type {Change, ChangeRequest, ServerEvent, Sheet, Shelf} from '../../edit/protocol.ts';
import {applyChange} from './apply-changes.ts';
import {folderOf, listPath, OWN_FOLDER, readTexts, textsAt, versionOf, type Texts} from './article-texts.ts';
import {Refused, textsWith, valuesOf} from './article-values.ts';
import {openJournal, type Journal, type Step} from './journal.ts';
import {Conflict, mergeTexts} from './merge-texts.ts';
import {readSheet} from './sheet.ts';
import {readShelf} from './shelf.ts';

/** All that the page can ask for, on the files of one project. Every promise that fails does so with a `Refused`. */
export interface Editor {
  readonly root: string;
  readonly shelf: () => Shelf;
  readonly sheet: (id: string) => Sheet;
  readonly change: (id: string, request: ChangeRequest) => Promise<Sheet>;
  readonly undo: (id: string) => Promise<Sheet>;
  readonly redo: (id: string) => Promise<Sheet>;
  readonly listen: (listener: (event: ServerEvent) => void) => () => void;
}

/** What another version of the files was answered with. */
export class Outdated extends Refused {
  readonly sheet: Sheet;
  constructor(sheet: Sheet, aside: string) {
    super(
      `这些条目刚被别处改过，没有覆盖；你的改动另存为 ${aside}`,
      `these entries were changed elsewhere in the meantime and are not overwritten; your change is kept in ${aside}`,
      409,
    );
    this.sheet = sheet;
  }
}

/** Versions that a page may still name. */
const REMEMBERED = 400;

/** Opens a project for editing: first finishes what a stopped editor left half done. */
export function createEditor(root: string): Editor {
  const seen = new Map<string, Texts>();
  const listeners = new Set<(event: ServerEvent) => void>();
  let queue: Promise<unknown> = Promise.resolve();

  const journalOf = (id: string): Journal => openJournal(root, id);
  const tell = (event: ServerEvent): void => listeners.forEach((listener) => listener(event));

  function sheet(id: string): Sheet {
    requireArticle(root, id);
    const texts = readTexts(root, id);
    const bare = readSheet(root, id, texts);
    seen.delete(bare.version);
    seen.set(bare.version, texts);
    for (const old of [...seen.keys()].slice(0, -REMEMBERED)) seen.delete(old);
    const {undo, redo} = journalOf(id).history();
    return {...bare, undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null};
  }

  /** One after the other: a step may wait for geometry. */
  function inTurn<Value>(run: () => Value | Promise<Value>): Promise<Value> {
    const turn = queue.then(run, run);
    queue = turn.catch(() => {});
    return turn;
  }

  function answer(id: string): Sheet {
    const now = sheet(id);
    tell({type: 'changed', article: id, version: now.version});
    return now;
  }

  async function change(id: string, request: ChangeRequest): Promise<Sheet> {
    requireArticle(root, id);
    const texts = readTexts(root, id);
    const base = versionOf(texts) === request.version ? texts : seen.get(request.version);
    if (!base) throw new Outdated(sheet(id), keepAside(root, id, request));
    const ours = changed(id, base, request.changes);
    const merged = merge(base, ours);
    if (!merged) throw new Outdated(sheet(id), keepAside(root, id, request));
    if (merged.size > 0) journalOf(id).write({kind: 'do', label: request.label}, merged);
    return answer(id);
  }

  /** What the files become where others may have changed them since; null: they touched the same. */
  function merge(base: Texts, ours: Texts): Texts | null {
    const theirs = textsAt(root, ours.keys());
    try {
      const merged = [...ours].map(([path, text]) => {
        const now = theirs.get(path) ?? null;
        return [path, mergeTexts(path, base.get(path) ?? null, text, now)] as const;
      });
      return new Map(merged.filter(([path, text]) => theirs.get(path) !== text));
    } catch (error) {
      if (error instanceof Conflict) return null;
      throw error;
    }
  }

  /** Undo goes from what a step left to what it found, redo the other way. */
  async function goBack(id: string, kind: 'undo' | 'redo'): Promise<Sheet> {
    requireArticle(root, id);
    const journal = journalOf(id);
    const step = journal.history()[kind].at(-1);
    if (!step) return sheet(id);
    const [from, to] =
      kind === 'undo' ? [journal.after(step), journal.before(step)] : [journal.before(step), journal.after(step)];
    const texts = merge(from, to);
    if (!texts) throw new Outdated(sheet(id), keepAside(root, id, {[kind]: step satisfies Step}));
    journal.write({kind, of: step.step, label: step.label}, texts);
    return answer(id);
  }

  for (const id of filesIn(root).list('src/content'))
    if (existsSync(join(root, folderOf(id), OWN_FOLDER))) journalOf(id).recover();
  return {
    root,
    shelf: () => readShelf(root, sheet),
    sheet,
    change: (id, request) => inTurn(() => change(id, request)),
    undo: (id) => inTurn(() => goBack(id, 'undo')),
    redo: (id) => inTurn(() => goBack(id, 'redo')),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The files of an article after changes, on the files as they were. */
function changed(id: string, texts: Texts, changes: readonly Change[]): Texts {
  const before = valuesOf(id, texts);
  const text = texts.get(`${folderOf(id)}/article.txt`) ?? '';
  const after = changes.reduce((values, each) => {
    if (each.do === 'place') return values;
    return applyChange(values, each, text);
  }, before);
  return textsWith(id, texts, before, after);
}

/** Ids are folders' names, and nothing else. @throws Refused */
export function requireArticle(root: string, id: string): void {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id) || !existsSync(join(root, listPath(id, 'article'))))
    throw new Refused('没有这篇报道', 'there is no such article', 404);
}

/** What could not be written stays, for whoever wants it. @returns where */
function keepAside(root: string, id: string, request: unknown): string {
  const folder = `${folderOf(id)}/${OWN_FOLDER}/aside`;
  const file = `${folder}/${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
  mkdirSync(join(root, folder), {recursive: true});
  writeFileSync(join(root, file), `${JSON.stringify(request, null, 1)}\n`);
  return file;
}
