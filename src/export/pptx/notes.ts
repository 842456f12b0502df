import type {Locale} from '../../domain/text.ts';
import {BRIEFING_WORDS} from '../briefing/words.ts';
import type {Quoted, SceneContent} from '../briefing/scene-content.ts';

/** What the speaker reads below the slide: the notes, then each quotation with who said it and its paragraph. */
export function notesOf({notes, lead, others}: SceneContent, locale: Locale): readonly string[] {
  const t = BRIEFING_WORDS[locale];
  return [
    ...notes.split('\n').filter((line) => line.trim() !== ''),
    ...(lead ? ['', `【${t.quoted}】`, ...linesOf(lead)] : []),
    ...(others.length > 0 ? ['', `【${t.alsoSaid}】`, ...others.flatMap(linesOf)] : []),
  ];
}

function linesOf({text, gloss, name, office, citation}: Quoted): readonly string[] {
  const said = [name, office].filter((part) => part !== '').join('，');
  return [text, ...(gloss ? [gloss] : []), `——${[said, citation].filter((part) => part !== '').join('　')}`];
}
