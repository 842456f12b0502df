import type {Bundle} from './bundle.ts';
import type {Span} from './text.ts';

/**
 * One bundle that holds the words of both: those of `second` follow, their offsets counted on and their blocks named for their article.
 * Whoever stands in both (a place, a speaker, a source) stays as `first` has it. What is said of the whole is what `first` says.
 */
export function joinBundles(first: Bundle, second: Bundle): Bundle {
  const shift = first.article.text.length + 1;
  const move = <Placed extends Span>(placed: Placed): Placed => ({...placed, start: placed.start + shift, end: placed.end + shift});
  const blockId = (id: string): string => `${second.article.id}-${id}`;
  return {
    ...first,
    article: {
      ...first.article,
      text: `${first.article.text}\n${second.article.text}`,
      blocks: [...first.article.blocks, ...second.article.blocks.map((block) => ({...block, id: blockId(block.id), spans: block.spans.map(move)}))],
    },
    passages: [...first.passages, ...second.passages.map((passage) => ({...move(passage), block: blockId(passage.block)}))],
    mentions: [...first.mentions, ...second.mentions.map(move)],
    places: joinById(first.places, second.places),
    speakers: joinById(first.speakers, second.speakers),
    sources: joinById(first.sources, second.sources),
  };
}

function joinById<Entry extends {readonly id: string}>(first: readonly Entry[], second: readonly Entry[]): readonly Entry[] {
  const known = new Set(first.map(({id}) => id));
  return [...first, ...second.filter(({id}) => !known.has(id))];
}
