import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {GeoFault} from '../../geo/types.ts';
import type {Compiled} from './compile.ts';
import {compileProject, filesIn} from './compile-project.ts';
import {withoutRepeats, type Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import {articlesOn} from './other-articles.ts';
import {findProject, REGIONS, type ProjectFolders} from './project-folders.ts';
import {readSite, SHELF, siteFault} from './read-site.ts';

/** Compiles the project, and checks the geometry itself too: borders without gaps, stations on their line, areas as published. */
export async function checkProject(folders: ProjectFolders = {}): Promise<Compiled> {
  const {root = '.'} = folders;
  const {geo} = findProject(folders, filesIn(root));
  const compiled = compileProject(folders);
  const faults = together(compiled.faults, await geometryFaults(root, geo));
  return {...compiled, bundle: faults.length === 0 ? compiled.bundle : null, faults};
}

/** All that a project holds, as far as an author can be at fault. */
export interface CheckedProject {
  /** By folder; those that site.yaml lists and those that it does not. */
  readonly articles: readonly (readonly [folder: string, compiled: Compiled])[];
  readonly regions: readonly string[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Checks every article and every region of a project. */
export async function checkAll(root = '.'): Promise<CheckedProject> {
  const files = filesIn(root);
  const {site, faults: ofSite} = readSite(files);
  const articles = articlesOn(SHELF, files).map((folder) => [folder, compileProject({root, content: folder})] as const);
  const regions = files
    .list(REGIONS)
    .map((name) => `${REGIONS}/${name}`)
    .filter((folder) => files.read(`${folder}/region.yaml`) !== null);
  const geometry: Fault[] = [];
  for (const region of regions) geometry.push(...(await geometryFaults(root, region)));
  const unlisted = articles
    .map(([folder]) => folder.slice(SHELF.length + 1))
    .filter((name) => site !== null && !site.articles.includes(name))
    .map((name) => siteFault(files, 'articles', tell('article-unlisted', name)));
  return {
    articles,
    regions,
    faults: together([...ofSite, ...articles.flatMap(([, {faults}]) => faults)], geometry),
    warnings: withoutRepeats([...unlisted, ...articles.flatMap(([, {warnings}]) => warnings)]),
  };
}

/** Each fault once, though compiling and checking read the same files: geometry that cannot be read is not also one that cannot be checked. */
function together(compiled: readonly Fault[], geometry: readonly Fault[]): readonly Fault[] {
  const unreadable = new Set(compiled.map(({file}) => file));
  const further = geometry.filter(({code, file}) => code !== 'geo-unchecked' || !unreadable.has(file));
  return withoutRepeats(
    [...compiled, ...further],
    ({file, line, code, message}) => `${file}:${line} ${code} ${message.zh}`,
  );
}

/** Geometry that is described by a region.yaml has something to agree with; other folders have no such faults. */
async function geometryFaults(root: string, geo: string): Promise<readonly Fault[]> {
  const region = resolve(root, geo);
  if (!existsSync(join(region, 'region.yaml'))) return [];
  const {checkGeo} = await import('../../geo/check-geo.ts');
  const place = {file: `${geo}/derived/map.geojson`, line: 1};
  try {
    return (await checkGeo(region)).map((fault) => toFault(fault, place));
  } catch (error) {
    return [{...place, id: null, ...tell('geo-unchecked', String(error))}];
  }
}

function toFault({check, id, message, source}: GeoFault, place: Pick<Fault, 'file' | 'line'>): Fault {
  if (check === 'derived') return {...place, id: null, ...tell('derived-missing')};
  if (!source) return {...place, id, ...tell('geo-check', check, message)};
  return {...tell('geo-source', source.message.zh, source.message.en), ...source};
}

/** Which articles a site has beside its home. */
export interface Rest {
  /** Also those on the shelf that `site.yaml` does not list: for whoever writes them. */
  readonly drafts?: boolean;
}

/** The articles of the site that have a folder of their own, in the order of `site.yaml`: all but the home, or all where that is their list; none where the folders are given and not found by the site. */
export function restOf(folders: ProjectFolders, {drafts = false}: Rest = {}): readonly string[] {
  const {root = '.', ...given} = folders;
  if (given.content !== undefined) return [];
  const files = filesIn(root);
  const {site} = findProject(given, files);
  if (!site) return [];
  const shelf = drafts ? articlesOn(SHELF, files).map((path) => path.slice(SHELF.length + 1)) : [];
  return [...new Set([...site.articles, ...shelf])].filter((id) => id !== site.home);
}

/** Compiles each of them for itself, by id. The geometry of a region that is not the home's is checked too. */
export async function compileRest(folders: ProjectFolders, rest: Rest = {}): Promise<ReadonlyMap<string, Compiled>> {
  const {root = '.'} = folders;
  const files = filesIn(root);
  const checked = new Set([findProject({}, files).geo]);
  const compiled = new Map<string, Compiled>();
  for (const id of restOf(folders, rest)) {
    const own = {root, content: `${SHELF}/${id}`};
    const {geo} = findProject(own, files);
    compiled.set(id, checked.has(geo) ? compileProject(own) : await checkProject(own));
    checked.add(geo);
  }
  return compiled;
}
