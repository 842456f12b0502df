import {escapeXml} from '../../map/painter/svg/escape-xml.ts';
import {addressOf} from './site-page.ts';

export interface HeadTags {
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  /** The page's own path and that of its preview picture, from the site's folder. */
  readonly path: string;
  readonly picture: string;
  /** What the preview picture shows. */
  readonly pictureAlt: string;
  readonly type: 'website' | 'article';
  /** The site's address with a slash at its end; null where it is not known. */
  readonly site: string | null;
  /** Folders between the site's and the page. */
  readonly depth: number;
  readonly jsonLd: unknown;
  /** The page's oEmbed answer, from the site's folder; absent where it has none. */
  readonly oembed?: string;
}

/** What search engines and link previews read: title, description, canonical address, Open Graph, schema.org. */
export function headTags({
  title,
  description,
  siteName,
  path,
  picture,
  pictureAlt,
  type,
  site,
  depth,
  jsonLd,
  oembed,
}: HeadTags): string {
  const here = addressOf(path, site, depth);
  const properties = {
    'og:type': type,
    'og:site_name': siteName,
    'og:title': title,
    'og:description': description,
    'og:url': here,
    'og:locale': 'zh_CN',
    'og:image': addressOf(picture, site, depth),
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': pictureAlt,
  };
  return [
    `<title>${escapeXml(title)}</title>`,
    `<meta name="description" content="${escapeXml(description)}">`,
    // A canonical address that is not absolute is worth nothing: without SITE_URL there is none.
    ...(site ? [`<link rel="canonical" href="${escapeXml(here)}">`] : []),
    ...Object.entries(properties).map(([name, value]) => `<meta property="${name}" content="${escapeXml(value)}">`),
    ...(oembed
      ? [
          `<link rel="alternate" type="application/json+oembed" href="${escapeXml(addressOf(oembed, site, depth))}" title="${escapeXml(title)}">`,
        ]
      : []),
    '<meta name="twitter:card" content="summary_large_image">',
    `<script type="application/ld+json">${JSON.stringify(jsonLd).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n');
}
