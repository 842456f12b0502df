import type {Article} from '../domain/article.ts';
import type {Anchored} from './bundle-passages.ts';
import type {Fault} from './fault.ts';
import {findQuotations} from './find-quotations.ts';
import type {Quotation} from './find-quotations.ts';
import {contains} from './joined-text.ts';
import type {Content} from './read-content.ts';

interface Findings {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Voice, speaker and kind must agree with each other and with the quotation marks of the article. */
export function checkVoice(anchored: readonly Anchored[], article: Article, content: Content): Findings {
  const quotations = findQuotations(article);
  const officials = new Set(
    content.speakers.wellFormed.filter(({value}) => value.office).map(({value}) => value.id as string),
  );
  return {
    faults: anchored.flatMap((each) => contradictions(each, quotations, officials)),
    warnings: anchored.flatMap((each) => doubts(each, quotations)),
  };
}

type Rule = readonly [isBroken: boolean, field: 'voice' | 'speaker' | 'kind', message: string, hint: string];

function contradictions(
  {passage, entry: {fault}}: Anchored,
  quotations: readonly Quotation[],
  officials: ReadonlySet<string>,
): readonly Fault[] {
  const {voice, kind, speaker} = passage;
  const isQuoted = quotations.some((quotation) => contains(quotation, passage));
  const rules: readonly Rule[] = [
    [
      voice === 'direct' && !isQuoted,
      'voice',
      'direct speech outside the quotation marks “ ”',
      'shorten exact to what stands between them, or make it indirect',
    ],
    [
      voice === 'narration' && speaker !== null,
      'speaker',
      'narration has no speaker',
      'drop the speaker, or make it direct or indirect',
    ],
    [kind === 'testimony' && speaker === null, 'kind', 'testimony without a speaker', 'name the resident who speaks'],
    [
      kind === 'testimony' && officials.has(speaker ?? ''),
      'kind',
      'testimony of a speaker who holds an office',
      'choose another kind',
    ],
  ];
  return broken(rules, fault);
}

function doubts({passage, entry: {fault}}: Anchored, quotations: readonly Quotation[]): readonly Fault[] {
  const {voice, speaker} = passage;
  const isSpeech = quotations.some((quotation) => quotation.isAttributed && contains(quotation, passage));
  const rules: readonly Rule[] = [
    [
      voice !== 'direct' && isSpeech,
      'voice',
      `${voice} inside an attributed quotation`,
      'make it direct, with its speaker',
    ],
    [
      voice === 'direct' && speaker === null,
      'voice',
      'direct speech without a speaker',
      'name who speaks, or make it narration',
    ],
  ];
  return broken(rules, fault);
}

function broken(rules: readonly Rule[], fault: Anchored['entry']['fault']): readonly Fault[] {
  return rules.filter(([isBroken]) => isBroken).map(([, field, message, hint]) => fault([field], message, hint));
}
