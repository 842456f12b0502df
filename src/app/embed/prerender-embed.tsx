import {render} from 'preact-render-to-string';
import {cssVariable, cssVariables, FLAVOURS} from '../../carto/flavour.ts';
import {labelCandidates} from '../../carto/label-candidate.ts';
import {placeLabels} from '../../carto/place-labels.ts';
import {wordsOf} from '../../domain/article.ts';
import {indexBundle, type Bundle, type Index} from '../../domain/bundle.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import type {Passage} from '../../domain/passage.ts';
import {inLocale, type Locale} from '../../domain/text.ts';
import {MAP_FONT} from '../../map-svg/draw-labels.ts';
import {drawMap} from '../../map-svg/draw-map.ts';
import {drawLabelsInPercent} from '../../map-svg/label-overlay.ts';
import {MESSAGES} from '../../ui/messages.ts';
import {Quotation} from '../../ui/quotation.tsx';
import {POSTER_CAMERA, POSTER_NARROW, POSTER_SIZE} from '../poster.ts';
import style from './embed.css?raw';
import {FRAME_MESSAGES} from './messages.ts';

/** A frame is smaller than a page: coordinates in two pixels of the poster, and less ground around it. */
const STEP = 2;
const OVERDRAW = 260;

/** The frame as served: the map, one quotation and the credit without a script; every quotation in wait for a click. */
export function prerenderEmbed(bundle: Bundle, features: MapFeatures, locale: Locale): {readonly head: string; readonly html: string} {
  const index = indexBundle(bundle);
  const t = MESSAGES[locale];
  const words = FRAME_MESSAGES[locale];
  const headline = headlineOf(bundle);
  const head = [
    `<title>${t.brand} · 《${headline}》</title>`,
    '<link rel="canonical" href="./">',
    `<link rel="alternate" type="application/json+oembed" href="./oembed/map.json" title="${t.brand}">`,
    `<style>${flavours()}${compact(style)}</style>`,
    '<script defer src="@embed@"></script>',
  ].join('\n');
  const opening = bundle.passages.find(({voice}) => voice === 'direct');
  const html = render(
    <div class="embed" lang={locale} data-theme="light" data-site="./" data-live="@embed-live@">
      <section class="map" data-region="map" aria-label={t.mapLabel}>
        <div class="surface" />
        <div class="box" dangerouslySetInnerHTML={{__html: poster(index, features, locale)}} />
        <div class="furniture">
          <div class="controls">
            <button type="button" data-zoom="1" aria-label={t.zoomIn} title={t.zoomIn}>＋</button>
            <button type="button" data-zoom="-1" aria-label={t.zoomOut} title={t.zoomOut}>－</button>
            <button type="button" data-reset="" title={t.reset}>{t.reset}</button>
          </div>
          <button type="button" class="use-map" data-live="" data-starting={words.starting} data-failed={words.failed}>{words.useMap}</button>
        </div>
        <div class="scale" aria-hidden="true" />
      </section>
      <section class="card" data-region="panel" aria-label={t.panelLabel} data-count={t.count(0)} data-more={words.more(0)} data-places-of={words.placesOf} tabIndex={0}>
        <div class="subject" aria-live="polite" dangerouslySetInnerHTML={{__html: render(<h2 lang="zh-CN">{headline}</h2>) + (opening ? quotation(index, opening, locale, 'lead') : '')}} />
        <noscript>{words.noScript} <a href="./" target="_blank" rel="noopener">{t.brand}</a>。</noscript>
      </section>
      <footer class="credit">
        <span class="approval">{bundle.mapApproval ? t.approved(bundle.mapApproval.number) : t.notApproved}</span>
        <span>{words.credit(headline)}</span>
        <a class="whole" href={locale === 'en' ? './?lang=en' : './'} target="_blank" rel="noopener">{words.whole}</a>
        <span class="notice" role="status" data-open-at={words.openAt} />
      </footer>
      <template class="quotations" dangerouslySetInnerHTML={{__html: bundle.passages.map((passage) => quotation(index, passage, locale)).join('')}} />
      <template class="places" dangerouslySetInnerHTML={{__html: bundle.places.map(({id, name, precision}) => `<i id="${id}"${precision === 'schematic' || precision === 'unlocated' ? ` title="${t.precisions[precision]}"` : ''}>${inLocale(name, locale)}</i>`).join('')}} />
    </div>,
  );
  return {head, html};
}

/** One quotation: the way to its paragraph leads out of the frame, to the page. */
function quotation(index: Index, passage: Passage, locale: Locale, size?: 'lead'): string {
  const page = `./?passage=${passage.id}${locale === 'en' ? '&amp;lang=en' : ''}`;
  return render(<Quotation index={index} passage={passage} locale={locale} {...(size ? {size} : {})} />)
    .replace('<figure ', `<figure data-places="${passage.places.join(' ')}" `)
    .replace(/href="#at-[^"]*"/, `href="${page}"`)
    .replace(/href="#[^"]*" data-paragraph="[^"]*" data-of="[^"]*"/, `href="${page}&amp;mode=read" target="_blank" rel="noopener"`);
}

function headlineOf({article}: Bundle): string {
  const span = article.blocks.find(({kind}) => kind === 'title')?.spans[0];
  return span ? wordsOf(article.text, span) : '';
}

function flavours(): string {
  const {light, dark, projector} = FLAVOURS;
  return `.embed{${cssVariables(light)}}.embed[data-theme=dark]{${cssVariables(dark)}}.embed[data-theme=projector]{${cssVariables(projector)}}`;
}

function compact(css: string): string {
  return css.replace(/\/\*[^*]*\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':');
}

function poster({bundle, place}: Index, features: MapFeatures, locale: Locale): string {
  const nameOf = (id: string): string => {
    const found = place.get(id as never);
    return found ? inLocale(found.name, locale) : id;
  };
  const drawing = drawMap({
    features, camera: POSTER_CAMERA, size: POSTER_SIZE, flavour: FLAVOURS.light, colour: (role) => `var(${cssVariable(role)})`, hidden: new Set(), focus: new Set(),
    interactive: true, nameOf, overdraw: OVERDRAW, step: STEP,
  });
  const candidates = labelCandidates(bundle.places, features);
  const labels = [POSTER_SIZE, POSTER_NARROW].map((size) => {
    const camera = {center: POSTER_CAMERA.center, zoom: POSTER_CAMERA.zoom + Math.log2(size.width / POSTER_SIZE.width)};
    const placed = placeLabels({candidates, camera, size, locale, flavour: FLAVOURS.light, hidden: new Set(), focus: new Set()});
    return `<svg class="labels ${size === POSTER_SIZE ? 'wide' : 'narrow'}" font-family="${MAP_FONT}">${drawLabelsInPercent(placed, size)}</svg>`;
  });
  return `<svg class="poster" viewBox="0 0 ${POSTER_SIZE.width} ${POSTER_SIZE.height}"><g data-scene="">${drawing}</g></svg>${labels.join('')}`;
}
