import type {Index} from '../../../domain/bundle.ts';
import type {PlaceId} from '../../../domain/id.ts';
import {blockAt, readingLine} from './reading-line.ts';

/** The block of the article at the reading line of what is seen of it. */
export function blockBeingRead(article: HTMLElement, column: HTMLElement, window: Window): string | null {
  const {top, bottom} = column.getBoundingClientRect();
  const boxes = Array.from(article.querySelectorAll('.story > [id]'), (block) => ({id: block.id, ...edgesOf(block)}));
  const progress = column.scrollTop / Math.max(1, column.scrollHeight - column.clientHeight);
  return blockAt(boxes, readingLine(top, Math.min(bottom, window.innerHeight), progress));
}

function edgesOf(element: Element): {readonly top: number; readonly bottom: number} {
  const {top, bottom} = element.getBoundingClientRect();
  return {top, bottom};
}

/** Every place that the block's passages speak of, or that it names. */
export function placesOfBlock(article: HTMLElement, {bundle}: Index, block: string): readonly PlaceId[] {
  const spoken = bundle.passages.filter((passage) => passage.block === block).flatMap(({places}) => places);
  const named = Array.from(
    article.querySelectorAll<HTMLElement>(`#${CSS.escape(block)} a[data-place]`),
    ({dataset}) => dataset['place'] as PlaceId,
  );
  return [...new Set([...spoken, ...named])];
}
