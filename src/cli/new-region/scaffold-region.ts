import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parse} from 'yaml';
import {runGeo} from '../../../geo/run.ts';
import {namePlace} from '../../suggest/names/name-place.ts';
import {loadLexicon, loadNamer} from '../suggest/load-lexicon.ts';
import {findPrefecture, type Prefecture} from './find-prefecture.ts';
import {openOutlines, type Outlines} from './outlines.ts';
import {planRegion, type RegionPlan} from './plan-region.ts';
import {boundariesYaml, locatorCsv, townsCsv, unitsCsv, wholesCsv} from './region-sources.ts';
import {expectationsYaml, methodsYaml, placesYaml, regionYaml} from './region-yaml.ts';

const REGIONS = 'geo/regions';
/** Where a region is made before it is moved to its place whole. */
const WORKSHOP = '.new-region';

export interface NewRegion {
  /** The project's root. */
  readonly root: string;
  /** The prefecture's name, full or short. */
  readonly prefecture: string;
  /** Its folder's name; by default its pinyin. */
  readonly id?: string | undefined;
  readonly tell?: (line: string) => void;
}

/** What was made, with what deriving it says that is no fault; or, in both languages, why nothing was. */
export type MadeRegion =
  | {readonly folder: string; readonly plan: RegionPlan; readonly notes: readonly string[]}
  | {readonly error: string};

/**
 * Makes `geo/regions/ID` for a prefecture of China, derived and checked. Nothing that is there is touched; what cannot be derived is not kept.
 */
export async function scaffoldRegion({
  root,
  prefecture: name,
  id: wanted,
  tell = () => {},
}: NewRegion): Promise<MadeRegion> {
  const [lexicon, namer] = [loadLexicon(), loadNamer()];
  const found = findPrefecture(name, lexicon);
  if ('error' in found) return found;
  const id = wanted ?? freeId(root, found, namePlace({name: '', division: found.division}, namer).id);
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    return {
      error: `--id ${id}: 只用小写字母、数字和连字符，以字母开头 · use small letters, digits and hyphens, a letter first`,
    };
  const folder = `${REGIONS}/${id}`;
  if (existsSync(join(root, folder)))
    return {error: `${folder} 已经存在，没有改动\n${folder} is there already: nothing was changed`};
  let outlines: Outlines;
  try {
    outlines = await openOutlines();
  } catch (error) {
    const reason = firstLine(error);
    return {error: `取不到轮廓的软件包，请检查网络：${reason}\nthe package of outlines cannot be fetched: ${reason}`};
  }
  const plan = planRegion(id, {prefecture: found, lexicon, namer, outlines});
  const workshop = join(root, WORKSHOP);
  try {
    const {sound, told} = await derive(plan, workshop, tell);
    if (!sound)
      return {
        error: `轮廓未能通过检查，没有写任何文件\nthe outlines fail the checks, nothing was written\n${told.join('\n')}`,
      };
    mkdirSync(join(root, REGIONS), {recursive: true});
    renameSync(join(workshop, folder), join(root, folder));
    return {folder, plan, notes: told.filter((words) => words.startsWith('note '))};
  } finally {
    rmSync(workshop, {recursive: true, force: true});
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The prefecture's pinyin; with its province where another region has that. The same prefecture gets the same. */
function freeId(root: string, {division, province}: Prefecture, id: string): string {
  const file = join(root, REGIONS, id, 'region.yaml');
  const other = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as {name?: {zh?: string}} | null) : null;
  if (!other || other.name?.zh === division.name) return id;
  return `${id}-${namePlace({name: '', division: province}, loadNamer()).id}`;
}

interface Derived {
  readonly sound: boolean;
  /** What is wrong, or what was said. */
  readonly told: readonly string[];
}

/** Writes the files beside the project's own and derives them. Sea in the frame shows only then. */
async function derive(plan: RegionPlan, workshop: string, tell: (line: string) => void): Promise<Derived> {
  let told: string[] = [];
  for (const surrounded of [true, false]) {
    rmSync(workshop, {recursive: true, force: true});
    writeFiles(join(workshop, REGIONS, plan.id), regionFiles(plan, surrounded));
    const [said, wrong]: [string[], string[]] = [[], []];
    const hear = (words: string): void => {
      tell(words);
      said.push(words);
    };
    if (await runGeo(['--root', workshop, '--region', plan.id], hear, (words) => void wrong.push(words)))
      return {sound: true, told: said};
    told = wrong;
  }
  return {sound: false, told};
}

/** All files of a region by their path in its folder. */
export function regionFiles(plan: RegionPlan, surrounded: boolean): Readonly<Record<string, string>> {
  return {
    'region.yaml': regionYaml(plan),
    'places.yaml': placesYaml(plan),
    'methods.yaml': methodsYaml(plan),
    'expectations.yaml': expectationsYaml(plan, surrounded),
    'sources/boundaries.yaml': boundariesYaml(plan),
    'sources/units.csv': unitsCsv(plan),
    'sources/wholes.csv': wholesCsv(plan),
    'sources/towns.csv': townsCsv(plan),
    'sources/locator.csv': locatorCsv(plan),
  };
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, content);
  }
}
