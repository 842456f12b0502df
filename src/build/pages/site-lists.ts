import type {ArticleEntry} from '../../domain/article-entry.ts';
import type {Bilingual} from '../../domain/text.ts';
import {escapeXml} from '../../map/painter/svg/escape-xml.ts';
import {addressOf, type SitePage} from './site-page.ts';

export interface SiteLists {
  /** Of all articles, from the site's folder. */
  readonly paths: readonly string[];
  readonly articles: readonly ArticleEntry[];
  readonly title: Bilingual;
  /** The site's address; null where it is not known. */
  readonly site: string | null;
  readonly date: Date;
}

/** What leads search engines and feed readers to the site's pages. */
export function siteLists(lists: SiteLists): readonly SitePage[] {
  return [
    {path: 'sitemap.xml', text: sitemap(lists)},
    {path: 'robots.txt', text: robots(lists)},
    {path: 'feed.xml', text: feed(lists)},
  ];
}

/** Addresses are relative where the site's is not known: a search engine wants `SITE_URL` set at build. */
function sitemap({paths, site}: SiteLists): string {
  const entries = paths.map((path) => `<url><loc>${addressOf(path, site, 0)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

function robots({site}: SiteLists): string {
  return `User-agent: *\nAllow: /\n${site === null ? '' : `Sitemap: ${new URL('sitemap.xml', site).href}\n`}`;
}

/**
 * Atom (RFC 4287): an entry for each article, those with the latest date first. One without a date is dated by the build. Without the site's
 * address its own, relative to the feed, are its ids.
 */
function feed({articles, title, site, date}: SiteLists): string {
  const dayOf = (article: ArticleEntry): string => (article.date ? `${article.date}T00:00:00Z` : date.toISOString());
  const sorted = articles.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
  const entries = sorted.map((article) => {
    const here = escapeXml(addressOf(article.path, site, 0));
    const summary = `${article.region.zh} · ${article.passages} 处：${article.places
      .slice(0, 6)
      .map(({name}) => name.zh)
      .join('、')}`;
    return [
      '<entry>',
      `<id>${here}</id>`,
      `<title>${escapeXml(article.title.zh)}</title>`,
      `<link href="${here}"/>`,
      `<updated>${dayOf(article)}</updated>`,
      `<author><name>${escapeXml(article.newspaper ?? title.zh)}</name></author>`,
      `<summary>${escapeXml(summary)}</summary>`,
      '</entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${escapeXml(addressOf('feed.xml', site, 0))}</id>`,
    `<title>${escapeXml(title.zh)}</title>`,
    `<link rel="self" href="${escapeXml(addressOf('feed.xml', site, 0))}"/>`,
    `<link href="${escapeXml(addressOf('', site, 0))}"/>`,
    `<updated>${sorted[0] ? dayOf(sorted[0]) : date.toISOString()}</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
