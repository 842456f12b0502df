import '../words/all-messages.ts';
import '../quotation/mark-chinese.tsx';
import {render} from 'preact-render-to-string';
import {cssVariables, FLAVOURS} from '../carto/flavour.ts';
import {wordsOf} from '../domain/article.ts';
import {indexBundle, type Bundle, type Index} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {Passage} from '../domain/passage.ts';
import type {Place} from '../domain/place.ts';
import {placePath} from '../state/page-paths.ts';
import type {Locale} from '../domain/text.ts';
import {inLocale, LOCALES} from '../words/locales.ts';
import {wordsIn} from '../words/messages.ts';
import {Quotation} from '../quotation/quotation.tsx';
import {VERBATIM} from '../quotation/verbatim.ts';
import {compactCss, drawPoster, type PosterOptions} from '../map/painter/poster/draw-poster.ts';
import {aspectOf, NARROW_HEIGHT} from '../map/painter/poster/poster.ts';
import mapStyle from '../map/painter/gl/maplibre.css?raw';
import {oembedUrl} from '../export/embed/snippets.ts';
import style from './embed.css?raw';
import {Legend} from './legend.tsx';
import {FRAME_MESSAGES} from './messages.ts';
import {QUERIES} from '../words/addresses.ts';
import {marked} from '../quotation/marked.tsx';

/** A frame is smaller than a page: coordinates in two pixels of the poster, and less ground around it. */
const POSTER: Omit<PosterOptions, 'locale'> = {step: 2, overdraw: 260, wide: 600, narrow: NARROW_HEIGHT};

/** Of a place's own frame, without a script, so many quotations; the page has all. */
const SERVED = 5;

/**
 * The frame as served, of a site at `site` where that is known: the map, one quotation and the credit without a script; every quotation in wait for a click. A place's own
 * frame looks at it from near and holds what is said of it; a script fetches the rest.
 */
export function prerenderEmbed(
  bundle: Bundle,
  features: MapFeatures,
  locale: Locale,
  site: string | null,
  place?: Place,
): {readonly head: string; readonly html: string} {
  const index = indexBundle(bundle);
  const t = wordsIn(locale);
  const words = FRAME_MESSAGES[locale];
  const {glossed} = LOCALES[locale];
  const query = QUERIES[locale];
  const headline = headlineOf(bundle);
  const title = inLocale(bundle.site.title, locale);
  const passages = place ? (index.passagesAt.get(place.id) ?? []) : bundle.passages;
  const whole = `./${[place && `?place=${place.id}`, query && `${place ? '&' : '?'}${query}`].filter(Boolean).join('')}`;
  const head = [
    `<title>${place ? words.titled(inLocale(place.name, locale)) : title} · 《${headline}》</title>`,
    '<base target="_blank">',
    `<link rel="canonical" href="./${place ? placePath(place.id) : ''}">`,
    `<link rel="alternate" type="application/json+oembed" href="${oembedUrl({lang: locale, place: place?.id ?? ''}, site ?? './')}" title="${title}">`,
    `<style>.embed{--aspect:${aspectOf(bundle.region)}}${flavours()}${compactCss(mapStyle + style)}</style>`,
    '<script defer src="@embed@"></script>',
  ].join('\n');
  const heading = render(
    <h2 lang="zh-CN" {...VERBATIM}>
      {headline}
    </h2>,
  );
  const opening = bundle.passages.find(({voice}) => voice === 'direct');
  const html = render(
    <div
      class="embed"
      lang={locale}
      data-theme="light"
      data-glossed={glossed || undefined}
      data-site="./"
      data-own={place?.id}
      data-live="@embed-live@"
    >
      <div class="body" role="main">
        <section class="map" data-region="map" aria-label={t.mapLabel}>
          <div class="surface" />
          <div
            class="box"
            {...VERBATIM}
            dangerouslySetInnerHTML={{
              __html: drawPoster(bundle, features, {...POSTER, locale, ...(place && {place})}).replaceAll(
                'href="#place-',
                'href="./?place=',
              ),
            }}
          />
          <div class="furniture">
            <Legend features={features} locale={locale} />
            <div class="controls">
              <button type="button" data-zoom="1" aria-label={t.zoomIn} title={t.zoomIn}>
                ＋
              </button>
              <button type="button" data-zoom="-1" aria-label={t.zoomOut} title={t.zoomOut}>
                －
              </button>
              <button type="button" data-reset="" title={t.reset}>
                {t.reset}
              </button>
            </div>
            <button
              type="button"
              class="use-map"
              data-live=""
              data-starting={words.starting}
              data-failed={words.failed}
              data-again={words.again}
            >
              {words.useMap}
            </button>
          </div>
          <div class="scale" aria-hidden="true" />
        </section>
        <section
          class="card"
          data-region="panel"
          aria-label={t.panelLabel}
          data-count={t.count(2)}
          data-one={t.count(1)}
          data-none={t.noPassage}
          data-more={words.more(0)}
          data-places-of={words.placesOf}
        >
          <div
            class="subject"
            aria-live="polite"
            dangerouslySetInnerHTML={{
              __html: place
                ? ofPlace(index, place, locale, whole)
                : heading + (opening ? quotation(index, opening, locale, 'lead') : ''),
            }}
          />
          <noscript>
            {words.noScript}{' '}
            <a href="./" target="_blank" rel="noopener">
              {title}
            </a>
            。
          </noscript>
        </section>
      </div>
      <footer class="credit">
        <span class="approval">{bundle.mapApproval ? t.approved(bundle.mapApproval.number) : t.notApproved}</span>
        <span>{marked(words.credit(headline), locale)}</span>
        <a class="whole" href={whole} target="_blank" rel="noopener">
          {words.whole}
        </a>
        <span class="data">{marked(t.attribution(inLocale(bundle.region.credit, locale)), locale)}</span>
        <span class="pinned" hidden>
          {words.pinned('@version@')}{' '}
          <a href="./embed.html" target="_blank" rel="noopener">
            {words.latest}
          </a>
        </span>
        <span class="notice" role="status" data-open-at={words.openAt} />
      </footer>
      <template
        class="quotations"
        dangerouslySetInnerHTML={{
          __html: heading + passages.map((passage) => quotation(index, {...passage, gloss: {en: ''}}, locale)).join(''),
        }}
      />
      <template
        class="places"
        dangerouslySetInnerHTML={{
          __html: bundle.places
            .map(
              ({id, name, precision}) =>
                `<i id="${id}"${words.onMap[precision] ? ` title="${words.onMap[precision]}"` : ''}${LOCALES[locale].latin && !name.en ? ' lang="zh-CN"' : ''}>${inLocale(name, locale)}</i>`,
            )
            .join(''),
        }}
      />
    </div>,
  );
  return {head, html: `<header class="page-title"><h1>${title}</h1></header>${html}`};
}

/** What is said of a place. */
function ofPlace(index: Index, place: Place, locale: Locale, page: string): string {
  const t = wordsIn(locale);
  const words = FRAME_MESSAGES[locale];
  const passages = index.passagesAt.get(place.id) ?? [];
  const note = words.onMap[place.precision];
  const rest = passages.length - SERVED;
  return [
    render(
      <>
        <h2 {...VERBATIM}>
          {inLocale(place.name, locale)}
          {note ? <small>{note}</small> : null}
        </h2>
        <p class="count">{passages.length > 0 ? t.count(passages.length) : t.noPassage}</p>
      </>,
    ),
    ...passages.slice(0, SERVED).map((passage) => quotation(index, passage, locale)),
    ...(rest > 0
      ? [
          render(
            <p class="places">
              <a href={page} target="_blank" rel="noopener">
                {words.more(rest)}
              </a>
            </p>,
          ),
        ]
      : []),
  ].join('');
}

/** One quotation: the way to its paragraph leads out of the frame, to the page. */
function quotation(index: Index, passage: Passage, locale: Locale, size?: 'lead'): string {
  const query = QUERIES[locale];
  const page = `./?passage=${passage.id}${query && `&amp;${query}`}`;
  return render(<Quotation index={index} passage={passage} locale={locale} {...(size ? {size} : {})} />)
    .replace('<figure ', `<figure data-places="${passage.places.join(' ')}" `)
    .replace(/href="#at-[^"]*"/, `href="${page}"`)
    .replace(
      /href="#[^"]*" data-paragraph="[^"]*" data-of="[^"]*"/,
      `href="${page}&amp;mode=read" target="_blank" rel="noopener"`,
    );
}

function headlineOf({article}: Bundle): string {
  const span = article.blocks.find(({kind}) => kind === 'title')?.spans[0];
  return span ? wordsOf(article.text, span) : '';
}

function flavours(): string {
  const {light, dark, projector} = FLAVOURS;
  return `.embed{${cssVariables(light)}}.embed[data-theme=dark]{${cssVariables(dark)}}.embed[data-theme=projector]{${cssVariables(projector)}}`;
}
