import {wordsOf} from '../../../domain/article.ts';
import type {Index} from '../../../domain/bundle.ts';
import type {Passage} from '../../../domain/passage.ts';
import type {Place} from '../../../domain/place.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale, LOCALES} from '../../../words/locales.ts';
import {countsPerPlace, isFiltered, visiblePassages} from '../../../state/select.ts';
import {wordsIn} from '../../../words/messages.ts';
import {attributionOf} from '../../../quotation/quotation.tsx';
import {ChartFrame, type ChartProps} from './chart-frame.tsx';
import {AcrossStrip, DownStrip, type CountedStop} from './line-drawing.tsx';
import {courseBetween, guessedKm, layOutStops, stationsAlong, type Stretch} from './line-strip.ts';
import {passageLink, placeLink} from './links.ts';
import {CHART_MESSAGES} from './messages.ts';
import {marked, shown} from '../../../quotation/marked.tsx';

/** As much as Chinese names need when they stand upright below the line. */
const ACROSS_FROM = 480;
/** Between names: down the strip they are lines of a list, further apart where fingers choose. */
const GAP = {across: 25, down: 30, narrow: 44} as const;
const MARGIN = 14;

/** The high-speed line as a strip: its stations by distance, where its course is known, and what the article says of each. */
export function LineChart({index, view, width, course}: ChartProps & {readonly course: readonly Stretch[] | null}) {
  const {locale, filter} = view;
  const t = CHART_MESSAGES[locale].line;
  const {places} = index.bundle;
  const stations = stationsAlong(places);
  const counts = countsPerPlace(index, filter);
  const across = width >= ACROSS_FROM && !LOCALES[locale].latin;
  const gap = across ? GAP.across : width >= ACROSS_FROM ? GAP.down : GAP.narrow;
  const length = across ? width - 2 * MARGIN : (stations.length - 1) * GAP.narrow;
  const shown = course ?? courseBetween(stations);
  const stops: readonly CountedStop[] = layOutStops(stations, length, gap).map((stop) => ({
    ...stop,
    count: counts.get(stop.station.id) ?? 0,
  }));
  const nameOf = ({name}: Place): string => inLocale(name, locale);
  const finding = t.finding(
    stations.length,
    stops.filter(({count}) => count > 0).map(({station}) => nameOf(station)),
  );
  const table = {
    caption: finding,
    columns: t.columns,
    rows: stops.map(({station, km, count}) => [
      nameOf(station),
      km,
      wordsIn(locale).precisions[station.precision],
      count,
    ]),
  };
  const Strip = across ? AcrossStrip : DownStrip;
  const unplaced = places.filter(({kind, km}) => kind === 'station' && km === undefined).map(nameOf);
  return (
    <ChartFrame
      index={index}
      view={view}
      width={width}
      id="line"
      finding={finding}
      filtered={isFiltered(filter)}
      table={table}
      source={lineSources(index, locale)}
      note={[
        t.note(stations.at(-1)?.km ?? 0, guessedKm(shown), stations[0] ? nameOf(stations[0]) : ''),
        unplaced.length > 0 ? t.unplaced(unplaced.join('、')) : '',
      ].join(LOCALES[locale].space)}
    >
      <Strip stops={stops} course={shown} view={view} width={width} length={length} margin={MARGIN} gap={gap} />
      <Said index={index} view={view} />
    </ChartFrame>
  );
}

/** What the article says of the line and of its stations. */
function Said({index, view}: Pick<ChartProps, 'index' | 'view'>) {
  const t = CHART_MESSAGES[view.locale].line;
  const lines = index.bundle.places.filter(({kind}) => kind === 'railway');
  const about = (passage: Passage): boolean =>
    passage.places.some((id) => ['railway', 'station'].includes(index.place.get(id)?.kind ?? ''));
  const passages = visiblePassages(index, view.filter).filter(about);
  if (passages.length === 0) return null;
  return (
    <section class="line-said">
      <h4>
        {t.said}{' '}
        {lines.map((line) => (
          <a key={line.id} {...placeLink(view, line.id)}>
            {shown(line.name, view.locale)}
          </a>
        ))}
      </h4>
      <ul>
        {passages.map((passage) => (
          <li key={passage.id}>
            <a class="figure-link" {...passageLink(view, passage)}>
              <span class="around" lang="zh-CN">
                {wordsOf(index.bundle.article.text, passage)}
              </span>
              <small>
                {wordsIn(view.locale).kinds[passage.kind]} ·{' '}
                {marked(attributionOf(index, passage, view.locale), view.locale)}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function lineSources({bundle: {places, sources}}: Index, locale: Locale): string {
  const used = new Set(places.filter(({kind}) => kind === 'railway' || kind === 'station').map(({source}) => source));
  return sources
    .filter(({id}) => used.has(id))
    .map(({title, publisher}) => `${inLocale(title, locale)} ${publisher.split(';')[0]}`)
    .join(CHART_MESSAGES[locale].betweenSources);
}
