import {render} from 'preact-render-to-string';
import {cssVariable, cssVariables, FLAVOURS} from '../carto/flavour.ts';
import {labelCandidates} from '../carto/label-candidate.ts';
import {placeLabels} from '../carto/place-labels.ts';
import {indexBundle, type Bundle} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import {drawLabelsInPercent} from '../map-svg/label-overlay.ts';
import {drawMap} from '../map-svg/draw-map.ts';
import {MAP_FONT} from '../map-svg/draw-labels.ts';
import {DEFAULT_VIEW} from '../state/default-view.ts';
import {ArticleView} from '../ui/article/article-view.tsx';
import {Bar} from '../ui/frame/bar.tsx';
import {MapFurniture} from '../ui/frame/map-furniture.tsx';
import {MESSAGES} from '../ui/messages.ts';
import {Panel} from '../ui/panel/panel.tsx';
import {SheetHead} from '../ui/sheet/sheet-head.tsx';
import {packBundle} from './first-data.ts';
import {POSTER_CAMERA, POSTER_NARROW, POSTER_SIZE} from './poster.ts';
import style from './style.css?raw';

/** The page as served: poster, article, places and passages, complete before any script runs. */
export function prerender(bundle: Bundle, features: MapFeatures): {readonly head: string; readonly html: string} {
  const index = indexBundle(bundle);
  const locale = DEFAULT_VIEW.locale;
  const t = MESSAGES[locale];
  const title = `${t.brand} · 《${headline(bundle)}》`;
  const head = [
    `<title>${title}</title>`,
    `<meta name="description" content="${t.lead}">`,
    `<style>:root{${cssVariables(FLAVOURS.light)}}:root[data-theme=dark]{${cssVariables(FLAVOURS.dark)}}:root[data-theme=projector]{${cssVariables(FLAVOURS.projector)}}${compact(style)}</style>`,
  ].join('\n');
  const html = render(
    <>
      <header id="bar" class="bar"><Bar view={DEFAULT_VIEW} /></header>
      <main class="layout" data-mode="explore">
        <div class="column">
          <div id="sheet-head" class="sheet-head"><SheetHead index={index} view={DEFAULT_VIEW} rest="middle" /></div>
          <section id="panel" data-region="panel" aria-label={t.panelLabel}><Panel index={index} view={DEFAULT_VIEW} /></section>
          <section id="article" data-region="article" aria-label={t.articleLabel}><ArticleView index={index} locale={locale} /></section>
          <div id="strip" />
        </div>
        <section id="map" class="map" data-region="map" aria-label={t.mapLabel}>
          <div class="surface" id="gl" />
          <div class="box" dangerouslySetInnerHTML={{__html: poster(bundle, features)}} />
          <div id="furniture" class="furniture"><MapFurniture view={DEFAULT_VIEW} approval={bundle.mapApproval} /></div>
          <div id="scale" class="scale" aria-hidden="true" />
        </section>
      </main>
      <p id="status" class="status" role="status" />
      <script type="application/json" id="first-data" dangerouslySetInnerHTML={{__html: JSON.stringify(packBundle(bundle)).replaceAll('<', '\\u003c')}} />
    </>,
  );
  return {head, html};
}

/** The style sheet without comments and white space that means nothing. */
function compact(css: string): string {
  return css.replace(/\/\*[^*]*\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':');
}

function headline({article}: Bundle): string {
  const block = article.blocks.find(({kind}) => kind === 'title');
  const span = block?.spans[0];
  return span ? article.text.slice(span.start, span.end) : '';
}

/** The first map: geometry once, lettering for a wide and for a narrow window. */
function poster(bundle: Bundle, features: MapFeatures): string {
  const nameOf = (id: string): string => bundle.places.find((place) => place.id === id)?.name.zh ?? id;
  const colour = (role: Parameters<typeof cssVariable>[0]): string => `var(${cssVariable(role)})`;
  const drawing = drawMap({
    features, camera: POSTER_CAMERA, size: POSTER_SIZE, flavour: FLAVOURS.light, colour, hidden: new Set(), focus: new Set(),
    interactive: true, nameOf, overdraw: 300, step: 1,
  });
  const candidates = labelCandidates(bundle.places, features);
  const labels = [POSTER_SIZE, POSTER_NARROW].map((size) => {
    const camera = {center: POSTER_CAMERA.center, zoom: POSTER_CAMERA.zoom + Math.log2(size.width / POSTER_SIZE.width)};
    const placed = placeLabels({candidates, camera, size, locale: 'zh-CN', flavour: FLAVOURS.light, hidden: new Set(), focus: new Set()});
    return `<svg class="labels ${size === POSTER_SIZE ? 'wide' : 'narrow'}" font-family="${MAP_FONT}">${drawLabelsInPercent(placed, size)}</svg>`;
  });
  return `<svg class="poster" viewBox="0 0 ${POSTER_SIZE.width} ${POSTER_SIZE.height}"><g data-scene="">${drawing}</g></svg>${labels.join('')}`;
}
