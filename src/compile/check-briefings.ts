import type {BriefingEntry, SceneEntry} from './entries.ts';
import type {Fault} from './fault.ts';
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
  {id, places = [], passages = [], camera = 'fit'}: SceneEntry,
  at: number,
  content: Content,
): readonly Fault[] {
  const path = ['scenes', at];
  return [
    ...(value.scenes.findIndex((scene) => scene.id === id) < at
      ? [fault([...path, 'id'], `two scenes have the id “${id}”`, 'give each its own')]
      : []),
    ...places.flatMap((place, i) =>
      content.places.knows(place)
        ? []
        : [fault([...path, 'places', i], `no place has the id “${place}”`, 'correct the id')],
    ),
    ...passages.flatMap((passage, i) =>
      content.passages.knows(passage)
        ? []
        : [fault([...path, 'passages', i], `no passage has the id “${passage}”`, 'correct the id')],
    ),
    ...(camera !== 'fit' && camera.center.length !== 2
      ? [fault([...path, 'camera'], 'a centre is two numbers', 'write [longitude, latitude]')]
      : []),
  ];
}

function checkEnds({value: {scenes}, fault}: Entry<BriefingEntry>): readonly Fault[] {
  return [
    ...(scenes[0]?.kind === 'title'
      ? []
      : [fault(['scenes'], 'a briefing opens with a scene of kind title', 'add one at its beginning')]),
    ...(scenes.at(-1)?.kind === 'sources'
      ? []
      : [fault(['scenes'], 'a briefing closes with a scene of kind sources', 'add one at its end')]),
  ];
}
