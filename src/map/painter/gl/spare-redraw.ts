import type {Map as MapLibreMap} from 'maplibre-gl';

/**
 * MapLibre ends a drag with every click, though nothing was dragged, and draws its whole picture anew for it: in the frame that the quotation
 * waits for. That picture, which shows nothing new, waits `pauseMs`, until the next one or until the reader begins to move the map.
 */
export function spareRedraw(map: MapLibreMap, pauseMs: number): void {
  const container = map.getContainer();
  const draw = map.triggerRepaint.bind(map);
  let releasing = false;
  let waiting = 0;
  const drawNow = (): void => {
    clearTimeout(waiting);
    waiting = 0;
    draw();
  };
  const drawLater = (): void => {
    clearTimeout(waiting);
    waiting = window.setTimeout(drawNow, pauseMs);
  };
  map.triggerRepaint = () => (releasing ? drawLater() : drawNow());
  // MapLibre itself listens within the container: after the first and before the second of these.
  container.addEventListener(
    'mouseup',
    () => {
      releasing = !map.isMoving();
    },
    true,
  );
  container.addEventListener('mouseup', () => {
    releasing = false;
  });
  // Who clicks again soon must not meet it either.
  container.addEventListener(
    'mousedown',
    () => {
      if (waiting) drawLater();
    },
    true,
  );
  // What a gesture moves, MapLibre draws in the frame that it has asked for already.
  container.addEventListener(
    'mousemove',
    ({buttons}) => {
      if (waiting && buttons > 0) drawNow();
    },
    true,
  );
  for (const type of ['wheel', 'touchstart', 'keydown'])
    container.addEventListener(
      type,
      () => {
        if (waiting) drawNow();
      },
      {capture: true, passive: true},
    );
  map.once('remove', () => clearTimeout(waiting));
}
