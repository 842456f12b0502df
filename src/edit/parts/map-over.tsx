import {fromScreen, metresPerPixel, toScreen, type Size} from '../../carto/mercator.ts';
import type {LngLat} from '../../domain/place.ts';
import type {Camera} from '../../domain/view.ts';
import {halved, movedPoint, withoutPoint, type Drawing} from '../model/drawing.ts';
import {itemsOf} from '../model/items.ts';
import type {RegionMap} from '../protocol.ts';
import {EDIT_WORDS} from '../words.ts';
import type {PartProps} from './app.tsx';
import {PlanOver} from './plan-over.tsx';

interface MapOverProps extends PartProps {
  readonly map: RegionMap;
  readonly camera: Camera;
  readonly size: Size;
}

/** What lies over the region's map: names of the article's places, the shape that is being drawn, what a file would bring. */
export function MapOver({desk, state, map, camera, size}: MapOverProps) {
  const {drawing, plan} = state;
  const screen = (at: LngLat): readonly [number, number] => toScreen(camera, size, at);
  return (
    <>
      <svg class="over" aria-hidden="true">
        <Names state={state} map={map} screen={screen} size={size} zoom={camera.zoom} />
        {plan ? <PlanOver plan={plan} screen={screen} /> : null}
        {drawing ? <Shape drawing={drawing} screen={screen} zoom={camera.zoom} /> : null}
        {drawing ? <path class="cross" d={`M${size.width / 2 - 8} ${size.height / 2}h16m-8 -8v16`} /> : null}
      </svg>
      {drawing ? <Handles desk={desk} state={state} drawing={drawing} camera={camera} size={size} /> : null}
    </>
  );
}

interface NamesProps {
  readonly state: PartProps['state'];
  readonly map: RegionMap;
  readonly screen: (at: LngLat) => readonly [number, number];
  readonly size: Size;
  readonly zoom: number;
}

/** Names of the article's places, the chosen one first; a name that would lie on another is left out. */
function Names({state: {sheet, step, at}, map, screen, size, zoom}: NamesProps) {
  if (!sheet) return null;
  const suggested = sheet.suggestions.places.map(({entry}) => entry);
  const nameOf = new Map([...suggested, ...sheet.places].map((place) => [place.id, place.name.zh]));
  const listed = new Set(sheet.places.map(({id}) => id));
  const item = itemsOf(sheet, step).find(({key}) => key === at);
  const chosen: readonly string[] =
    item?.of === 'place' || item?.of === 'position' ? [item.entry.id] : item?.of === 'passage' ? item.entry.places : [];
  const boxes: (readonly [number, number, number, number])[] = [];
  const named = map.positions
    .filter(({id}) => listed.has(id) || chosen.includes(id))
    .toSorted((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)))
    .map((position) => {
      const [x, y] = screen(position.anchor);
      const name = nameOf.get(position.id) ?? position.name?.zh ?? '';
      const box = [x - 4, y - 9, x + 10 + name.length * 13, y + 9] as const;
      const isSeen = x > 0 && y > 0 && x < size.width && y < size.height;
      const isFree = !boxes.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3]);
      if (isSeen && isFree) boxes.push(box);
      return {...position, x, y, label: isSeen && isFree ? name : '', isChosen: chosen.includes(position.id)};
    });
  return (
    <>
      {named.map(({id, x, y, label, isChosen, errorM, anchor}) => (
        <g key={id} class={isChosen ? 'spot chosen' : 'spot'}>
          {isChosen && errorM ? (
            <circle class="disc" cx={x} cy={y} r={errorM / metresPerPixel(anchor[1], zoom)} />
          ) : null}
          <circle cx={x} cy={y} r={isChosen ? 5 : 3} />
          {label ? (
            <text x={x + 8} y={y + 4}>
              {label}
            </text>
          ) : null}
        </g>
      ))}
    </>
  );
}

interface ShapeProps {
  readonly drawing: Drawing;
  readonly screen: (at: LngLat) => readonly [number, number];
  readonly zoom: number;
}

/** The shape, and how far off it may be: a disc about a position, a band about a line. */
function Shape({drawing: {type, points, errorM}, screen, zoom}: ShapeProps) {
  const [first] = points;
  if (!first) return null;
  const radius = errorM / metresPerPixel(first[1], zoom);
  const path = `M${points
    .map((point) =>
      screen(point)
        .map((each) => each.toFixed(1))
        .join(' '),
    )
    .join('L')}${type === 'Polygon' ? 'Z' : ''}`;
  const [x, y] = screen(first);
  return type === 'Point' ? (
    <circle class="disc" data-disc="" cx={x} cy={y} r={radius} />
  ) : (
    <>
      <path class="band" d={path} stroke-width={Math.max(2, 2 * radius)} />
      <path class={type === 'Polygon' ? 'made area' : 'made'} d={path} />
    </>
  );
}

interface HandlesProps extends PartProps {
  readonly drawing: Drawing;
  readonly camera: Camera;
  readonly size: Size;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A handle for each point: dragged, or moved by arrow keys (ten times as far with Shift); Delete takes it away, Insert halves the stretch after it. */
function Handles({desk, state: {locale}, drawing, camera, size}: HandlesProps) {
  const t = EDIT_WORDS[locale];
  const moveTo = (at: number, [x, y]: readonly [number, number]): void => {
    const {drawing} = desk.state();
    if (drawing) desk.set({drawing: movedPoint(drawing, at, fromScreen(camera, size, [x, y]))});
  };
  const onKey = (event: KeyboardEvent, at: number): void => {
    const point = drawing.points[at];
    const move = MOVES[event.key];
    if (!point) return;
    if (move) {
      const by = event.shiftKey ? 10 : 1;
      const [x, y] = toScreen(camera, size, point);
      moveTo(at, [x + move[0] * by, y + move[1] * by]);
    } else if (event.key === 'Delete' || event.key === 'Backspace') desk.set({drawing: withoutPoint(drawing, at)});
    else if (event.key === 'Insert' || event.key === 'i') desk.set({drawing: halved(drawing, at)});
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDown = (event: PointerEvent, at: number): void => {
    const handle = event.currentTarget as HTMLElement;
    const box = handle.parentElement?.getBoundingClientRect();
    if (!box) return;
    handle.setPointerCapture(event.pointerId);
    event.stopPropagation();
    const onMove = ({clientX, clientY}: PointerEvent): void => moveTo(at, [clientX - box.left, clientY - box.top]);
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', onMove), {once: true});
  };
  return (
    <>
      {drawing.points.map((point, at) => {
        const [x, y] = toScreen(camera, size, point);
        return (
          <button
            key={at}
            type="button"
            class="handle"
            style={{left: `${x}px`, top: `${y}px`}}
            aria-label={t.point(at + 1, point[1].toFixed(5), point[0].toFixed(5))}
            onKeyDown={(event) => onKey(event, at)}
            onPointerDown={(event) => onDown(event, at)}
          />
        );
      })}
    </>
  );
}
