import {contains, lineAt} from '../../compile/joined-text.ts';
import {splitSentences} from '../../compile/split-sentences.ts';
import type {Article} from '../../domain/article.ts';
import type {Suggestion} from '../suggest/suggest-places.ts';
import {draftEntry} from './draft-places.ts';

const HEAD = `## Every span of the article that states a plan, a target, a project, a fact or a resident's voice about somewhere, in text order.
## The words are defined in docs/reading-the-article.md. Below, each sentence that seems to name a place: delete the first “#” of its lines to
## take it, cut it down to the shortest span with its own verb, and translate it. Kinds: testimony, target, project, plan, fact.
## Voices: direct, indirect (both with speaker: …), narration. Themes: industry, transport, renewal, ecology, rural, business, cooperation, livelihood.
`;

/** passages.yaml: a draft for each sentence that names a suggested place. What the editor has to give is left empty, so that it cannot be forgotten. */
export function draftPassages(article: Article, suggestions: readonly Suggestion[]): string {
  const drafts = splitSentences(article).flatMap((sentence) => {
    const named = suggestions.filter(({spans}) => spans.some((span) => contains(sentence, span)));
    if (named.length === 0) return [];
    const line = lineAt(article.text, sentence.start);
    const words = article.text.slice(sentence.start, sentence.end).replace(/[。！？]+[”’]*$/, '');
    const ids = named.map((suggestion) => suggestion.known?.id ?? draftEntry(suggestion).id);
    return [
      [
        `- id: line-${line}-${sentence.start}`,
        `  exact: ${JSON.stringify(words)}`,
        '  kind: fact',
        '  voice: narration',
        `  places: [${ids.join(', ')}]`,
        '  themes: []',
        "  gloss: ''",
      ]
        .map((part) => `#${part}\n`)
        .join(''),
    ];
  });
  return [HEAD, ...drafts].join('\n');
}
