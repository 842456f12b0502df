import type {Scene} from '../../../domain/briefing.ts';
import {placesIn, type Index} from '../../../domain/bundle.ts';
import type {Locale} from '../../../domain/text.ts';
import {loadMapFeatures} from '../../../map/controller/load-map-features.ts';

export interface ScenePictures {
  /** The address of a scene's map as a picture; null until it is drawn. */
  readonly of: (scene: Scene, index: Index, locale: Locale) => string | null;
}

type Drawing = (scene: Scene, index: Index, locale: Locale) => string;

/** Small maps for the speaker, each drawn once when it is first asked for. `drawn` is called when there is one more to see. */
export function createScenePictures(dataUrl: URL, drawn: () => void): ScenePictures {
  const pictures = new Map<string, string | null>();
  // Asked at once: a page that holds its data itself is emptied next.
  let drawing: Promise<Drawing> | null = loadDrawing(dataUrl);
  drawing.catch(() => undefined);
  const make = async (key: string, ...what: Parameters<Drawing>): Promise<void> => {
    try {
      const draw = await (drawing ??= loadDrawing(dataUrl));
      pictures.set(key, URL.createObjectURL(new Blob([draw(...what)], {type: 'image/svg+xml'})));
      drawn();
    } catch {
      // Without its data a map is not drawn: the words are all there.
      drawing = null;
    }
  };
  return {
    of(scene, index, locale) {
      const key = JSON.stringify([locale, scene.camera, scene.places]);
      if (!pictures.has(key)) {
        pictures.set(key, null);
        void make(key, scene, index, locale);
      }
      return pictures.get(key) ?? null;
    },
  };
}

/** The map of slides and handouts in the colours of the room, half as large as the room has it. */
async function loadDrawing(dataUrl: URL): Promise<Drawing> {
  const [{drawSceneMap, SPEAKER_MAP}, features] = await Promise.all([
    import('../../../export/briefing/scene-map.ts'),
    loadMapFeatures(dataUrl),
  ]);
  return (scene, index, locale) =>
    drawSceneMap({scene, places: placesIn(index, scene.places)}, {index, features, locale, ...SPEAKER_MAP});
}
