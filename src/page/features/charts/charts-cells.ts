import type {PlaceId, SpeakerId} from '../../../domain/id.ts';
import type {Theme} from '../../../domain/passage.ts';
import {chooseCell, type Cell} from './choose-cell.ts';
import type {App} from '../../app.ts';
import {isPlainClick} from '../../../browser/plain-click.ts';

/** Answers to cells: filter and selection change at once, so that one step back undoes both. */
export function answerCells({store}: App, region: HTMLElement): () => void {
  const onClick = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    const cell = (event.target as Element).closest<SVGElement>('[data-cell]');
    if (!cell) return;
    event.preventDefault();
    store.dispatch({type: 'navigate', view: chooseCell(store.get(), readCell(cell.dataset))});
  };
  region.addEventListener('click', onClick);
  return () => region.removeEventListener('click', onClick);
}

function readCell({cellTheme, cellSpeaker, place}: DOMStringMap): Cell {
  return {
    ...(cellTheme === undefined ? {} : {theme: cellTheme as Theme}),
    ...(cellSpeaker === undefined ? {} : {speaker: cellSpeaker as SpeakerId}),
    ...(place === undefined ? {} : {place: place as PlaceId}),
  };
}
