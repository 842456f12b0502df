import {editDistance} from './edit-distance.ts';

/** Something that an address may have meant, by its id and by its names in every language. */
export interface Meanable {
  readonly id: string;
  readonly names: readonly string[];
}

/** Folders and pages of a site: what stands before the first of them is where the site lies. */
const BELOW =
  /^(.*?\/)(?:place|paragraph|provenance|article|embed(?:\.en)?|v|data|assets|oembed|preview|pictures|examples)(?=[/.]|$)/;
/** Say nothing of what was meant. */
const COMMON = /^(?:place|paragraph|article|index|html?|php|embed|en|zh|map|www)$/;

/** Where the site may lie, as far as an address that it does not have tells: the likeliest first, then every folder up to the host's own. */
export function siteFolders(pathname: string): readonly string[] {
  const parents = [...pathname.matchAll(/\//g)].map(({index}) => pathname.slice(0, index + 1)).reverse();
  return [...new Set([BELOW.exec(pathname)?.[1] ?? [], parents].flat())];
}

/** The query that was taken for part of the path, its `?` having been encoded; null where there is none. */
export function queryInPath(path: string): string | null {
  const at = decoded(path).indexOf('?');
  return at < 0 ? null : decoded(path).slice(at);
}

/**
 * What the words of a path below the site's folder mean: named exactly, whatever a chat has added, or almost.
 *
 * @returns at most `most`, the nearest first; `exact` where the first is the only one that is named exactly
 */
export function meantBy<Known extends Meanable>(
  path: string,
  known: readonly Known[],
  most = 5,
): {readonly meant: readonly Known[]; readonly exact: boolean} {
  const words = decoded(path)
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !COMMON.test(word));
  const rated = known
    .map((each) => ({each, slips: Math.min(...words.map((word) => slipsOf(word, each)))}))
    .filter(({slips}) => slips < Infinity)
    .toSorted((a, b) => a.slips - b.slips);
  const named = rated.filter(({slips}) => slips === 0);
  return {meant: (named.length > 0 ? named : rated).slice(0, most).map(({each}) => each), exact: named.length === 1};
}

/** How far a word is from what is meant: 0 for its id or a name, Infinity for something else. */
function slipsOf(word: string, {id, names}: Meanable): number {
  const own = [id, ...names.map((name) => name.toLowerCase())];
  if (own.includes(word)) return 0;
  if (word.length > 1 && names.some((name) => name.includes(word) || word.includes(name))) return 1;
  const limit = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
  const slips = Math.min(...own.map((name) => editDistance(word, name, limit)));
  return slips <= limit ? slips + 1 : id.startsWith(word) && word.length > 3 ? limit + 2 : Infinity;
}

/** As a reader would write it; what was encoded wrongly stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
