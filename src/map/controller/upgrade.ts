import type {Flavour} from '../../carto/flavour.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {Camera, ViewState} from '../../domain/view.ts';
import {wordsIn} from '../../words/messages.ts';
import type {GlPainter} from '../painter/gl/gl-painter.ts';
import {posterOf} from '../painter/poster/poster.ts';
import type {SvgPainter} from '../painter/svg/svg-painter.ts';
import type {MapParts} from './fetch-map.ts';
import type {MapCore} from './map-core.ts';
import type {Looks} from './names.ts';
import {pictureOf} from './picture.ts';

/** MapLibre in the SVG's place, which can be moved meanwhile; where MapLibre cannot be had, it remains the map. */
export async function upgrade(core: MapCore, parts: MapParts): Promise<GlPainter | SvgPainter> {
  const {looks, stop} = await core.live();
  try {
    const gl = await takeOver(core, parts);
    stop();
    return gl;
  } catch (error) {
    const svg = await makeDo(core, parts, looks);
    core.elements.region.dataset['fallback'] = error instanceof Error ? error.message : String(error);
    return svg;
  }
}

async function takeOver(core: MapCore, parts: MapParts): Promise<GlPainter> {
  const {options, elements, easel, flights, listener, now} = core;
  const {region, cooperative, basemap, store, index} = options;
  const [[{createGlPainter}, worker], features] = await Promise.all([parts.gl, parts.features]);
  const view = store.get();
  const gl = await createGlPainter({
    container: region.querySelector<HTMLElement>('.surface') as HTMLElement,
    worker,
    features,
    region: index().bundle.region,
    picture: {...pictureOf(view, index(), now), flavour: now.flavourOf(view) as Flavour},
    camera: easel.painter().camera(),
    locale: controlNames(view),
    cooperative,
    listener,
    basemap,
    lost: () => giveBack(core, gl, parts),
  });
  await atRest(core, gl);
  const flight = flights.now();
  easel.replace(gl);
  region.dataset['surface'] = gl.kind;
  gl.element.append(elements.lettering);
  // The new painter stands where the old one was on its way.
  if (flight.kind === 'flying') flights.fly(flight.to);
  return gl;
}

/** What the hand has begun on the SVG it ends there; MapLibre then draws what is in sight before it is seen. */
async function atRest({flights, rests, easel}: MapCore, gl: GlPainter): Promise<void> {
  for (let camera = gl.camera(); ;) {
    if (flights.now().kind === 'by-hand') await rested(rests);
    const seen = easel.painter().camera();
    if (isSame(seen, camera) || flights.now().kind === 'flying') return;
    camera = seen;
    await gl.drawn(camera);
  }
}

function rested(rests: MapCore['rests']): Promise<void> {
  return new Promise((resolve) => {
    const stop = rests.add(() => {
      stop();
      resolve();
    });
  });
}

function isSame(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 1e-6 &&
    a.center.every((degrees, axis) => Math.abs(degrees - (b.center[axis] ?? 0)) < 1e-7)
  );
}

/** The browser took the context away: the SVG again, from where MapLibre looked, until somebody wants to move the map. */
function giveBack(core: MapCore, gl: GlPainter, parts: MapParts): void {
  const {options, elements, easel, names, flights} = core;
  if (easel.painter().kind !== 'gl') return;
  const flight = flights.now();
  core.svg = core.svgAt(gl.camera());
  elements.poster.after(elements.lettering);
  easel.replace(core.svg);
  delete options.region.dataset['surface'];
  if (flight.kind === 'flying') flights.fly(flight.to);
  names.layOut();
  if (options.lost) options.lost();
  else options.region.addEventListener('pointerdown', () => void upgrade(core, parts), {once: true});
}

async function makeDo(
  {options, elements, easel, svg}: MapCore,
  parts: MapParts,
  {FLAVOURS}: Looks,
): Promise<SvgPainter> {
  const [{drawFully}, features] = await Promise.all([import('../painter/svg/draw-fully.ts'), parts.features]);
  const {store, index} = options;
  const {region} = index().bundle;
  drawFully(elements.poster, svg, {
    features,
    ...posterOf(region),
    flavour: FLAVOURS[store.get().theme === 'projector' ? 'projector' : 'light'],
    nameOf: (id) => index().place.get(id as PlaceId)?.name.zh ?? id,
  });
  easel.showAll();
  return svg;
}

function controlNames({locale}: ViewState): Record<string, string> {
  const {gestures, mapLabel} = wordsIn(locale);
  return {
    'Map.Title': mapLabel,
    'CooperativeGesturesHandler.WindowsHelpText': gestures.windows,
    'CooperativeGesturesHandler.MacHelpText': gestures.mac,
    'CooperativeGesturesHandler.MobileHelpText': gestures.mobile,
  };
}
