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

/** Of a place, or of the list of places. */
export interface OthersProps {
  readonly place: Place | null;
  readonly locale: Locale;
}

/** Filled after the first click can be answered: by `provenance-section.tsx`, and by the part of the site's other articles. */
export const LATER: {Section: ComponentType<ProvenanceProps> | null; Others: ComponentType<OthersProps> | null} = {
  Section: null,
  Others: null,
};

/** What other articles say, as soon as it is known. */
export function Others(props: OthersProps) {
  return LATER.Others ? <LATER.Others {...props} /> : null;
}

/** "How exact is this?", as soon as it can be said. */
export function Provenance(props: ProvenanceProps) {
  return LATER.Section ? <LATER.Section {...props} /> : null;
}
