import {inLocale} from '../../domain/text.ts';
import {MESSAGES} from '../messages.ts';
import {PrecisionSample} from './precision-sample.tsx';
import './provenance.css';
import {LATER, type ProvenanceProps} from './provenance.tsx';

/** The page that lists every place and source; none beside a page that was saved as one file. */
export const provenanceHref = (place = ''): string | null => (globalThis.location?.protocol === 'file:' ? null : `provenance/${place && `#${place}`}`);

const ALL_PLACES = {'zh-CN': '全部地点和出处，列成一张表', en: 'All places and sources in one table'};

/** "How exact is this?": a sample of how the map draws it; precision, error, method, source, licence, date, datum. */
export function ProvenanceSection({index, place, locale}: ProvenanceProps) {
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
  const all = provenanceHref(place.id);
  return (
    <section class="provenance" id="how-exact">
      <h3>{t.howExact}</h3>
      <p class={`precision ${place.precision}`}><PrecisionSample place={place} /> {t.precisions[place.precision]}</p>
      <dl>{rows.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {all ? <p class="all"><a href={all}>{ALL_PLACES[locale]}</a></p> : null}
    </section>
  );
}

LATER.Section = ProvenanceSection;
