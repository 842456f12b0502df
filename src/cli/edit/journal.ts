import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync} from 'node:fs';
import {join} from 'node:path';
import {deflateRawSync, inflateRawSync} from 'node:zlib';
import {folderOf, OWN_FOLDER, textsAt, type Texts} from './article-texts.ts';
import {Refused} from './article-values.ts';
import {dropUnplaced, prepareFiles, writeSafely, writeWhole} from './write-files.ts';

/** One change of files, as a line of the journal says it: by the hashes of what stood there and what stands there. */
export interface Step {
  readonly step: number;
  /** `do` is a step of undo; the others name the one that they take back or do again. */
  readonly kind: 'do' | 'undo' | 'redo';
  readonly of?: number;
  readonly label: string;
  readonly files: Readonly<Record<string, readonly [before: string | null, after: string | null]>>;
}

/** Says that a step's files are in their place (`done`), or as they were before it (`void`). */
type Line = Step | {readonly done: number} | {readonly void: number};

/** Steps that can be taken back: more than a working day has. */
const KEPT = 500;

/** What undo and redo would act on. */
export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/**
 * All changes that the editor made to the files of an article, on disk in a folder of their own: `journal.jsonl`, a step a line, and
 * `texts/`, what stood and stands in the files, by hash. A step is in the journal before it is in the files: whoever was stopped in
 * between finishes on the next start. Of the steps the last ones are kept, with their texts: on a start, and when very many have come since.
 */
export interface Journal {
  readonly history: () => History;
  /** Makes a step of new texts. @throws Refused where the disk does not take it: nothing is changed then */
  readonly write: (step: Pick<Step, 'kind' | 'label'> & {readonly of?: number}, texts: Texts) => Step;
  /** Takes the newest step back as if it had not been. */
  readonly unwrite: (step: Step) => void;
  /** The texts before and after a step. */
  readonly before: (step: Step) => Texts;
  readonly after: (step: Step) => Texts;
  /** Finishes what was stopped. @returns the steps that were finished */
  readonly recover: () => readonly Step[];
}

export function openJournal(root: string, id: string, kept = KEPT): Journal {
  const folder = join(root, folderOf(id), OWN_FOLDER);
  const file = join(folder, 'journal.jsonl');
  const store = createStore(join(folder, 'texts'));
  const append = (line: Line): void => writeSafely(file, `${JSON.stringify(line)}\n`, 'a');
  const side = (step: Step, index: 0 | 1): Texts =>
    new Map(Object.entries(step.files).map(([path, hashes]) => [path, store.read(hashes[index])]));

  function write(made: Parameters<Journal['write']>[0], texts: Texts): Step {
    const before = textsAt(root, texts.keys());
    const length = existsSync(file) ? statSync(file).size : 0;
    let prepared: ReturnType<typeof prepareFiles> | null = null;
    let step: Step;
    try {
      const files = [...texts].map(([path, text]) => [path, [store.keep(before.get(path) ?? null), store.keep(text)]]);
      prepared = prepareFiles(root, texts, folder);
      step = {step: nextNumber(readLines(file)), ...made, files: Object.fromEntries(files) as Step['files']};
      append(step);
    } catch (error) {
      prepared?.drop();
      if (existsSync(file) && statSync(file).size > length) truncateSync(file, length);
      throw unwritten(error);
    }
    try {
      prepared.place();
    } catch (error) {
      prepared.drop();
      unwrite(step);
      throw unwritten(error);
    }
    append({done: step.step});
    if (step.step % kept === 0) prune();
    return step;
  }

  /** Lets go of what is older than the last steps, and of texts that no step names. All that is open must be finished. */
  function prune(): void {
    const last = lastSteps(readLines(file).lines, kept);
    if (last) writeWhole(file, last.map((line) => `${JSON.stringify(line)}\n`).join(''), folder);
    const named = readLines(file).lines.flatMap((line) => ('step' in line ? Object.values(line.files).flat() : []));
    store.keepOnly(new Set(named));
  }

  function unwrite(step: Step): void {
    prepareFiles(root, side(step, 0), folder).place();
    append({void: step.step});
  }

  function recover(): readonly Step[] {
    for (const each of [folder, join(folder, 'texts')]) dropUnplaced(each);
    const {whole, lines} = readLines(file);
    if (existsSync(file) && statSync(file).size > whole) truncateSync(file, whole);
    const settled = new Set(lines.map((line) => ('done' in line ? line.done : 'void' in line ? line.void : -1)));
    const open = lines.filter((line): line is Step => 'step' in line && !settled.has(line.step));
    for (const step of open) {
      const now = textsAt(root, Object.keys(step.files));
      // What another hand has changed since is theirs.
      const missing = Object.entries(step.files).filter(([path, [before]]) => hashOf(now.get(path) ?? null) === before);
      prepareFiles(root, new Map(missing.map(([path, [, after]]) => [path, store.read(after)])), folder).place();
      append({done: step.step});
    }
    prune();
    return open;
  }

  return {
    history: () => historyOf(readLines(file).lines),
    write,
    unwrite,
    before: (step) => side(step, 0),
    after: (step) => side(step, 1),
    recover,
  };
}

function unwritten(error: unknown): Refused {
  const {code = '', message} = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new Refused(
        '磁盘已满，没有写下这次改动；腾出空间后再试',
        'the disk is full, the change was not written: make room and try again',
        507,
      )
    : new Refused(`没能写下这次改动：${message}`, `the change was not written: ${message}`, 500);
}

/** Whole lines alone: one that was being written when the power went is none. `whole` is their length in bytes. */
function readLines(file: string): {readonly lines: readonly Line[]; readonly whole: number} {
  if (!existsSync(file)) return {lines: [], whole: 0};
  const bytes = readFileSync(file);
  const whole = bytes.lastIndexOf('\n') + 1;
  const lines = bytes
    .subarray(0, whole)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => parsed(line) ?? []);
  return {lines, whole};
}

function parsed(line: string): Line | null {
  try {
    return line === '' ? null : (JSON.parse(line) as Line);
  } catch {
    return null;
  }
}

function nextNumber({lines}: ReturnType<typeof readLines>): number {
  return 1 + Math.max(0, ...lines.map((line) => ('step' in line ? line.step : 0)));
}

function historyOf(lines: readonly Line[]): History {
  const voided = new Set(lines.flatMap((line) => ('void' in line ? [line.void] : [])));
  const steps = lines.filter((line): line is Step => 'step' in line && !voided.has(line.step));
  let undo: readonly Step[] = [];
  let redo: readonly Step[] = [];
  for (const step of steps) {
    if (step.kind === 'do') [undo, redo] = [[...undo, step], []];
    else {
      const [from, to] = step.kind === 'undo' ? [undo, redo] : [redo, undo];
      const moved = from.filter((each) => each.step === step.of);
      const rest = from.filter((each) => each.step !== step.of);
      [undo, redo] = step.kind === 'undo' ? [rest, [...to, ...moved]] : [[...to, ...moved], rest];
    }
  }
  return {undo, redo};
}

/** A journal that gives the same undo and redo, but for steps older than the last ones; null: it is short enough. */
function lastSteps(lines: readonly Line[], kept: number): readonly Line[] | null {
  const {undo, redo} = historyOf(lines);
  if (undo.length <= kept && lines.length <= 4 * kept) return null;
  const next = nextNumber({lines, whole: 0});
  const undone = redo.map((step, at): Step => ({...step, step: next + at, kind: 'undo', of: step.step}));
  return [...undo.slice(-kept), ...redo.toReversed(), ...undone].flatMap((step) => [step, {done: step.step}]);
}

interface Store {
  /** Keeps a text. @returns its hash */
  readonly keep: (text: string | null) => string | null;
  readonly read: (hash: string | null) => string | null;
  /** Takes away the texts of all other hashes. */
  readonly keepOnly: (hashes: ReadonlySet<string | null>) => void;
}

function createStore(folder: string): Store {
  return {
    keep(text) {
      const hash = hashOf(text);
      if (text === null || hash === null || existsSync(join(folder, hash))) return hash;
      // Under its name only once it is whole.
      writeWhole(join(folder, hash), deflateRawSync(text), folder);
      return hash;
    },
    read: (hash) => (hash === null ? null : inflateRawSync(readFileSync(join(folder, hash))).toString('utf8')),
    keepOnly(hashes) {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) if (!hashes.has(name)) rmSync(join(folder, name));
    },
  };
}

function hashOf(text: string | null): string | null {
  return text === null ? null : createHash('sha256').update(text).digest('hex').slice(0, 32);
}
