import type {Piece} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import type {Messages} from '../../../words/messages.ts';
import {PrecisionSample} from './precision-sample.tsx';
import './provenance.css';
import {LATER, type ProvenanceProps} from './provenance.tsx';
import {PUNCTUATION} from '../../../words/punctuation.ts';

/** The page that lists every place and source; none beside a page that was saved as one file. */
export const provenanceHref = (place = ''): string | null =>
  globalThis.location?.protocol === 'file:' ? null : `provenance/${place && `#${place}`}`;

const ALL_PLACES = {'zh-CN': '全部地点和出处，列成一张表', en: 'All places and sources in one table'};

const WORST: Readonly<Record<Locale, (usual: string, worst: string) => string>> = {
  'zh-CN': (usual, worst) => `大半${usual}，最差${worst}`,
  en: (usual, worst) => `for the most part ${usual}, at worst ${worst}`,
};

/** `描绘 310 km：约 100 米（95% 把握）`; of what is guessed in many ways, the usual error and the worst. */
function wordPiece({precision, lengthKm, usualM, errorM}: Piece, locale: Locale, t: Messages): string {
  // Without the words in brackets that say what an error means: once is enough.
  const usual = t.errorM(usualM).replace(/ ?[（(].*/, '');
  const error = usualM === errorM ? t.errorM(errorM) : WORST[locale](usual, t.errorM(errorM));
  return `${t.precisions[precision]} ${t.distance(Math.round(lengthKm))}${PUNCTUATION[locale].colon}${error}`;
}

/** "How exact is this?": a sample of how the map draws it; precision, error, method, source, licence, date, datum. */
export function ProvenanceSection({index, place, locale, words: t}: ProvenanceProps) {
  const source = index.bundle.sources.find(({id}) => id === place.source);
  const rows: readonly (readonly [string, string])[] = [
    [t.error, place.pieces ? '' : place.errorM === null ? '—' : t.errorM(place.errorM)],
    [t.method, inLocale(place.method, locale)],
    ...(source
      ? ([
          [t.source, inLocale(source.title, locale)],
          [t.licence, source.licence],
          [t.date, source.date],
          [t.datum, source.datum],
        ] as const)
      : []),
  ];
  const all = provenanceHref(place.id);
  return (
    <section class="provenance" id="how-exact">
      <h3>{t.howExact}</h3>
      {place.pieces ? null : (
        <p class={`precision ${place.precision}`}>
          <PrecisionSample place={place} /> {t.precisions[place.precision]}
        </p>
      )}
      {place.pieces ? (
        <ul class="pieces">
          {place.pieces.map((piece) => (
            <li key={piece.precision}>
              <PrecisionSample place={place} precision={piece.precision} /> {wordPiece(piece, locale, t)}
            </li>
          ))}
        </ul>
      ) : null}
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {all ? (
        <p class="all">
          <a href={all}>{ALL_PLACES[locale]}</a>
        </p>
      ) : null}
    </section>
  );
}

LATER.Section = ProvenanceSection;
