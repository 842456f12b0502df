import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Change, ChangeRequest, ImportPlan, ImportRequest, ServerEvent, Sheet} from '../../edit/protocol.ts';
import {regionsIn} from '../new-article/choose-region.ts';
import {applyChange} from './apply-changes.ts';
import {
  folderOf,
  listPath,
  OWN_FOLDER,
  readTexts,
  regionFolder,
  textsAt,
  versionOf,
  type Texts,
} from './article-texts.ts';
import {Refused, textsWith, valuesOf, type ArticleValues} from './article-values.ts';
import {deriveRegions} from './derive-region.ts';
import {planFile} from './import-file.ts';
import {openJournal, type Journal, type Step} from './journal.ts';
import {Conflict, mergeTexts} from './merge-texts.ts';
import {withPicturesKept} from './pictures.ts';
import {isSharedPlace, withoutPlace, withPlace} from './place-changes.ts';
import {readSheet} from './sheet.ts';

/** A project while it is edited. */
export interface Desk {
  readonly root: string;
  /** The files of each version that a page may still name. */
  readonly seen: Map<string, Texts>;
  readonly tell: (event: ServerEvent) => void;
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

/** The sheet of an article as its files lie on disk. @throws Refused where there is none */
export function sheetOf({root, seen}: Desk, id: string): Sheet {
  requireArticle(root, id);
  const texts = readTexts(root, id);
  const bare = readSheet(root, id, texts);
  seen.delete(bare.version);
  seen.set(bare.version, texts);
  for (const old of [...seen.keys()].slice(0, -REMEMBERED)) seen.delete(old);
  const {undo, redo} = openJournal(root, id).history();
  return {...bare, undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null};
}

/** Makes all of the changes or none: one step of undo. @throws Refused, Outdated */
export async function makeChanges(desk: Desk, id: string, request: ChangeRequest): Promise<Sheet> {
  const {root, seen} = desk;
  requireArticle(root, id);
  if (!Array.isArray(request.changes)) throw new Refused('请求里没有改动', 'the request has no changes', 400);
  const changes = request.changes.map((change) => withPicturesKept(root, id, change));
  const texts = readTexts(root, id);
  const base = versionOf(texts) === request.version ? texts : seen.get(request.version);
  const merged = base && merge(root, base, changed(root, id, base, changes));
  if (!merged) throw new Outdated(sheetOf(desk, id), keepAside(root, id, request));
  if (merged.size > 0) await write(desk, id, {kind: 'do', label: String(request.label)}, merged);
  return sheetOf(desk, id);
}

/** Undo goes from what a step left to what it found, redo the other way. @throws Refused, Outdated */
export async function goBack(desk: Desk, id: string, kind: 'undo' | 'redo'): Promise<Sheet> {
  const {root} = desk;
  requireArticle(root, id);
  const journal = openJournal(root, id);
  const step = journal.history()[kind].at(-1);
  if (!step) return sheetOf(desk, id);
  const sides = [journal.after(step), journal.before(step)] as const;
  const [from, to] = kind === 'undo' ? sides : [sides[1], sides[0]];
  const texts = merge(root, from, to);
  if (!texts) throw new Outdated(sheetOf(desk, id), keepAside(root, id, {[kind]: step satisfies Step}));
  await write(desk, id, {kind, of: step.step, label: step.label}, texts);
  return sheetOf(desk, id);
}

/** Says what a file of places would bring, and brings it where that is asked for and nothing is doubted. */
export async function importFile(desk: Desk, id: string, request: ImportRequest): Promise<ImportPlan> {
  requireArticle(desk.root, id);
  const {plan, texts} = planFile(desk.root, id, request);
  if (!request.write || !texts) return {...plan, isWritten: false};
  await write(desk, id, {kind: 'do', label: request.name}, texts);
  return {...plan, isWritten: true};
}

/** Finishes what a stopped editor left half done; geometry that was still to be derived decides whether its step stands. */
export async function recover(desk: Desk, id: string): Promise<void> {
  if (!existsSync(join(desk.root, folderOf(id), OWN_FOLDER))) return;
  const journal = openJournal(desk.root, id);
  for (const step of journal.recover()) {
    const refused = await deriveRegions(desk.root, Object.keys(step.files));
    if (refused) journal.unwrite(step);
  }
}

/** A step in the journal and in the files, and the geometry that follows from it. What is refused there is as if it had not been. */
async function write(
  {root, tell}: Desk,
  id: string,
  made: Parameters<Journal['write']>[0],
  texts: Texts,
): Promise<void> {
  const journal = openJournal(root, id);
  const step = journal.write(made, texts);
  const refused = await deriveRegions(root, texts.keys());
  if (refused) {
    journal.unwrite(step);
    throw refused;
  }
  tell({type: 'changed', article: id, version: versionOf(readTexts(root, id))});
}

/** What the files become where others may have changed them since `base`; null: they touched the same. */
function merge(root: string, base: Texts, ours: Texts): Texts | null {
  const theirs = textsAt(root, ours.keys());
  try {
    const merged = [...ours].map(([path, text]) => {
      const before = base.has(path) ? (base.get(path) ?? null) : (theirs.get(path) ?? null);
      return [path, mergeTexts(path, before, text, theirs.get(path) ?? null)] as const;
    });
    return new Map(merged.filter(([path, text]) => theirs.get(path) !== text));
  } catch (error) {
    if (error instanceof Conflict) return null;
    throw error;
  }
}

/** The files of an article and its region after changes, on the files as they were. */
function changed(root: string, id: string, texts: Texts, changes: readonly Change[]): Texts {
  const text = texts.get(`${folderOf(id)}/article.txt`) ?? '';
  const region = regionFolder(root, id);
  const before = valuesOf(id, texts);
  let after: ArticleValues = before;
  let regional: Texts = new Map();
  for (const change of changes) {
    const now = new Map([...texts, ...regional]);
    if (change.do === 'place') {
      regional = new Map([...regional, ...withPlace(root, region, now, after, change)]);
      after = {...after, unplaced: after.unplaced.filter(({place}) => place !== change.id)};
    } else after = applyChange(after, change, text);
    if (change.do === 'unplace' && !isSharedPlace(root, id, change.id))
      regional = new Map([...regional, ...withoutPlace(region, now, change.id)]);
    if (change.do === 'head' && change.field === 'region') requireRegion(root, change.value);
    if (change.do === 'rename' && change.file === 'places') requireUnplaced(region, now, change.id);
  }
  return new Map([...textsWith(id, texts, before, after), ...regional]);
}

/** @throws Refused */
function requireRegion(root: string, id: unknown): void {
  if (!regionsIn(root).includes(String(id))) throw new Refused('没有这个地区', 'there is no such region');
}

/** The region knows a place by its id. @throws Refused */
function requireUnplaced(region: string, texts: Texts, id: string): void {
  if (withoutPlace(region, texts, id).size > 0)
    throw new Refused(`“${id}”已有位置，编号不再改`, `“${id}” has a position: its id stays what it is`);
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
