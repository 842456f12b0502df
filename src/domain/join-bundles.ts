import type {Bundle} from './bundle.ts';
import type {Span} from './text.ts';

/**
 * The bundle of `first` with what `second` says, as `fromCollection`: offsets counted on, blocks named for their article. Passages that
 * are there already are left out, so that what is said of two places is there once. Whoever stands in both (a place, a speaker, a source)
 * stays as `first` has it.
 */
export function joinBundles(first: Bundle, second: Omit<Bundle, 'site' | 'region'>): Bundle {
  const shift = first.article.text.length + 1;
  const move = <Placed extends Span>(placed: Placed): Placed => ({
    ...placed,
    start: placed.start + shift,
    end: placed.end + shift,
  });
  const blockId = (id: string): string => `${second.article.id}-${id}`;
  const {passages = [], places = [], speakers = []} = first.fromCollection ?? {};
  return {
    ...first,
    article: {
      ...first.article,
      text: `${first.article.text}\n${second.article.text}`,
      blocks: [
        ...first.article.blocks,
        ...second.article.blocks.map((block) => ({...block, id: blockId(block.id), spans: block.spans.map(move)})),
      ],
    },
    mentions: [...first.mentions, ...second.mentions.map(move)],
    sources: joinById(first.sources, second.sources),
    fromCollection: {
      passages: joinById(
        passages,
        second.passages.map((passage) => ({...move(passage), block: blockId(passage.block)})),
      ),
      places: without(first.places, joinById(places, second.places)),
      speakers: without(first.speakers, joinById(speakers, second.speakers)),
    },
  };
}

function without<Entry extends {readonly id: string}>(
  known: readonly Entry[],
  entries: readonly Entry[],
): readonly Entry[] {
  const ids = new Set(known.map(({id}) => id));
  return entries.filter(({id}) => !ids.has(id));
}

function joinById<Entry extends {readonly id: string}>(
  first: readonly Entry[],
  second: readonly Entry[],
): readonly Entry[] {
  const known = new Set(first.map(({id}) => id));
  return [...first, ...second.filter(({id}) => !known.has(id))];
}
