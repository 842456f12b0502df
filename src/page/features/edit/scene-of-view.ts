import {toSceneCamera} from '../../../carto/scene-camera.ts';
import type {Size} from '../../../carto/mercator.ts';
import {wordsOf} from '../../../domain/article.ts';
import type {Scene} from '../../../domain/briefing.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {Camera, ViewState} from '../../../domain/view.ts';
import {EDITOR_MESSAGES} from './messages.ts';

/** Longer quotations are cut for a first headline; the editor is there to write a better one. */
const MAX_HEADLINE = 18;

/** What is on the screen now, as a scene: the chosen place or passage, and the map where it was moved. */
export function sceneOfView(index: Index, {selection, camera}: ViewState, shown: Camera, size: Size): Scene {
  const base: Scene = {
    id: 'view',
    kind: 'scene',
    kicker: {zh: '', en: ''},
    headline: {zh: EDITOR_MESSAGES['zh-CN'].whole, en: EDITOR_MESSAGES.en.whole},
    notes: {zh: '', en: ''},
    camera: camera === 'fit' ? 'fit' : toSceneCamera(shown, size),
    places: [],
    passages: [],
  };
  if (selection.kind === 'place') {
    const place = index.place.get(selection.id);
    const [first] = index.passagesAt.get(selection.id) ?? [];
    return place
      ? {
          ...base,
          id: place.id,
          headline: {zh: place.name.zh, en: place.name.en},
          places: [place.id],
          passages: first ? [first.id] : [],
        }
      : base;
  }
  const passage = selection.kind === 'passage' ? index.passage.get(selection.id) : undefined;
  if (!passage) return base;
  const words = wordsOf(index.bundle.article.text, passage);
  const zh = words.length > MAX_HEADLINE ? `${words.slice(0, MAX_HEADLINE)}……` : words;
  return {
    ...base,
    id: passage.id,
    headline: {zh, en: passage.gloss.en || zh},
    places: passage.places,
    passages: [passage.id],
  };
}
