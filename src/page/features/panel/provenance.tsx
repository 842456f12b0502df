import type {ComponentType} from 'preact';
import type {Index} from '../../../domain/bundle.ts';
import type {Place} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import type {Messages} from '../../../words/messages.ts';

export interface ProvenanceProps {
  readonly index: Index;
  readonly place: Place;
  readonly locale: Locale;
  readonly words: Messages;
}

/** Filled by `provenance-section.tsx`, which comes after the first click can be answered and before the data that it shows. */
export const LATER: {Section: ComponentType<ProvenanceProps> | null} = {Section: null};

/** "How exact is this?", as soon as it can be said. */
export function Provenance(props: ProvenanceProps) {
  return LATER.Section ? <LATER.Section {...props} /> : null;
}
