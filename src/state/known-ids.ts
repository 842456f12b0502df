import type {Index} from '../domain/bundle.ts';
import type {PassageId, PlaceId, SpeakerId} from '../domain/id.ts';
import type {Extent} from '../domain/place.ts';

/** The ids that a link may name, and where there is something to be seen. */
export interface KnownIds {
  readonly places: ReadonlySet<PlaceId>;
  readonly passages: ReadonlySet<PassageId>;
  readonly speakers: ReadonlySet<SpeakerId>;
  readonly organisations: ReadonlySet<string>;
  /** The whole map. */
  readonly extent: Extent;
}

export function knownIds({bundle, place, passage, speaker}: Index): KnownIds {
  return {
    places: new Set(place.keys()),
    passages: new Set(passage.keys()),
    speakers: new Set(speaker.keys()),
    extent: bundle.region.extent,
    organisations: new Set(bundle.speakers.flatMap(({organisation}) => (organisation ? [organisation.id] : []))),
  };
}
