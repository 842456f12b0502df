import type {Piece} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import type {Messages} from '../../../words/messages.ts';
import {PrecisionSample} from './precision-sample.tsx';
import './provenance.css';
import {LATER, type ProvenanceProps} from './provenance.tsx';
import {PUNCTUATION} from '../../../words/punctuation.ts';
import {marked} from '../../../quotation/marked.tsx';

/** The page that lists every place and source; none beside a page that was saved as one file. */
export const provenanceHref = (place = ''): string | null =>
  globalThis.location?.protocol === 'file:' ? null : `provenance/${place && `#${place}`}`;

const ALL_PLACES = {'zh-CN': '全部地点和出处，列成一张表', en: 'All places and sources in one table'};

const ROWS = {
  'zh-CN': {method: '怎么来的', error: '误差', source: '出处', licence: '许可', date: '时间', datum: '坐标基准'},
  en: {method: 'Method', error: 'Error', source: 'Source', licence: 'Licence', date: 'Date', datum: 'Datum'},
};

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
  const name = ROWS[locale];
  const rows: readonly (readonly [string, string])[] = [
    [name.error, place.pieces ? '' : place.errorM === null ? '—' : t.errorM(place.errorM)],
    [name.method, inLocale(place.method, locale)],
    ...(source
      ? ([
          [name.source, inLocale(source.title, locale)],
          [name.licence, source.licence],
          [name.date, source.date],
          [name.datum, source.datum],
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
          .map(([row, value]) => (
            <div key={row}>
              <dt>{row}</dt>
              <dd>{marked(value, locale)}</dd>
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
