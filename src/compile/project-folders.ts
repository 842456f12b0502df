import {leadOf, type Site} from '../domain/site.ts';
import type {Fault} from '../faults/fault.ts';
import {parseYaml} from '../shapes/parse-yaml.ts';
import type {Files} from './read-content.ts';
import {readSite, SHELF} from './read-site.ts';

export interface ProjectFolders {
  /** The project's root, by default the working directory; the others run from there. */
  readonly root?: string;
  /** The article's folder, by default that of the site's home. */
  readonly content?: string;
  /** The region's folder, with `region.yaml`, `derived/` and `sources/`; by default that of the region which the article names. */
  readonly geo?: string;
}

/** Where a project keeps what a page is made from. */
export interface Project {
  readonly content: string;
  readonly geo: string;
  /** Null where its file is not needed to find the others, or is at fault. */
  readonly site: Site | null;
  readonly faults: readonly Fault[];
}

/** Where regions lie, from the project's root. */
export const REGIONS = 'geo/regions';

/** Finds the article by the site and the region by the article, as far as they are not given. */
export function findProject({content, geo}: Omit<ProjectFolders, 'root'>, files: Files): Project {
  const {site, faults} = readSite(files);
  const folder = content ?? `${SHELF}/${site ? leadOf(site) : ''}`;
  return {
    content: folder,
    geo: geo ?? `${REGIONS}/${regionOf(folder, files)}`,
    site,
    // Whoever names the folders may do without a site.
    faults: content === undefined || files.read(`${SHELF}/site.yaml`) !== null ? faults : [],
  };
}

/** As article.yaml says; else the only one that there is. */
function regionOf(content: string, files: Files): string {
  const bytes = files.read(`${content}/article.yaml`);
  const value = bytes === null ? null : parseYaml(content, bytes).yaml?.value;
  const named = (value as {readonly region?: unknown} | null | undefined)?.region;
  return typeof named === 'string' ? named : (files.list(REGIONS)[0] ?? '');
}
