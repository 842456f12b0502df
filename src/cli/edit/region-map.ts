import {filesIn} from '../../compile/compile-project.ts';
import {readGeo} from '../../compile/read-geo.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {RegionMap} from '../../edit/protocol.ts';
import {listPath, regionFolder, textsAt} from './article-texts.ts';
import {Refused, valuesOf} from './article-values.ts';

/** What the article's region draws, and every position that it knows. @throws Refused where the region's own file cannot be read */
export function regionMap(root: string, id: string): RegionMap {
  const {region, features, places, named} = readGeo(regionFolder(root, id), filesIn(root));
  if (!region)
    throw new Refused(
      '地区的 region.yaml 读不懂：请先改正它',
      'the region’s region.yaml cannot be read: mend it first',
    );
  const texts = textsAt(root, [listPath(id, 'article'), listPath(id, 'places')]);
  const listed = [...valuesOf(id, texts).places, ...named.map(({value}) => value)];
  const names = new Map(listed.map((place) => [place.id as string, place.name]));
  const {id: regionId, name, extent, frame, aspect, zoom} = region;
  return {
    region: {id: regionId, name, extent, frame, aspect, zoom},
    features,
    positions: Object.entries(places).flatMap(([place, {anchor, precision, errorM, source}]) =>
      anchor ? [{id: place as PlaceId, anchor, precision, errorM, source, name: names.get(place) ?? null}] : [],
    ),
  };
}
