import type {Index} from '../../domain/bundle.ts';
import type {Place} from '../../domain/place.ts';
import {inLocale, type Locale} from '../../domain/text.ts';
import {MESSAGES} from '../messages.ts';

interface ProvenanceProps {
  readonly index: Index;
  readonly place: Place;
  readonly locale: Locale;
}

/** "How exact is this?": precision, error, method, source, licence, date, datum. */
export function Provenance({index, place, locale}: ProvenanceProps) {
  const t = MESSAGES[locale];
  const source = index.bundle.sources.find(({id}) => id === place.source);
  const rows: readonly (readonly [string, string])[] = [
    [t.error, place.errorM === null ? '—' : t.errorM(place.errorM)],
    [t.method, inLocale(place.method, locale)],
    ...(source ? [
      [t.source, inLocale(source.title, locale)],
      [t.licence, source.licence],
      [t.date, source.date],
      [t.datum, source.datum],
    ] as const : []),
  ];
  return (
    <section class="provenance" id="how-exact">
      <h3>{t.howExact}</h3>
      <p class={`precision ${place.precision}`}><PrecisionMark precision={place.precision} /> {t.precisions[place.precision]}</p>
      <dl>{rows.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}

/** The stroke that the map draws for this precision. */
function PrecisionMark({precision}: {readonly precision: Place['precision']}) {
  const dash = precision === 'schematic' ? '6 4' : precision === 'within' ? '2 4' : undefined;
  if (precision === 'unlocated') return <svg width="40" height="12" aria-hidden="true"><path d="M14 2l12 8M26 2l-12 8" class="stroke thin" /></svg>;
  return <svg width="40" height="12" aria-hidden="true"><path d="M2 6h36" class="stroke" stroke-dasharray={dash} /></svg>;
}
