import {spawn, type ChildProcess} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {checkAll} from '../../src/compile/check-project.ts';
import {compileProject} from '../../src/compile/compile-project.ts';
import type {Change, Refusal, Sheet} from '../../src/edit/protocol.ts';
import {formatFaults} from '../../src/faults/fault.ts';
import {seeded} from '../bench/random.ts';
import {MADE_UP} from '../fixtures/region-site.ts';
import {RUN, TEXT, type Act} from './recorded-run.ts';

/** What was tried, and all that was lost or left half done. */
export interface KillReport {
  readonly kills: number;
  /** Kills that fell on a change that was not answered yet: those that it did not reach, and those that it did. */
  readonly notReached: number;
  readonly reached: number;
  readonly faults: readonly string[];
}

/** What may be lost: a change that is not a second old. */
const YOUNG_MS = 1000;

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly token: string;
}

/**
 * Replays the recorded run on a scratch copy of the made-up site, article after article, and kills the server at as many random moments. After
 * each kill all that was answered, and all that was asked more than a second before, must be there after a restart; what was asked just then
 * is there whole or not at all; the content compiles.
 */
export async function killAtRandom({
  kills,
  seed,
  tell,
}: {
  kills: number;
  seed: number;
  tell: (line: string) => void;
}): Promise<KillReport> {
  const root = mkdtempSync(join(tmpdir(), 'killed-'));
  cpSync(MADE_UP, root, {recursive: true});
  const random = seeded(seed);
  const report = {kills: 0, notReached: 0, reached: 0, faults: [] as string[]};
  let server = await start(root);
  try {
    for (let article = 1; report.kills < kills; article++) {
      const id = `books-${article}`;
      await post(server, 'articles', {id, name: 'text.txt', bytes: Buffer.from(TEXT).toString('base64')});
      let sheet = await get(server, id);
      let lastMs = 200;
      for (const [number, act] of RUN.entries()) {
        const isKilled = report.kills < kills && random() < 0.5;
        if (!isKilled) {
          const begun = Date.now();
          sheet = await perform(server, sheet, act, number);
          lastMs = Date.now() - begun;
          continue;
        }
        const outcome = await killDuring(server, sheet, act, number, random() * lastMs);
        server = await start(root);
        report.kills += 1;
        const after = await settled(server, sheet, act, outcome, report);
        report.faults.push(...compiled(root, id).map((fault) => `${id}, act ${number}: ${fault}`));
        sheet = outcome.answer || after.version !== sheet.version ? after : await perform(server, after, act, number);
        tell(`${report.kills}/${kills} ${id}, act ${number}`);
      }
    }
  } finally {
    server.child.kill('SIGKILL');
  }
  const {faults} = await checkAll(root);
  if (faults.length > 0) report.faults.push(formatFaults(faults));
  rmSync(root, {recursive: true});
  return report;
}

interface Outcome {
  /** What was answered before the end; null: nothing. */
  readonly answer: Sheet | null;
  /** Since it was asked, but for the time in which other processes had the processor and the server waited for it. */
  readonly ageMs: number;
}

/** How long the server has waited for a processor, in ms; 0 where the system does not say. */
function starvedMs({pid}: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

async function killDuring(server: Running, sheet: Sheet, act: Act, number: number, afterMs: number): Promise<Outcome> {
  const {child} = server;
  const clock = (): number => Date.now() - starvedMs(child);
  const begun = clock();
  let ageMs = 0;
  const kill = (): void => {
    if (ageMs === 0) ageMs = Math.max(1, clock() - begun);
    child.kill('SIGKILL');
  };
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const asked = perform(server, sheet, act, number).catch(() => null);
  const timer = setTimeout(kill, afterMs);
  const answer = await asked;
  // What came sooner than expected is answered: the end comes right then.
  clearTimeout(timer);
  kill();
  await ended;
  return {answer, ageMs};
}

/** The sheet after a restart, once it is known to be of a state before or after the act, and of no other. */
async function settled(
  server: Running,
  before: Sheet,
  act: Act,
  {answer, ageMs}: Outcome,
  report: {notReached: number; reached: number; readonly faults: string[]},
): Promise<Sheet> {
  const after = await get(server, before.id);
  const wrong = (what: string): void =>
    void report.faults.push(
      `${before.id}: ${what} (${typeof act === 'string' ? act : 'change'}, ${Math.round(ageMs)} ms old)`,
    );
  if (answer) {
    if (after.version !== answer.version) wrong('what was answered is not there');
    return after;
  }
  const isNothing = typeof act !== 'string' && act(before).length === 0;
  if (after.version === before.version) {
    report.notReached += 1;
    if (ageMs > YOUNG_MS && !isNothing) wrong('what was asked more than a second before is not there');
    return after;
  }
  report.reached += 1;
  const [back, forth] = act === 'undo' ? (['redo', 'undo'] as const) : (['undo', 'redo'] as const);
  const earlier = await post(server, `articles/${before.id}/${back}`, {});
  if (earlier.version !== before.version) wrong('it is there in part');
  const again = await post(server, `articles/${before.id}/${forth}`, {});
  if (again.version !== after.version) wrong('it is not the same when done again');
  return again;
}

function perform(server: Running, sheet: Sheet, act: Act, number: number): Promise<Sheet> {
  if (typeof act === 'string') return post(server, `articles/${sheet.id}/${act}`, {});
  const changes: readonly Change[] = act(sheet);
  return post(server, `articles/${sheet.id}/changes`, {version: sheet.version, changes, label: `${number}`});
}

function compiled(root: string, id: string): readonly string[] {
  const {faults} = compileProject({root, content: `src/content/${id}`});
  return faults.length > 0 ? [formatFaults(faults)] : [];
}

async function get({port, token}: Running, id: string): Promise<Sheet> {
  const answer = await fetch(`http://127.0.0.1:${port}/edit/api/articles/${id}`, {headers: {'X-Token': token}});
  return sound(await answer.json());
}

async function post({port, token}: Running, path: string, body: unknown): Promise<Sheet> {
  const answer = await fetch(`http://127.0.0.1:${port}/edit/api/${path}`, {
    method: 'POST',
    headers: {'X-Token': token},
    body: JSON.stringify(body),
  });
  return sound(await answer.json());
}

function sound(answer: unknown): Sheet {
  const {refused} = answer as Partial<Refusal>;
  if (refused) throw new Error(refused.zh);
  return answer as Sheet;
}

function start(root: string): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/edit/server.ts', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server did not start')));
    child.stdout.setEncoding('utf8').once('data', (line: string) => {
      const {port, token} = JSON.parse(line) as Omit<Running, 'child'>;
      resolve({child, port, token});
    });
  });
}
