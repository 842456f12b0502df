import type {Index} from '../domain/bundle.ts';
import type {PassageId, PlaceId, SpeakerId} from '../domain/id.ts';
import type {Extent} from '../domain/place.ts';

/** The ids that a link may name, and where there is something to be seen. */
export interface KnownIds {
  readonly places: ReadonlySet<PlaceId>;
  readonly passages: ReadonlySet<PassageId>;
  readonly speakers: ReadonlySet<SpeakerId>;
  readonly organisations: ReadonlySet<string>;
  /** Farther off nothing is drawn. */
  readonly around?: Extent;
}

export function knownIds({bundle, place, passage, speaker}: Index): KnownIds {
  return {
    places: new Set(place.keys()),
    passages: new Set(passage.keys()),
    speakers: new Set(speaker.keys()),
    around: around(bundle.region.extent),
    organisations: new Set(bundle.speakers.flatMap(({organisation}) => (organisation ? [organisation.id] : []))),
  };
}

/** As far again to each side: the page's first data do not say where the data end. */
function around([west, south, east, north]: Extent): Extent {
  const [width, height] = [east - west, north - south];
  return [west - width, south - height, east + width, north + height];
}
