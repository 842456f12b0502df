import {sceneCamera} from '../carto/scene-camera.ts';
import type {Briefing, Scene} from '../domain/briefing.ts';
import {placesIn, type Index} from '../domain/bundle.ts';
import {inLocale, LOCALES} from '../words/locales.ts';
import type {Camera, Selection} from '../domain/view.ts';
import type {Store} from '../state/store.ts';
import {hasSize} from '../browser/when-sized.ts';
import {part} from './card.ts';
import {FRAME_MESSAGES} from './messages.ts';

/** Lets the reader of a frame walk through a briefing: its headline and two buttons over the quotation; the map, seen from where the scene sees it, and the card follow. */
export function walkScenes(frame: HTMLElement, store: Store, index: Index, {title, scenes}: Briefing): void {
  const {locale} = store.get();
  const words = FRAME_MESSAGES[locale];
  const [back, on] = [stepButton('←', words.previousScene), stepButton('→', words.nextScene)];
  const [count, headline] = [document.createElement('span'), document.createElement('p')];
  const nav = document.createElement('nav');
  nav.className = 'scenes';
  nav.setAttribute('aria-label', inLocale(title, locale));
  headline.className = 'scene-headline';
  nav.append(back, count, on, headline);
  part(frame, '.card').prepend(nav);

  const shown = scenes.filter(({kind}) => kind !== 'sources');
  const map = part(frame, '.map');
  let at = 0;
  let seen: Camera | null = null;
  const show = (): void => {
    const scene = shown[at];
    if (!scene) return;
    count.textContent = `${at + 1} / ${shown.length}`;
    headline.textContent = inLocale(scene.headline, locale).replaceAll('\n', LOCALES[locale].space);
    back.toggleAttribute('disabled', at === 0);
    on.toggleAttribute('disabled', at === shown.length - 1);
    choose(store, selectionOf(scene));
    look(scene);
  };
  const look = (scene: Scene): void => {
    const {clientWidth: width, clientHeight: height} = map;
    seen = sceneCamera(scene, placesIn(index, scene.places), index.bundle.region.extent, {width, height});
    store.dispatch({type: 'move-camera', camera: seen});
    seen = store.get().camera as Camera;
  };
  const step = (by: number) => (): void => {
    at += by;
    show();
  };
  back.addEventListener('click', step(-1));
  on.addEventListener('click', step(1));
  show();
  // In a window of another size the same ground, unless the reader has moved the map since.
  let known = [map.clientWidth, map.clientHeight].join();
  new ResizeObserver(() => {
    const scene = shown[at];
    const size = [map.clientWidth, map.clientHeight].join();
    if (!scene || size === known || !hasSize(map)) return;
    known = size;
    if (store.get().camera === seen) look(scene);
  }).observe(map);
}

function stepButton(sign: string, name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.setAttribute('aria-label', name);
  return button;
}

/** The quotation of the scene, else its first place. */
function selectionOf({passages: [passage], places: [place]}: Scene): Selection {
  if (passage) return {kind: 'passage', id: passage};
  return place ? {kind: 'place', id: place} : {kind: 'none'};
}

function choose(store: Store, selection: Selection): void {
  if (selection.kind === 'passage') store.dispatch({type: 'select-passage', id: selection.id});
  else if (selection.kind === 'place') store.dispatch({type: 'select-place', id: selection.id});
  else store.dispatch({type: 'select-nothing'});
}
