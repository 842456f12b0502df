import type {Article} from './article.ts';
import type {Briefing} from './briefing.ts';
import type {CollectionSize} from './collection.ts';
import type {PassageId, PlaceId, SpeakerId} from './id.ts';
import type {Mention, Passage} from './passage.ts';
import type {Place, Source} from './place.ts';
import type {Region} from './region.ts';
import type {Site} from './site.ts';
import type {Speaker} from './speaker.ts';

/** 审图号: while it is null the map says that it has not been submitted. */
export interface MapApproval {
  readonly number: string;
  readonly authority: string;
  readonly date: string;
}

/** All that the app knows, compiled once at build time and free of faults. Geometry is apart (`map.json`). */
export interface Bundle {
  readonly version: 1;
  /** What the publisher calls the site. */
  readonly site: Pick<Site, 'title'>;
  /** What the map shows. */
  readonly region: Region;
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly speakers: readonly Speaker[];
  readonly places: readonly Place[];
  readonly mentions: readonly Mention[];
  readonly sources: readonly Source[];
  /** Talks prepared from the article. Empty in the page's first data: they come with the whole bundle. */
  readonly briefings: readonly Briefing[];
  readonly mapApproval: MapApproval | null;
  /** What lies beside the article and is loaded piece by piece; only in the whole bundle of a site that has it. */
  readonly collection?: CollectionSize;
  /** What has been loaded of it so far. It is found and quoted like the article's own, but belongs to no count or list of the article. */
  readonly fromCollection?: Pick<Bundle, 'passages' | 'speakers' | 'places'>;
}

/** The bundle with its lookups: what a click needs is one step away. */
export interface Index {
  readonly bundle: Bundle;
  readonly place: ReadonlyMap<PlaceId, Place>;
  readonly passage: ReadonlyMap<PassageId, Passage>;
  readonly speaker: ReadonlyMap<SpeakerId, Speaker>;
  /** Passages of each place, in text order. */
  readonly passagesAt: ReadonlyMap<PlaceId, readonly Passage[]>;
}

/** The places of these ids, as far as they are known. */
export function placesIn({place}: Pick<Index, 'place'>, ids: Iterable<PlaceId>): readonly Place[] {
  return [...ids].flatMap((id) => place.get(id) ?? []);
}

export function indexBundle(bundle: Bundle): Index {
  const {places: known, passages, speakers} = bundle.fromCollection ?? {places: [], passages: [], speakers: []};
  const places = [...known, ...bundle.places];
  const passagesAt = new Map<PlaceId, Passage[]>(places.map(({id}) => [id, []]));
  for (const passage of [...bundle.passages, ...passages])
    for (const id of passage.places) passagesAt.get(id)?.push(passage);
  return {
    bundle,
    place: new Map(places.map((place) => [place.id, place])),
    passage: new Map([...passages, ...bundle.passages].map((passage) => [passage.id, passage])),
    speaker: new Map([...speakers, ...bundle.speakers].map((speaker) => [speaker.id, speaker])),
    passagesAt,
  };
}
