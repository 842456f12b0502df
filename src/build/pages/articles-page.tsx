import {render} from 'preact-render-to-string';
import type {ArticleEntry} from '../../domain/article-entry.ts';
import {indexBundle, type Bundle} from '../../domain/bundle.ts';
import type {PlaceId} from '../../domain/id.ts';
import type {MapFeatures} from '../../domain/map-feature.ts';
import {groupBy} from '../../domain/group-by.ts';
import type {Bilingual} from '../../domain/text.ts';
import {FLAVOURS} from '../../carto/flavour.ts';
import {mapBlock} from '../../export/pictures/map-block.ts';
import {HEI} from '../../export/pictures/type.ts';
import {compactCss} from '../../map/painter/poster/draw-poster.ts';
import {headTags} from './head-tags.ts';
import {graphLd} from './json-ld.ts';
import style from './page.css?raw';
import {pageShell} from './page-shell.ts';
import {articlePath, ARTICLES_PATH} from '../../state/page-paths.ts';
import {siteOf, type SitePage} from './site-page.ts';

/** From the page to the site's folder, as the page is written. */
const ROOT = '@root@';
const TITLE = {zh: '全部报道', en: 'All articles'};
const LEAD = '点一处，看哪几篇报道说到它。';
const MAP_SIZE = {width: 680, height: 620};

export interface PublishedArticle {
  readonly entry: ArticleEntry;
  readonly bundle: Bundle;
  readonly features: MapFeatures;
}

/** The list of the site's articles: a map for each region of the places that they speak of, and for each place who speaks of it. Reads without scripts. */
export function articlesPage(
  articles: readonly PublishedArticle[],
  title: Bilingual,
  site: string | undefined,
  path = ARTICLES_PATH,
  script = '',
): SitePage {
  const entries = articles.map(({entry}) => entry);
  const head = headTags({
    title: `${TITLE.zh} · ${title.zh}`,
    description: entries.map((entry) => `《${entry.title.zh}》`).join(''),
    siteName: title.zh,
    path,
    picture: 'icon-512.png',
    pictureAlt: title.zh,
    type: 'website',
    site: siteOf(site),
    depth: path === '' ? 0 : 1,
    jsonLd: graphLd([]),
  });
  const regions = groupBy(articles, ({bundle}) => bundle.region.id);
  const body = render(
    <>
      <header>
        <a href={ROOT}>{title.zh}</a>
      </header>
      <main>
        <h1>
          {TITLE.zh} <small lang="en">{TITLE.en}</small>
        </h1>
        <ol class="articles">
          {entries.map((entry) => (
            <ArticleItem key={entry.id} entry={entry} />
          ))}
        </ol>
        {[...regions.values()].map((inRegion) => (
          <RegionPlaces key={inRegion[0]?.bundle.region.id} articles={inRegion} />
        ))}
      </main>
      <footer>
        <a href={`${ROOT}feed.xml`}>订阅（Atom）</a>
      </footer>
    </>,
  );
  return {
    path: `${path}index.html`,
    text: pageShell(
      `<link rel="alternate" type="application/atom+xml" href="${ROOT}feed.xml" title="${title.zh}">\n${head}\n<style>${compactCss(style)}</style>${script}`,
      body,
    ),
  };
}

/** The same as the site's own page. An address of the time when `lead` was the home, or of its frames, still opens what it names. */
export function homeOfArticles(
  articles: readonly PublishedArticle[],
  title: Bilingual,
  site: string | undefined,
  lead: string,
): SitePage {
  const script = `\n<script src="@root@open-on-map.js" data-to="${articlePath(lead)}" data-asked="place passage mode briefing at"></script>`;
  return articlesPage(articles, title, site, '', script);
}

function ArticleItem({entry}: {readonly entry: ArticleEntry}) {
  const from = [entry.newspaper, entry.date, entry.region.zh].filter(Boolean).join(' · ');
  return (
    <li>
      <a class="title" href={`${ROOT}${entry.path}`}>
        {entry.title.zh}
      </a>
      {entry.title.en && (
        <p class="en" lang="en">
          {entry.title.en}
        </p>
      )}
      <p class="by">
        {from} · {entry.passages} 处
      </p>
    </li>
  );
}

/** One map of all that a region's articles speak of; a click on a place leads to the list beneath it. */
function RegionPlaces({articles}: {readonly articles: readonly PublishedArticle[]}) {
  const [first] = articles;
  if (!first) return null;
  const spoken = new Map<PlaceId, {readonly name: Bilingual; readonly by: {entry: ArticleEntry; passages: number}[]}>();
  for (const {entry} of articles)
    for (const {id, name, passages} of entry.places) {
      const at = spoken.get(id) ?? {name, by: []};
      at.by.push({entry, passages});
      spoken.set(id, at);
    }
  const sum = (id: PlaceId): number => spoken.get(id)?.by.reduce((total, {passages}) => total + passages, 0) ?? 0;
  return (
    <section>
      <h2>{first.bundle.region.name.zh}</h2>
      <p class="by">{LEAD}</p>
      <svg
        class="map"
        viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`}
        font-family={HEI}
        aria-label={first.bundle.region.name.zh}
        dangerouslySetInnerHTML={{__html: drawAll(articles, first.bundle)}}
      />
      <p class="by">{first.bundle.region.credit.zh}</p>
      <dl>
        {[...spoken.keys()]
          .toSorted((a, b) => sum(b) - sum(a))
          .map((id) => (
            <div key={id} id={`place-${id}`}>
              <dt>{spoken.get(id)?.name.zh}</dt>
              {spoken.get(id)?.by.map(({entry, passages}) => (
                <dd key={entry.id}>
                  <a href={`${ROOT}${entry.path}?place=${id}`}>{entry.title.zh}</a> {passages} 处
                </dd>
              ))}
            </div>
          ))}
      </dl>
    </section>
  );
}

function drawAll(articles: readonly PublishedArticle[], first: Bundle): string {
  return mapBlock({
    index: indexBundle(together(articles, first)),
    features: featuresOf(articles),
    size: MAP_SIZE,
    extent: first.region.extent,
    flavour: FLAVOURS.light,
    locale: 'zh-CN',
    hidden: new Set(),
    focus: new Set(),
    framed: true,
    furnished: true,
    explained: false,
    interactive: true,
  }).draw(0, 0);
}

/** What all of a region's articles name, on one map. */
function together(articles: readonly PublishedArticle[], first: Bundle): Bundle {
  const places = articles.flatMap(({bundle}) => bundle.places).map((place) => [place.id, place] as const);
  return {...first, places: [...new Map(places.toReversed()).values()]};
}

function featuresOf(articles: readonly PublishedArticle[]): MapFeatures {
  const all = articles.flatMap(({features}) => features.features);
  return {
    type: 'FeatureCollection',
    features: [...new Map(all.map((feature) => [JSON.stringify(feature), feature])).values()],
  };
}
