import {PAUSE_MS, samePlaces, type MapPicture, type Painter} from '../../carto/painter.ts';

/**
 * A painter that lets a choice stand out after a pause, in case another follows: its picture is drawn anew for it. Until then the choice is
 * outlined, and what stands out needs no outline. The first choice, and one that is painted again, stand out at once.
 */
export function afterPause(painter: Painter): Painter {
  let chosen: MapPicture['selected'] | null = null;
  let standing: MapPicture['selected'] = new Set();
  let pointed: MapPicture['outlined'] = new Set();
  let pause = 0;
  const outlined = (): MapPicture['outlined'] =>
    new Set([...pointed, ...(chosen ?? [])].filter((place) => !standing.has(place)));
  const standOut = (change: Partial<MapPicture> = {}): void => {
    standing = chosen ?? new Set();
    painter.paint({...change, selected: standing, outlined: outlined()});
  };
  return {
    ...painter,
    paint({selected, ...change}) {
      const before = chosen;
      pointed = change.outlined ?? pointed;
      chosen = selected ?? before;
      if (!chosen || !(selected ?? change.outlined)) return painter.paint(change);
      const isNew = before === null || !samePlaces(chosen, before);
      if (before === null || (selected && !isNew && samePlaces(chosen, standing))) return standOut(change);
      if (isNew) {
        clearTimeout(pause);
        pause = window.setTimeout(standOut, PAUSE_MS);
      }
      painter.paint({...change, outlined: outlined()});
    },
    dispose() {
      clearTimeout(pause);
      painter.dispose();
    },
  };
}
