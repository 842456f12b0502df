import type {Index} from '../../../domain/bundle.ts';
import type {PlaceId} from '../../../domain/id.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Speaker} from '../../../domain/speaker.ts';

export interface PeopleRow {
  readonly speaker: Speaker;
  readonly total: number;
  /** One for each column: how many of the person's passages speak of its place. */
  readonly counts: readonly number[];
  /** How many speak of any place that has no column. */
  readonly elsewhere: number;
}

export interface PeopleMatrix {
  readonly columns: readonly PlaceId[];
  readonly rows: readonly PeopleRow[];
  readonly most: number;
  /** Passages that nobody is named for. */
  readonly unattributed: number;
}

/**
 * Who speaks of which place. The districts come first, then the other places by the number of people who speak of them, as long as
 * there are two; there are `maxColumns` at most.
 */
export function peopleMatrix(index: Index, passages: readonly Passage[], maxColumns: number): PeopleMatrix {
  const columns = columnsOf(index, maxColumns);
  const rows = index.bundle.speakers.map((speaker) => {
    const own = passages.filter((passage) => passage.speaker === speaker.id);
    return {
      speaker,
      total: own.length,
      counts: columns.map((place) => own.filter(({places}) => places.includes(place)).length),
      elsewhere: own.filter(({places}) => places.some((place) => !columns.includes(place))).length,
    };
  });
  const most = Math.max(0, ...rows.flatMap(({counts, elsewhere}) => [...counts, elsewhere]));
  return {columns, rows, most, unattributed: passages.filter(({speaker}) => speaker === null).length};
}

/** Of all passages, not of those that are left: columns that came and went with the filter could not be compared. */
function columnsOf({bundle: {places, passages}}: Index, maxColumns: number): readonly PlaceId[] {
  const speakersOf = (place: PlaceId) =>
    new Set(
      passages.flatMap((passage) =>
        passage.speaker !== null && passage.places.includes(place) ? [passage.speaker] : [],
      ),
    ).size;
  const districts = places.filter(({kind}) => kind === 'district').map(({id}) => id);
  const others = places
    .filter(({kind}) => kind !== 'district')
    .map(({id}) => ({id, people: speakersOf(id)}))
    .filter(({people}) => people > 1);
  return [...districts, ...others.sort((a, b) => b.people - a.people).map(({id}) => id)].slice(0, maxColumns);
}

/** How many people speak at all, of exactly one district, and of several. */
export function countLoyalties(
  {rows}: PeopleMatrix,
  districts: number,
): {readonly people: number; readonly one: number; readonly several: number} {
  const speaking = rows.filter(({total}) => total > 0);
  const spread = speaking.map(({counts}) => counts.slice(0, districts).filter((count) => count > 0).length);
  return {
    people: speaking.length,
    one: spread.filter((count) => count === 1).length,
    several: spread.filter((count) => count > 1).length,
  };
}
