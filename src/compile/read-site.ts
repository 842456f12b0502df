import {readYaml} from '../../geo/read/yaml.ts';
import {INDEX, type Site} from '../domain/site.ts';
import type {Fault} from '../faults/fault.ts';
import {tell, type Told} from '../faults/tell.ts';
import type {Files} from './read-content.ts';
import {siteShape} from './shapes.ts';

/** Where articles lie, from the project's root. */
export const SHELF = 'src/content';
export const SITE_FILE = `${SHELF}/site.yaml`;

/** The project's site, or all that is wrong with its file. */
export function readSite(files: Files): {readonly site: Site | null; readonly faults: readonly Fault[]} {
  const bytes = files.read(SITE_FILE);
  if (bytes === null) return {site: null, faults: [siteFault(files, null, tell('site-missing'))]};
  const {value, faults} = readYaml<Site>(SITE_FILE, bytes, siteShape);
  if (!value) return {site: null, faults};
  const found = problemsOf(value, files).map(([key, told]) => siteFault(files, key, told));
  return {site: found.length === 0 ? value : null, faults: found};
}

/** What is wrong with a field of site.yaml, at its line. */
export function siteFault({read}: Files, key: keyof Site | null, told: Told): Fault {
  const lines = new TextDecoder().decode(read(SITE_FILE) ?? new Uint8Array()).split('\n');
  const line = Math.max(1, lines.findIndex((each) => key !== null && each.startsWith(`${key}:`)) + 1);
  return {file: SITE_FILE, line, id: null, ...told};
}

/** What no single field shows. */
function problemsOf(
  {prefix, articles, home}: Site,
  {read}: Files,
): readonly (readonly [key: keyof Site, told: Told])[] {
  const missing = articles.map((id) => `${SHELF}/${id}/article.yaml`).filter((path) => read(path) === null);
  return [
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(prefix) ? [] : [['prefix', tell('prefix-wrong', prefix)] as const]),
    ...missing.map((path) => ['articles', tell('article-missing', path)] as const),
    ...(articles.includes(home) || (home === INDEX && articles.length > 0)
      ? []
      : [['home', tell('home-unlisted', home)] as const]),
  ];
}
