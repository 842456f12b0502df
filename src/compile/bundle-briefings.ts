import type {Briefing, Scene} from '../domain/briefing.ts';
import type {SceneEntry} from './entries.ts';
import type {Content} from './read-content.ts';
import type {Pictures} from './read-pictures.ts';

/** Briefings as written, with what a scene leaves out filled in. */
export function bundleBriefings({briefings}: Content, pictures: Pictures): readonly Briefing[] {
  return briefings.wellFormed.map(({value: {id, title, scenes}}) => ({
    id,
    title,
    scenes: scenes.map(({picture: entry, ...scene}) => {
      const picture = entry ? pictures.of(entry) : null;
      return {...fillScene(scene), ...(picture && {picture})};
    }),
  }));
}

function fillScene({
  id,
  kind,
  headline,
  notes,
  kicker = {zh: '', en: ''},
  camera = 'fit',
  places = [],
  passages = [],
}: Omit<SceneEntry, 'picture'>): Scene {
  return {id, kind, kicker, headline, notes, camera, places, passages};
}
