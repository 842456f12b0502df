import type {Flavour} from '../../carto/flavour.ts';
import {sameCamera} from '../../carto/painter.ts';
import type {ViewState} from '../../domain/view.ts';
import {wordsIn} from '../../words/messages.ts';
import type {GlPainter} from '../painter/gl/gl-painter.ts';
import type {SvgPainter} from '../painter/svg/svg-painter.ts';
import type {MapParts} from './fetch-map.ts';
import type {MapCore} from './map-core.ts';
import {pictureOf} from './picture.ts';

/** MapLibre in the SVG's place, which can be moved meanwhile; where MapLibre cannot be had, or is lost, it remains the map. */
export async function upgrade(core: MapCore, parts: MapParts): Promise<GlPainter | SvgPainter> {
  const {options, elements} = core;
  const {looks, stop} = await core.live();
  const makeDo = async (reason: unknown): Promise<SvgPainter> => {
    const svg = await (await import('./make-do.ts')).makeDo(core, parts, looks);
    elements.region.dataset['fallback'] = reason instanceof Error ? reason.message : String(reason);
    return svg;
  };
  try {
    const gl = await takeOver(core, parts);
    stop();
    void gl.lost.then(async (reason) => {
      giveBack(core);
      await core.live();
      // A frame offers the movable map again.
      if (options.lost) options.lost();
      else await makeDo(reason);
    });
    return gl;
  } catch (error) {
    return makeDo(error);
  }
}

/** The SVG in MapLibre's place, at once and as it was left: what has been chosen since is shown by it. */
function giveBack({elements: {region, poster, lettering}, easel, flights, names, svg}: MapCore): void {
  const flight = flights.now();
  delete region.dataset['surface'];
  showBox(poster, true);
  poster.after(lettering);
  easel.replace(svg);
  names.layOut();
  if (flight.kind === 'flying') flights.fly(flight.to);
}

/** What the SVG is drawn in: out of sight it is not painted along. */
function showBox({parentElement: box}: SVGSVGElement, isShown: boolean): void {
  if (box) box.hidden = !isShown;
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
  });
  await atRest(core, gl);
  const flight = flights.now();
  easel.replace(gl);
  region.dataset['surface'] = gl.kind;
  showBox(elements.poster, false);
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
    if (sameCamera(seen, camera) || flights.now().kind === 'flying') return;
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

function controlNames({locale}: ViewState): Record<string, string> {
  const {gestures, mapLabel} = wordsIn(locale);
  return {
    'Map.Title': mapLabel,
    'CooperativeGesturesHandler.WindowsHelpText': gestures.windows,
    'CooperativeGesturesHandler.MacHelpText': gestures.mac,
    'CooperativeGesturesHandler.MobileHelpText': gestures.mobile,
  };
}
