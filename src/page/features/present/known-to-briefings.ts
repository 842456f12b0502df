import type {KnownToBriefings} from '../../../domain/briefing-file.ts';
import type {Index} from '../../../domain/bundle.ts';

/** What a briefing of this article may point at. */
export function knownToBriefings({bundle, place, passage}: Index): KnownToBriefings {
  return {
    article: bundle.article.id,
    places: new Set(place.keys()),
    passages: new Set(passage.keys()),
    pictures: new Set(bundle.briefings.flatMap(({scenes}) => scenes.flatMap(({picture}) => picture?.src ?? []))),
  };
}
