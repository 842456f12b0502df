import '../words/all-messages.ts';
import '../quotation/mark-chinese.tsx';
import {render} from 'preact-render-to-string';
import {cssVariables, FLAVOURS} from '../carto/flavour.ts';
import {indexBundle, type Bundle} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {Place} from '../domain/place.ts';
import {placePath} from '../state/page-paths.ts';
import type {Locale} from '../domain/text.ts';
import {inLocale, LOCALES} from '../words/locales.ts';
import {wordsIn} from '../words/messages.ts';
import {VERBATIM} from '../quotation/verbatim.ts';
import {compactCss, drawPoster, type PosterOptions} from '../map/painter/poster/draw-poster.ts';
import {aspectOf, NARROW_HEIGHT} from '../map/painter/poster/poster.ts';
import mapStyle from '../map/painter/gl/maplibre.css?raw';
import {oembedUrl} from '../export/embed/snippets.ts';
import style from './embed.css?raw';
import {Legend} from './legend.tsx';
import {FRAME_MESSAGES} from './messages.ts';
import {contentOf, headlineOf, pageAddress, ServedCard, type FrameSubject} from './served-card.tsx';
import {marked} from '../quotation/marked.tsx';

/** A frame is smaller than a page: coordinates in two pixels of the poster, and less ground around it. */
const POSTER: Omit<PosterOptions, 'locale'> = {step: 2, overdraw: 260, wide: 600, narrow: NARROW_HEIGHT};

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
  const frame: FrameSubject = {index: indexBundle(bundle), locale, place};
  const title = inLocale(bundle.site.title, locale);
  const {subject, quotations, places} = contentOf(frame);
  const poster = drawPoster(bundle, features, {...POSTER, locale, ...(place && {place})});
  const html = render(
    <div
      class="embed"
      lang={locale}
      data-theme="light"
      data-glossed={LOCALES[locale].glossed || undefined}
      data-site="./"
      data-own={place?.id}
      data-live="@embed-live@"
    >
      <div class="body" role="main">
        <section class="map" data-region="map" aria-label={wordsIn(locale).mapLabel}>
          <div class="surface" />
          <div
            class="box"
            {...VERBATIM}
            dangerouslySetInnerHTML={{__html: poster.replaceAll('href="#place-', 'href="./?place=')}}
          />
          <div class="furniture">
            <Legend features={features} locale={locale} />
            <Controls locale={locale} />
          </div>
          <div class="scale" aria-hidden="true" />
        </section>
        <ServedCard locale={locale} title={title} subject={subject} />
      </div>
      <Credit {...frame} />
      <template class="quotations" dangerouslySetInnerHTML={{__html: quotations}} />
      <template class="places" dangerouslySetInnerHTML={{__html: places}} />
    </div>,
  );
  return {head: headOf(frame, title, site), html: `<header class="page-title"><h1>${title}</h1></header>${html}`};
}

function headOf({index: {bundle}, locale, place}: FrameSubject, title: string, site: string | null): string {
  const name = place ? FRAME_MESSAGES[locale].titled(inLocale(place.name, locale)) : title;
  return [
    `<title>${name} · 《${headlineOf(bundle)}》</title>`,
    '<base target="_blank">',
    `<link rel="canonical" href="./${place ? placePath(place.id) : ''}">`,
    `<link rel="alternate" type="application/json+oembed" href="${oembedUrl({lang: locale, place: place?.id ?? ''}, site ?? './')}" title="${title}">`,
    `<style>.embed{--aspect:${aspectOf(bundle.region)}}${flavours()}${compactCss(mapStyle + style)}</style>`,
    '<script defer src="@embed@"></script>',
  ].join('\n');
}

function Controls({locale}: {readonly locale: Locale}) {
  const t = wordsIn(locale);
  const words = FRAME_MESSAGES[locale];
  return (
    <>
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
    </>
  );
}

function Credit(frame: FrameSubject) {
  const {
    index: {bundle},
    locale,
  } = frame;
  const t = wordsIn(locale);
  const words = FRAME_MESSAGES[locale];
  return (
    <footer class="credit">
      <span class="approval">{bundle.mapApproval ? t.approved(bundle.mapApproval.number) : t.notApproved}</span>
      <span>{marked(words.credit(headlineOf(bundle)), locale)}</span>
      <a class="whole" href={pageAddress(frame)} target="_blank" rel="noopener">
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
  );
}

function flavours(): string {
  const {light, dark, projector} = FLAVOURS;
  return `.embed{${cssVariables(light)}}.embed[data-theme=dark]{${cssVariables(dark)}}.embed[data-theme=projector]{${cssVariables(projector)}}`;
}
