import type {Bundle, Index} from '../../domain/bundle.ts';
import type {Place} from '../../domain/place.ts';
import {authorsOf, titleOf} from '../../page/features/share/citation.ts';
import {placePath} from '../../state/page-paths.ts';
import {addressOf} from './site-page.ts';

type Ld = Readonly<Record<string, unknown>>;

/** schema.org/NewsArticle. Newspaper and date stand only where the text gives them. */
export function articleLd({article}: Bundle, site: string | null, depth: number): Ld {
  return {
    '@type': 'NewsArticle',
    '@id': `${addressOf('', site, depth)}#article`,
    headline: titleOf(article),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    author: authorsOf(article).map((name) => ({'@type': 'Person', name})),
    ...(article.newspaper === null ? {} : {publisher: {'@type': 'Organization', name: article.newspaper}}),
    ...(article.date === null ? {} : {datePublished: article.date}),
  };
}

/** schema.org/Place. Coordinates stand only where a position is claimed. */
export function placeLd(index: Index, place: Place, site: string | null, depth: number): Ld {
  const holder = place.within === null ? undefined : index.place.get(place.within);
  const located = place.anchor !== null && place.precision !== 'within' && place.precision !== 'unlocated';
  return {
    '@type': 'Place',
    name: place.name.zh,
    alternateName: [...(place.name.en ? [place.name.en] : []), ...place.aliases],
    url: addressOf(placePath(place.id), site, depth),
    ...(located && place.anchor
      ? {geo: {'@type': 'GeoCoordinates', longitude: place.anchor[0], latitude: place.anchor[1]}}
      : {}),
    ...(holder
      ? {containedInPlace: {'@type': 'Place', name: holder.name.zh, url: addressOf(placePath(holder.id), site, depth)}}
      : {}),
  };
}

export function graphLd(nodes: readonly Ld[]): Ld {
  return {'@context': 'https://schema.org', '@graph': nodes};
}
