import type {Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent} from 'maplibre-gl';
import type {PainterListener} from '../../../carto/painter.ts';
import type {PlaceId} from '../../../domain/id.ts';
import {HIT_AREAS, SYMBOLS} from '../../../carto/layers.ts';
import {drawnAs, collectionId, HIT_LAYER} from './style.ts';

/** How far a pointer may be from a point feature and still mean it, in pixels. */
const REACH = 9;
const POINTS = SYMBOLS.map(({id}) => id);
const AREAS = HIT_AREAS.map(({id}) => id);

/** Tells which place is pressed, and which the pointer is on. */
export function listenToPointer(map: MapLibreMap, {pointed: tell}: Pick<PainterListener, 'pointed'>): void {
  let look = 0;
  let pointed: PlaceId | null = null;
  let seen: {readonly x: number; readonly y: number; readonly place: PlaceId | null} | null = null;
  map.on('render', () => {
    seen = null;
  });
  /** What lies there is asked once while MapLibre's picture is the same: whoever clicks has pointed before. */
  const placeUnder = (event: MapMouseEvent): PlaceId | null => {
    const {x, y} = event.point;
    if (seen?.x !== x || seen.y !== y) seen = {x, y, place: placeAt(map, event)};
    return seen.place;
  };
  const pointAt = (place: PlaceId | null): void => {
    map.getCanvas().style.cursor = place ? 'pointer' : '';
    if (place !== pointed) tell({type: 'hover', place});
    pointed = place;
  };
  map.on('click', (event) => {
    cancelAnimationFrame(look);
    tell({type: 'select', place: placeUnder(event)});
  });
  /**
   * Once in a frame at most, and not while the map is dragged or flies: what lies there is asked of the tiles. Whoever presses the button where
   * the pointer rests needs no frame for it: the quotation would have to wait for the next.
   */
  map.on('mousemove', (event) => {
    cancelAnimationFrame(look);
    if (seen?.x === event.point.x && seen.y === event.point.y && seen.place === pointed) return;
    look = requestAnimationFrame(() => {
      if (event.originalEvent.buttons === 0 && !map.isMoving()) pointAt(placeUnder(event));
    });
  });
  map.on('mouseout', () => {
    cancelAnimationFrame(look);
    pointAt(null);
  });
}

/** The place under the pointer: a point near it, else a line near it, else the area it lies in. */
function placeAt(map: MapLibreMap, {point: {x, y}}: MapMouseEvent): PlaceId | null {
  const near: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const hit =
    map.queryRenderedFeatures(near, {layers: drawnAs(map, POINTS)})[0] ??
    firstLine(map.queryRenderedFeatures([x, y], {layers: drawnAs(map, [HIT_LAYER, ...AREAS])}));
  return (hit?.properties['place'] as PlaceId | undefined) ?? null;
}

/** A line of a collection lies beneath the areas of ours, and is meant all the same. */
function firstLine(hits: readonly MapGeoJSONFeature[]): MapGeoJSONFeature | undefined {
  return hits.find(({layer}) => layer.id === HIT_LAYER || layer.id === collectionId(HIT_LAYER)) ?? hits[0];
}
