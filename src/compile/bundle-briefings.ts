import type {Briefing, Scene, ScenePicture} from '../domain/briefing.ts';
import type {BriefingEntry, PictureEntry, SceneEntry} from './entries.ts';
import type {Content} from './read-content.ts';
import type {Pictures} from './read-pictures.ts';

export function bundleBriefings({briefings}: Content, pictures: Pictures): readonly Briefing[] {
  return briefings.wellFormed.map(({value}) => briefingOf(value, pictures.of));
}

/** A briefing as written, with what a scene leaves out filled in. `pictureOf`: null where there is none. */
export function briefingOf(
  {id, title, scenes}: BriefingEntry,
  pictureOf: (entry: PictureEntry) => ScenePicture | null,
): Briefing {
  return {
    id,
    title,
    scenes: scenes.map(({picture: entry, ...scene}) => {
      const picture = entry ? pictureOf(entry) : null;
      return {...fillScene(scene), ...(picture && {picture})};
    }),
  };
}

function fillScene({
  id,
  kind,
  headline,
  notes = {zh: '', en: ''},
  kicker = {zh: '', en: ''},
  camera = 'fit',
  places = [],
  passages = [],
}: Omit<SceneEntry, 'picture'>): Scene {
  return {id, kind, kicker, headline, notes, camera, places, passages};
}
