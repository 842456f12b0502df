import {useEffect, useRef, useState} from 'preact/hooks';
import {FLAVOURS} from '../../carto/flavour.ts';
import {cameraFor, fromScreen, type Size} from '../../carto/mercator.ts';
import type {PainterListener} from '../../carto/painter.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {Camera} from '../../domain/view.ts';
import {posterOf} from '../../map/painter/poster/poster.ts';
import {drawFully} from '../../map/painter/svg/draw-fully.ts';
import {makeMovable} from '../../map/painter/svg/movable.ts';
import {createSvgPainter, type SvgPainter} from '../../map/painter/svg/svg-painter.ts';
import {snapped, withPoint} from '../model/drawing.ts';
import {itemsOf} from '../model/items.ts';
import type {RegionMap} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {MapOver} from './map-over.tsx';

const PADDING = {top: 12, right: 12, bottom: 12, left: 12};
/** In pixels: how far an arrow key moves the map. */
const STEP = 40;

/** The region as the product draws it, with the article's places, and what is being put on it. */
export function MapPane({desk, state}: PartProps) {
  const {map, locale, drawing} = state;
  const t = EDIT_WORDS[locale];
  const {pane, painter, camera, size} = useGround(map);
  const chosen = chosenPlaces(state);
  useEffect(() => {
    painter.current?.paint({selected: new Set(chosen as readonly PlaceId[])});
    const at = map?.positions.find(({id}) => chosen.includes(id))?.anchor;
    if (at && camera && !isInSight(at, camera, size)) painter.current?.moveTo({...camera, center: at}, 0);
  }, [chosen.join(), map]);

  const put = (point: readonly [number, number], free: boolean): void => {
    const {drawing} = desk.state();
    if (!drawing || !camera || !map) return;
    const at = fromScreen(camera, size, point);
    desk.set({drawing: withPoint(drawing, free ? at : snapped(map.features, camera, size, at))});
  };
  const zoomBy = (by: number): void => {
    if (camera && map) painter.current?.moveTo({...camera, zoom: clamp(camera.zoom + by, map)}, 0);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || !camera || event.altKey || event.ctrlKey) return;
    const move = MOVES[event.key];
    if (move) painter.current?.moveTo(movedBy(camera, size, move), 0);
    else if (event.key === '+' || event.key === '=') zoomBy(0.5);
    else if (event.key === '-') zoomBy(-0.5);
    else if ((event.key === 'Enter' || event.key === ' ') && drawing)
      put([size.width / 2, size.height / 2], event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useListener(pane, 'keydown', onKey);
  useListener(pane, 'click', (event) => {
    const element = pane.current;
    if (!element || (event.target as Element).closest('button')) return;
    const box = element.getBoundingClientRect();
    put([event.clientX - box.left, event.clientY - box.top], event.altKey);
  });
  return (
    <section
      class={drawing ? 'map drawing' : 'map'}
      ref={pane}
      aria-label={drawing ? t.mapDrawing : t.mapLabel}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys move the map, Enter puts a point
      tabIndex={0}
      data-own-keys=""
    >
      <svg class="ground" aria-hidden="true">
        <g data-scene="" />
      </svg>
      {map && camera && size.width > 0 ? (
        <MapOver desk={desk} state={state} map={map} camera={camera} size={size} />
      ) : (
        <p class="remark">{t.loading}</p>
      )}
      <div class="zoom">
        <button type="button" aria-label={t.zoomIn} onClick={() => zoomBy(0.7)}>
          +
        </button>
        <button type="button" aria-label={t.zoomOut} onClick={() => zoomBy(-0.7)}>
          −
        </button>
      </div>
    </section>
  );
}

/** The map as it is painted into an element, and where it looks. */
function useGround(map: RegionMap | null) {
  const pane = useRef<HTMLElement>(null);
  const painter = useRef<SvgPainter | null>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [size, setSize] = useState<Size>({width: 0, height: 0});

  useEffect(() => {
    const element = pane.current;
    if (!element || !map) return undefined;
    const made = paint(element, map, setCamera);
    painter.current = made.painter;
    const observer = new ResizeObserver(() => {
      setSize({width: element.clientWidth, height: element.clientHeight});
      made.painter.resize();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.end();
    };
  }, [map]);
  return {pane, painter, camera, size};
}

function useListener<Type extends 'click' | 'keydown'>(
  element: {readonly current: HTMLElement | null},
  type: Type,
  hear: (event: HTMLElementEventMap[Type]) => void,
): void {
  useEffect(() => {
    const {current} = element;
    current?.addEventListener(type, hear);
    return () => current?.removeEventListener(type, hear);
  });
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const clamp = (zoom: number, {region}: RegionMap): number =>
  Math.max(region.zoom.min - 1, Math.min(region.zoom.max + 2, zoom));

function movedBy(camera: Camera, size: Size, [x, y]: readonly [number, number]): Camera {
  return {...camera, center: fromScreen(camera, size, [size.width / 2 + x, size.height / 2 + y])};
}

function isInSight([lng, lat]: readonly [number, number], camera: Camera, size: Size): boolean {
  const [west, north] = fromScreen(camera, size, [20, 20]);
  const [east, south] = fromScreen(camera, size, [size.width - 20, size.height - 20]);
  return lng > west && lng < east && lat > south && lat < north;
}

/** Places that stand out: of what is being decided. */
function chosenPlaces({sheet, step, at}: PartProps['state']): readonly string[] {
  const item = sheet ? itemsOf(sheet, step).find(({key}) => key === at) : undefined;
  if (item?.of === 'place' || item?.of === 'position') return [item.entry.id];
  return item?.of === 'passage' ? item.entry.places : [];
}

function paint(
  element: HTMLElement,
  map: RegionMap,
  moved: (camera: Camera) => void,
): {readonly painter: SvgPainter; readonly end: () => void} {
  const svg = element.querySelector<SVGSVGElement>('.ground') as SVGSVGElement;
  const size = (): Size => ({width: element.clientWidth, height: element.clientHeight});
  const {region, features} = map;
  const poster = posterOf(region);
  const camera = cameraFor(region.extent, size(), PADDING);
  const listener: PainterListener = {moved, rested: () => {}, pointed: () => {}};
  const painter = createSvgPainter({
    svg,
    posterCamera: poster.camera,
    posterSize: poster.size,
    size,
    camera,
    asServed: true,
    listener,
  });
  const names = new Map<string, string>(map.positions.map(({id, name}) => [id, name?.zh ?? id]));
  drawFully(svg, painter, {
    features,
    camera: poster.camera,
    size: poster.size,
    flavour: FLAVOURS.light,
    nameOf: (id) => names.get(id) ?? id,
  });
  const stop = makeMovable(svg, painter, listener, false, {min: region.zoom.min - 1, max: region.zoom.max + 2});
  moved(camera);
  return {
    painter,
    end: () => {
      stop();
      painter.dispose();
    },
  };
}
