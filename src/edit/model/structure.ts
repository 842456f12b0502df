import type {BlockEntry} from '../../compile/entries.ts';
import type {BlockKind} from '../../domain/article.ts';

/** In the order of the digits that choose them: the commonest first. */
export const BLOCK_KINDS = [
  'paragraph',
  'heading',
  'stray',
  'credits',
  'title',
  'kicker',
  'note-heading',
  'note',
] as const satisfies readonly BlockKind[];

/** The same lines, read as something else. Only headlines and headings have English; there is one title. */
export function withKind(blocks: readonly BlockEntry[], at: number, kind: BlockKind): readonly BlockEntry[] {
  return blocks.map((block, index) => {
    if (index !== at) return kind === 'title' && block.kind === 'title' ? {...block, kind: 'heading'} : block;
    const {en, ...rest} = block;
    const keeps = en !== undefined && ['kicker', 'title', 'heading', 'note-heading'].includes(kind);
    return {...rest, kind, ...(keeps && {en})};
  });
}

/** A block together with the one before it: the page broke it in two. */
export function joinedWithBefore(blocks: readonly BlockEntry[], at: number): readonly BlockEntry[] {
  const [before, block] = [blocks[at - 1], blocks[at]];
  if (!before || !block) return blocks;
  const lines = [before, block].flatMap((each) => each.lines);
  const joined = {...before, lines: [Math.min(...lines), Math.max(...lines)]};
  return [...blocks.slice(0, at - 1), joined, ...blocks.slice(at + 1)];
}
