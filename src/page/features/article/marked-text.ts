import type {Article, Block} from '../../../domain/article.ts';
import type {PassageId, PlaceId} from '../../../domain/id.ts';
import type {Mention, Passage} from '../../../domain/passage.ts';

/** A run of text in which nothing changes: the same passage, or none, and the same mentioned place, or none. */
export interface Run {
  readonly text: string;
  readonly place: PlaceId | null;
}

/** The runs of one passage, or of the text between two. */
export interface Stretch {
  readonly passage: PassageId | null;
  /** Whether the passage begins here: a page break can put one passage into two stretches. */
  readonly first: boolean;
  /** Whether it ends here. */
  readonly last: boolean;
  readonly runs: readonly Run[];
}

/** A block's text, cut where passages and mentions begin and end. Its words are those of the source, in order, without loss. */
export function markText(
  article: Article,
  block: Block,
  passages: readonly Passage[],
  mentions: readonly Mention[],
): readonly Stretch[] {
  return block.spans.flatMap(({start, end}) => {
    const cuts = new Set([start, end]);
    for (const mark of [...passages, ...mentions])
      for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut);
    const edges = [...cuts].sort((a, b) => a - b);
    const stretches: {passage: PassageId | null; first: boolean; last: boolean; runs: Run[]}[] = [];
    for (const [index, from] of edges.slice(0, -1).entries()) {
      const to = edges[index + 1] ?? end;
      const passage = passages.find((candidate) => candidate.start <= from && to <= candidate.end) ?? null;
      const mention = mentions.find((candidate) => candidate.start <= from && to <= candidate.end);
      const run = {text: article.text.slice(from, to), place: mention?.place ?? null};
      const current = stretches.at(-1);
      if (current && current.passage === (passage?.id ?? null)) {
        current.runs.push(run);
        current.last = passage?.end === to;
      } else {
        stretches.push({
          passage: passage?.id ?? null,
          first: passage?.start === from,
          last: passage?.end === to,
          runs: [run],
        });
      }
    }
    return stretches;
  });
}
