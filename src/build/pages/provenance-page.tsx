import {render} from 'preact-render-to-string';
import {cssVariables, FLAVOURS} from '../../carto/flavour.ts';
import type {Index} from '../../domain/bundle.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import {PLACE_KINDS, PRECISIONS, type Place, type Precision, type Source} from '../../domain/place.ts';
import type {Bilingual} from '../../domain/text.ts';
import {EN} from '../../words/messages-en.ts';
import {wordsIn} from '../../words/messages.ts';
import {PrecisionSample} from '../../page/features/panel/precision-sample.tsx';
import {compactCss} from '../../map/painter/poster/draw-poster.ts';
import {headTags} from './head-tags.ts';
import {articleLd, graphLd} from './json-ld.ts';
import pageStyle from './page.css?raw';
import {pageShell} from './page-shell.ts';
import {PROVENANCE_PATH} from '../../state/page-paths.ts';
import style from './provenance.css?raw';
import type {SitePage} from './site-page.ts';

const t = wordsIn('zh-CN');
const SITE = '../';
const DEPTH = 1;
const TITLE = {zh: '数据从哪里来，有多准', en: 'Where the data come from, and how exact they are'};
const LEAD = {
  zh: '图上每个地点怎么来的、误差多大、依据哪份资料，都列在这里。误差指 95% 把握的半径。样子一栏和地图上一致：虚线、斜纹、光晕都表示推测。',
  en: 'How each place got onto the map, how far it may be off, and on whose authority. The error is a radius that holds nineteen times in twenty. Samples are drawn as on the map: dashes, hatching and halos mark what is inferred.',
};
const COLUMNS: readonly Bilingual[] = [
  {zh: '样子', en: 'sample'},
  {zh: '地点', en: 'place'},
  {zh: '精度', en: 'precision'},
  {zh: '误差', en: 'error'},
  {zh: '怎么来的', en: 'method'},
  {zh: '出处 · 许可 · 日期', en: 'source · licence · date'},
];

/** A stretch of a place that is as exact throughout. */
interface Piece {
  readonly precision: Precision;
  readonly errorM: number | null;
}

/** The page that lists every place with its provenance, and every source: readable without scripts, in both languages. */
export function provenancePage(index: Index, features: MapFeatures, site: string | null): SitePage {
  const {bundle} = index;
  const head = headTags({
    title: `${TITLE.zh} · ${index.bundle.site.title.zh}`,
    description: LEAD.zh,
    siteName: index.bundle.site.title.zh,
    path: PROVENANCE_PATH,
    picture: 'icon-512.png',
    pictureAlt: index.bundle.site.title.zh,
    type: 'website',
    site,
    depth: DEPTH,
    jsonLd: graphLd([articleLd(bundle, site, DEPTH)]),
  });
  const colours = `:root{${cssVariables(FLAVOURS.light)}}@media (prefers-color-scheme:dark){:root{${cssVariables(FLAVOURS.dark)}}}`;
  const body = render(
    <>
      <header>
        <a href={SITE}>{index.bundle.site.title.zh}</a>
      </header>
      <main>
        <h1>
          {TITLE.zh} <small lang="en">{TITLE.en}</small>
        </h1>
        <p>{LEAD.zh}</p>
        <p class="en" lang="en">
          {LEAD.en}
        </p>
        <ul class="counts">
          {PRECISIONS.map((precision) => (
            <li key={precision}>
              <Both of={wordsOf(precision)} />{' '}
              <b>{bundle.places.filter((place) => place.precision === precision).length}</b>
            </li>
          ))}
        </ul>
        <div class="wide">
          <table>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column.en} scope="col">
                    <Both of={column} />
                  </th>
                ))}
              </tr>
            </thead>
            {PLACE_KINDS.map((kind) => (
              <KindRows
                key={kind}
                index={index}
                features={features}
                places={bundle.places.filter((place) => place.kind === kind)}
              />
            ))}
          </table>
        </div>
        <h2>
          出处 <span lang="en">Sources</span>
        </h2>
        <ol class="sources">
          {bundle.sources.map((source) => (
            <SourceEntry key={source.id} source={source} />
          ))}
        </ol>
      </main>
      <footer>
        <a href={SITE}>回到地图</a> ·{' '}
        <a href={`${SITE}?lang=en`} lang="en">
          Back to the map
        </a>
      </footer>
    </>,
  );
  const text = pageShell(`${head}\n<style>${colours}${compactCss(pageStyle)}${compactCss(style)}</style>`, body);
  return {path: `${PROVENANCE_PATH}index.html`, text};
}

function KindRows({
  index,
  features,
  places,
}: {
  readonly index: Index;
  readonly features: MapFeatures;
  readonly places: readonly Place[];
}) {
  const [first] = places;
  if (!first) return null;
  return (
    <tbody>
      <tr class="kind">
        <th colSpan={COLUMNS.length} scope="rowgroup">
          <Both of={{zh: t.placeKinds[first.kind], en: EN.placeKinds[first.kind]}} />
        </th>
      </tr>
      {places.map((place) => (
        <PlaceRow key={place.id} index={index} place={place} pieces={piecesOf(place, features)} />
      ))}
    </tbody>
  );
}

function PlaceRow({
  index,
  place,
  pieces,
}: {
  readonly index: Index;
  readonly place: Place;
  readonly pieces: readonly Piece[];
}) {
  const source = index.bundle.sources.find(({id}) => id === place.source);
  const holder = place.within ? index.place.get(place.within) : undefined;
  return (
    <tr id={place.id}>
      <td>
        {pieces.map(({precision, errorM}) => (
          <PrecisionSample key={`${precision}${errorM}`} place={place} precision={precision} />
        ))}
      </td>
      <th scope="row">
        <a href={`${SITE}?place=${place.id}`}>{place.name.zh}</a>{' '}
        {place.name.en && <span lang="en">{place.name.en}</span>}
      </th>
      <td>
        {pieces.map(({precision, errorM}) => (
          <p key={`${precision}${errorM}`}>
            <Both of={wordsOf(precision)} />
          </p>
        ))}
        {place.precision === 'within' && holder ? <a href={`#${holder.id}`}>{holder.name.zh}</a> : null}
      </td>
      <td class="number">
        {pieces.map(({precision, errorM}) => (
          <p key={`${precision}${errorM}`}>{errorM === null ? '—' : distance(errorM)}</p>
        ))}
      </td>
      <td>
        {place.method.zh}
        <p class="small" lang="en">
          {place.method.en}
        </p>
      </td>
      <td>
        {source ? (
          <>
            <a href={`#source-${source.id}`}>{source.title.zh}</a>
            <p class="small">
              {source.licence} · {source.date}
            </p>
          </>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}

/** Of a line whose precision changes on its way each kind of piece, the best known first; of all else the place itself. */
function piecesOf(place: Place, {features}: MapFeatures): readonly Piece[] {
  const drawn = features.filter(
    ({properties, geometry}) =>
      properties.place === place.id &&
      geometry.type.endsWith('LineString') &&
      (place.kind === 'road' || place.kind === 'railway'),
  );
  const worst = PRECISIONS.flatMap((precision) => {
    const errors = drawn
      .filter(({properties}) => properties.precision === precision)
      .map(({properties}) => properties.errorM);
    return errors.length > 0 ? [{precision, errorM: Math.max(...errors)}] : [];
  });
  return worst.length > 1 ? worst : [place];
}

function SourceEntry({
  source: {id, title, publisher, licence, date, datum, url, method, errorM},
}: {
  readonly source: Source;
}) {
  const facts = [publisher, licence, date, datum, errorM === null ? '' : distance(errorM)].filter(
    (fact) => fact !== '' && fact !== '—',
  );
  return (
    <li id={`source-${id}`}>
      <b>{title.zh}</b> {title.en && <span lang="en">{title.en}</span>}
      <p class="small">
        {facts.join(' · ')}
        {url ? (
          <>
            {' '}
            ·{' '}
            <a href={url} rel="noreferrer">
              {url}
            </a>
          </>
        ) : null}
      </p>
      <p class="small">
        {method.zh} {method.en && <span lang="en">{method.en}</span>}
      </p>
    </li>
  );
}

function Both({of: {zh, en}}: {readonly of: Bilingual}) {
  return (
    <>
      {zh} <span lang="en">{en}</span>
    </>
  );
}

function wordsOf(precision: Precision): Bilingual {
  return {zh: t.precisions[precision], en: EN.precisions[precision]};
}

function distance(metres: number): string {
  return metres >= 1000 ? `${Math.round(metres / 100) / 10} km` : `${metres} m`;
}
