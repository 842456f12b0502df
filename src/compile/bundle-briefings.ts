import type {Briefing} from '../domain/briefing.ts';
import type {BriefingEntry, SceneEntry} from './entries.ts';
import type {Content} from './read-content.ts';

export function bundleBriefings({briefings}: Content): readonly Briefing[] {
  return briefings.wellFormed.map(({value}) => briefingOf(value));
}

/** A briefing as written, with what a scene leaves out filled in. */
export function briefingOf({id, title, scenes}: BriefingEntry): Briefing {
  return {id, title, scenes: scenes.map(fillScene)};
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
}: SceneEntry): Briefing['scenes'][number] {
  return {id, kind, kicker, headline, notes, camera, places, passages};
}
