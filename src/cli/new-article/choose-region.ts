import {basename} from 'node:path';
import {filesIn} from '../../compile/compile-project.ts';
import {findProject} from '../../compile/project-folders.ts';
import type {PlaceEntry} from '../../compile/entries.ts';
import {readGeo} from '../../compile/read-geo.ts';
import type {Suggestions} from '../../suggest/suggest.ts';

const REGIONS = 'geo/regions';

/** A region with the places that it names itself. */
export interface ArticleRegion {
  readonly id: string;
  readonly named: readonly PlaceEntry[];
}

/** The ids of all regions of a project. */
export function regionsIn(root: string): readonly string[] {
  const files = filesIn(root);
  return files.list(REGIONS).filter((id) => files.read(`${REGIONS}/${id}/region.yaml`) !== null);
}

/** The region that is asked for; else that whose own places a text names most often; else that of the site's home. */
export function chooseRegion(root: string, asked: string | undefined, {places}: Suggestions): ArticleRegion {
  const files = filesIn(root);
  const home = basename(findProject({}, files).geo);
  const regions = [home, ...regionsIn(root).filter((id) => id !== home)]
    .filter((id) => asked === undefined || id === asked)
    .map((id): ArticleRegion => ({id, named: namedIn(root, id)}));
  const hits = ({named}: ArticleRegion): number => {
    const names = new Set(named.map(({name}) => name.zh));
    return places.filter(({name, division}) => names.has(division?.name ?? name)).length;
  };
  const [first = {id: home, named: []}, ...others] = regions;
  return others.reduce((best, region) => (hits(region) > hits(best) ? region : best), first);
}

/** The places that a region names itself. */
export function namedIn(root: string, id: string): readonly PlaceEntry[] {
  return id === '' ? [] : readGeo(`${REGIONS}/${id}`, filesIn(root)).named.map(({value}) => value);
}
