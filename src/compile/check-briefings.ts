import type {BriefingEntry, SceneEntry} from './entries.ts';
import type {Fault} from '../faults/fault.ts';
import {tell} from '../faults/tell.ts';
import type {Content, Entry} from './read-content.ts';

/** Scenes must point at places and passages that there are, open with a title and close with the sources. */
export function checkBriefings(content: Content): readonly Fault[] {
  return content.briefings.wellFormed.flatMap((entry) => [
    ...entry.value.scenes.flatMap((scene, at) => checkScene(entry, scene, at, content)),
    ...checkEnds(entry),
  ]);
}

function checkScene(
  {value, fault}: Entry<BriefingEntry>,
  {id, kind, places = [], passages = [], picture}: SceneEntry,
  at: number,
  content: Content,
): readonly Fault[] {
  const path = ['scenes', at];
  return [
    ...(value.scenes.findIndex((scene) => scene.id === id) < at
      ? [fault([...path, 'id'], tell('scene-id-taken', id))]
      : []),
    ...(picture && kind === 'sources' ? [fault([...path, 'picture'], tell('picture-of-sources'))] : []),
    ...places.flatMap((place, i) =>
      content.places.knows(place) ? [] : [fault([...path, 'places', i], tell('id-unknown', 'place', place))],
    ),
    ...passages.flatMap((passage, i) =>
      content.passages.knows(passage) ? [] : [fault([...path, 'passages', i], tell('id-unknown', 'passage', passage))],
    ),
  ];
}

function checkEnds({value: {scenes}, fault}: Entry<BriefingEntry>): readonly Fault[] {
  return [
    ...(scenes[0]?.kind === 'title' ? [] : [fault(['scenes'], tell('scene-first'))]),
    ...(scenes.at(-1)?.kind === 'sources' ? [] : [fault(['scenes'], tell('scene-last'))]),
  ];
}
