import {clearPrewarmedResources, Map as MapLibreMap, prewarm, setWorkerUrl, type StyleSpecification} from 'maplibre-gl';
import {PAUSE_MS} from '../../../carto/painter.ts';
import type {Region} from '../../../domain/region.ts';
import type {Camera} from '../../../domain/view.ts';
import {spareRedraw} from './spare-redraw.ts';

export interface StartOptions {
  readonly container: HTMLElement;
  /** The address of MapLibre's worker. */
  readonly worker: string;
  readonly region: Region;
  readonly camera: Camera;
  readonly locale: Readonly<Record<string, string>>;
  /** In a frame one finger and the bare wheel move the page, not the map. */
  readonly cooperative: boolean;
}

/** Maps that share the worker. */
let living = 0;

/** Starts MapLibre's worker ahead: that takes as long as making the map, and needs no graphics. */
export function warm(worker: string): void {
  setWorkerUrl(worker);
  prewarm();
}

/** Starts MapLibre; resolves when its first complete frame is painted, rejects when it cannot be had. `ready`: before that frame. */
export async function startMap(
  {container, worker, region: {zoom}, camera, locale, cooperative}: StartOptions,
  style: StyleSpecification,
  hasBasemap: boolean,
  ready: (map: MapLibreMap) => void,
): Promise<MapLibreMap> {
  living++;
  try {
    // At the latest it starts while the map is being made, not after it.
    warm(worker);
    const map = new MapLibreMap({
      container,
      style,
      center: camera.center as [number, number],
      zoom: camera.zoom,
      minZoom: zoom.min,
      // A basemap knows more from near.
      maxZoom: (hasBasemap ? zoom.withBasemap : undefined) ?? zoom.max,
      attributionControl: false,
      // A test has done it.
      validateStyle: false,
      locale,
      cooperativeGestures: cooperative,
      fadeDuration: 0,
      // North is up, as in print: the lettering counts on it.
      dragRotate: false,
      pitchWithRotate: false,
      maxPitch: 0,
    });
    ready(map);
    drawWhole(map);
    // Its arrow keys move the map; a region it is within already.
    map.getCanvas().setAttribute('role', 'application');
    map.keyboard.disableRotation();
    map.touchZoomRotate.disableRotation();
    spareRedraw(map, PAUSE_MS);
    await firstFrame(map).catch((error: unknown) => {
      map.remove();
      throw error;
    });
    return map;
  } catch (error) {
    leaveWorker();
    throw error;
  }
}

export function endMap(map: MapLibreMap): void {
  map.remove();
  leaveWorker();
}

function leaveWorker(): void {
  living--;
  if (living === 0) clearPrewarmedResources();
}

/**
 * Its first picture, which is the first to be seen, MapLibre draws when all of it is there: with each tile that comes it would draw those
 * again that are there already, while its worker needs the processor for the rest.
 */
function drawWhole(map: MapLibreMap): void {
  const {painter} = map;
  const draw = painter.render.bind(painter);
  let hasGround = false;
  painter.render = (...picture) => {
    if (hasGround && !map.areTilesLoaded()) return;
    hasGround = true;
    draw(...picture);
  };
  map.once('idle', () => {
    painter.render = draw;
  });
}

function firstFrame(map: MapLibreMap): Promise<void> {
  return new Promise((resolve, reject) => {
    map.once('idle', () => resolve());
    map.once('error', ({error}) => reject(error));
    map.once('webglcontextlost', () => reject(new Error('the WebGL context was lost')));
  });
}
