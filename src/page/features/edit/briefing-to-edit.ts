import type {Briefing, Scene} from '../../../domain/briefing.ts';
import type {BriefingId} from '../../../domain/id.ts';
import type {Bilingual} from '../../../domain/text.ts';
import {EDITOR_MESSAGES} from './messages.ts';
import type {OwnBriefings} from './own-briefings.ts';

const [ZH, EN] = [EDITOR_MESSAGES['zh-CN'], EDITOR_MESSAGES.en];
const NOTHING: Bilingual = {zh: '', en: ''};

/** One's own as it is, one of the article's as a copy, none as a new one with its two ends. */
export function briefingToEdit(own: OwnBriefings, id: BriefingId | ''): Briefing {
  const mine = own.list().find((briefing) => briefing.id === id);
  if (mine) return mine;
  const theirs = own.articles();
  const model = theirs.find((briefing) => briefing.id === id);
  const fresh = own.freeId();
  if (model) return {...model, id: fresh, title: {zh: ZH.copyOf(model.title.zh), en: EN.copyOf(model.title.en)}};
  const title = {zh: ZH.newTitle, en: EN.newTitle};
  const ends = theirs[0]?.scenes.filter(({kind}) => kind !== 'scene') ?? [];
  return {
    id: fresh,
    title,
    scenes: [
      {...(ends.find(({kind}) => kind === 'title') ?? bareEnd('title', title)), headline: title, ...BLANK},
      ends.find(({kind}) => kind === 'sources') ?? bareEnd('sources', {zh: ZH.sources, en: EN.sources}),
    ],
  };
}

const BLANK: Pick<Scene, 'kicker' | 'notes' | 'places'> = {kicker: NOTHING, notes: NOTHING, places: []};

/** An article that comes without briefings has none to take the ends from. */
function bareEnd(kind: 'title' | 'sources', headline: Bilingual): Scene {
  return {id: kind, kind, headline, ...BLANK, camera: 'fit', passages: []};
}
