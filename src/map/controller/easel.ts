import type {MapPicture, Painter} from '../../carto/painter.ts';
import {afterPause} from './after-pause.ts';
import {present} from './present.ts';

/** The painter that the map has now, and what it has painted. */
export interface Easel {
  painter(): Painter;
  /** Paints what has changed. */
  show(): void;
  /** Paints everything again. */
  showAll(): void;
  /** Another painter has all that was painted, and only then is the old one gone. */
  replace(next: Painter): void;
}

export function createEasel(first: Painter, picture: () => MapPicture): Easel {
  let painter = afterPause(first);
  let shown: MapPicture | null = null;
  const show = (): void => {
    const before = shown;
    shown = picture();
    present(shown, before, painter);
  };
  const showAll = (): void => {
    shown = null;
    show();
  };
  return {
    painter: () => painter,
    show,
    showAll,
    replace(next) {
      const before = painter;
      next.moveTo(before.camera(), 0);
      painter = afterPause(next);
      showAll();
      before.dispose();
    },
  };
}
