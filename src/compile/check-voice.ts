import type {Article} from '../domain/article.ts';
import type {Anchored} from './bundle-passages.ts';
import type {Fault} from '../faults/fault.ts';
import {tell, type Told} from '../faults/tell.ts';
import {findQuotations, type Quotation} from './find-quotations.ts';
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

type Rule = readonly [isBroken: boolean, field: 'voice' | 'speaker' | 'kind', told: Told];

function contradictions(
  {passage, entry: {fault}}: Anchored,
  quotations: readonly Quotation[],
  officials: ReadonlySet<string>,
): readonly Fault[] {
  const {voice, kind, speaker} = passage;
  const isQuoted = quotations.some((quotation) => contains(quotation, passage));
  const rules: readonly Rule[] = [
    [voice === 'direct' && !isQuoted, 'voice', tell('direct-unquoted')],
    [voice === 'narration' && speaker !== null, 'speaker', tell('narration-speaker')],
    [kind === 'testimony' && speaker === null, 'kind', tell('testimony-speaker')],
    [kind === 'testimony' && officials.has(speaker ?? ''), 'kind', tell('testimony-official')],
  ];
  return broken(rules, fault);
}

function doubts({passage, entry: {fault}}: Anchored, quotations: readonly Quotation[]): readonly Fault[] {
  const {voice, speaker} = passage;
  const isSpeech = quotations.some((quotation) => quotation.isAttributed && contains(quotation, passage));
  const rules: readonly Rule[] = [
    [voice !== 'direct' && isSpeech, 'voice', tell('voice-quoted', voice)],
    [voice === 'direct' && speaker === null, 'voice', tell('direct-speaker')],
  ];
  return broken(rules, fault);
}

function broken(rules: readonly Rule[], fault: Anchored['entry']['fault']): readonly Fault[] {
  return rules.filter(([isBroken]) => isBroken).map(([, field, told]) => fault([field], told));
}
