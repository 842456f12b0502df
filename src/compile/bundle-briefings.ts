import type {Briefing} from '../domain/briefing.ts';
import type {SceneEntry} from './entries.ts';
import type {Content} from './read-content.ts';

/** Briefings as written, with what a scene leaves out filled in. */
export function bundleBriefings({briefings}: Content): readonly Briefing[] {
  return briefings.wellFormed.map(({value: {id, title, scenes}}) => ({id, title, scenes: scenes.map(fillScene)}));
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
}: SceneEntry): Briefing['scenes'][number] {
  return {id, kind, kicker, headline, notes, camera, places, passages};
}
