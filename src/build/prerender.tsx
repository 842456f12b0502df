import '../words/all-messages.ts';
import '../quotation/mark-chinese.tsx';
import {render} from 'preact-render-to-string';
import {cssVariable, cssVariables, FLAVOURS} from '../carto/flavour.ts';
import {indexBundle, type Bundle, type Index} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import {PASSAGE_KINDS} from '../domain/passage.ts';
import {inLocale, LOCALE_TAGS} from '../words/locales.ts';
import {oembedUrl} from '../export/embed/snippets.ts';
import {leadPassage} from '../export/pictures/subject.ts';
import {DEFAULT_VIEW} from '../state/default-view.ts';
import {ArticleView} from '../page/features/article/article-view.tsx';
import {Bar} from '../page/features/shell/bar.tsx';
import {FilterButton} from '../page/features/filter/filter-button.tsx';
import {MapFurniture} from '../page/features/shell/map-furniture.tsx';
import {wordsIn} from '../words/messages.ts';
import {Panel} from '../page/features/panel/panel.tsx';
import {SheetHead} from '../page/features/sheet/sheet-head.tsx';
import {VERBATIM} from '../quotation/verbatim.ts';
import {drawLocator} from '../map/painter/svg/draw-locator.ts';
import {sumOf} from '../browser/as-served.ts';
import {compactCss, drawPoster} from '../map/painter/poster/draw-poster.ts';
import {prerenderEmbed} from '../frame/prerender-embed.tsx';
import {packBundle} from '../page/boot/first-data.ts';
import {pageOf} from './article-pages.ts';
import type {Prerendered} from './load-prerender.ts';
import {headTags} from './pages/head-tags.ts';
import {articleLd, graphLd} from './pages/json-ld.ts';
import {picturePath, siteOf} from './pages/site-page.ts';
import {aspectOf, NARROW_HEIGHT, WIDE_HEIGHT} from '../map/painter/poster/poster.ts';
import style from '../page/boot/style.css?raw';
import {FRAME_PAGES} from '../words/addresses.ts';

/** The content of the page at `path`. */
export function prerender(bundle: Bundle, features: MapFeatures, path: string): Prerendered {
  const {article, page} = pageOf(path);
  const framed = LOCALE_TAGS.find((locale) => page === FRAME_PAGES[locale]);
  const site = siteOf(process.env['SITE_URL'], article);
  return framed ? prerenderEmbed(bundle, features, framed, site) : prerenderPage(bundle, features, site);
}

const {locale} = DEFAULT_VIEW;
const t = wordsIn(locale);

/** The page as served: poster, article, places and passages, complete before any script runs. */
function prerenderPage(bundle: Bundle, features: MapFeatures, site: string | null): Prerendered {
  const index = indexBundle(bundle);
  const panel = render(<Panel index={index} view={DEFAULT_VIEW} words={t} />);
  const article = render(<ArticleView index={index} locale={locale} />);
  const html = render(
    <>
      <header id="bar" class="bar">
        <Bar view={DEFAULT_VIEW} bundle={bundle} />
      </header>
      <main class="layout" data-mode="explore">
        <MapSection bundle={bundle} features={features} />
        <Column index={index} panel={panel} article={article} />
      </main>
      <p id="status" class="status" role="status" />
    </>,
  );
  return {head: headOf(index, site), html, data: packBundle(bundle)};
}

function headOf(index: Index, site: string | null): string {
  const {bundle} = index;
  const lead = leadPassage(index, {kind: 'whole'});
  const tags = headTags({
    title: `${bundle.site.title.zh} · 《${headline(bundle)}》`,
    description: t.lead,
    siteName: bundle.site.title.zh,
    path: '',
    picture: lead ? picturePath(lead.id) : '',
    pictureAlt: headline(bundle),
    type: 'website',
    site,
    depth: 0,
    oembed: oembedUrl({}, ''),
    jsonLd: graphLd([articleLd(bundle, site, 0)]),
  });
  const dark = cssVariables(FLAVOURS.dark);
  return `${tags}\n<style>:root{--aspect:${aspectOf(bundle.region)};${cssVariables(FLAVOURS.light)}}:root[data-theme=dark]{${dark}}:root[data-theme=projector]{${cssVariables(FLAVOURS.projector)}}@media (prefers-color-scheme:dark){:root[data-theme=system]{${dark}}}${compactCss(style)}</style>`;
}

interface MapProps {
  readonly bundle: Bundle;
  readonly features: MapFeatures;
}

function MapSection({bundle, features}: MapProps) {
  const size = {overdraw: 180, step: 1, wide: WIDE_HEIGHT, narrow: NARROW_HEIGHT};
  const poster = drawPoster(bundle, features, {locale, ...size});
  return (
    <section id="map" class="map" data-region="map" aria-label={t.mapLabel}>
      <div class="surface" id="gl" />
      <div class="box" {...VERBATIM} dangerouslySetInnerHTML={{__html: poster}} />
      <div id="furniture" class="furniture">
        <MapFurniture view={DEFAULT_VIEW} bundle={bundle} />
      </div>
      <div id="scale" class="scale" aria-hidden="true" />
      <Locator bundle={bundle} features={features} />
    </section>
  );
}

/** Of the inset, in pixels. */
const LOCATOR_SIZE = {width: 52, height: 74};

function Locator({bundle, features}: MapProps) {
  const {title, within} = bundle.region.locator;
  const drawn = drawLocator(features, LOCATOR_SIZE, (role) => `var(${cssVariable(role)})`);
  const name = `<text x="2" y="86" font-size="11" fill="var(--grey-ink)">${inLocale(within, locale)}</text>`;
  return (
    <svg
      class="locator"
      viewBox="0 0 52 88"
      role="img"
      aria-label={inLocale(title, locale)}
      dangerouslySetInnerHTML={{__html: drawn + name}}
    />
  );
}

/** What stands beside the map. The article bears a sum of the words as served: where it differs, a browser has translated them. */
function Column({
  index,
  panel,
  article,
}: {
  readonly index: Index;
  /** Markup. */
  readonly panel: string;
  readonly article: string;
}) {
  return (
    <div class="column">
      <div id="sheet-head" class="sheet-head">
        <SheetHead index={index} view={DEFAULT_VIEW} rest="middle" />
      </div>
      <div id="filters" class="filters">
        <FilterButton locale={locale} open={false} />
      </div>
      <p id="filter-status" class="unseen" role="status" />
      <section
        id="panel"
        data-region="panel"
        aria-label={t.panelLabel}
        data-kinds={PASSAGE_KINDS.map((kind) => t.kinds[kind]).join('|')}
        dangerouslySetInnerHTML={{__html: panel}}
      />
      <section
        id="article"
        data-region="article"
        aria-label={t.articleLabel}
        data-sum={sumOf(textOf(panel + article))}
        dangerouslySetInnerHTML={{__html: article}}
      />
      <div id="strip" />
    </div>
  );
}

function headline({article}: Bundle): string {
  const block = article.blocks.find(({kind}) => kind === 'title');
  const span = block?.spans[0];
  return span ? article.text.slice(span.start, span.end) : '';
}

/** The text of markup, as a browser reads it. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
