/** An identifier that cannot be mistaken for one of another kind: a `PlaceId` is not a `PassageId`. */
export type Id<Kind extends string> = string & {readonly __kind: Kind};

export type PlaceId = Id<'place'>;
export type PassageId = Id<'passage'>;
export type SpeakerId = Id<'speaker'>;
export type SourceId = Id<'source'>;
export type BriefingId = Id<'briefing'>;
export type RegionId = Id<'region'>;
