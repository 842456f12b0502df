import {sitePrefix} from '../../domain/site.ts';
import {LAYER_IDS} from '../../domain/view.ts';
import {DEFAULT_EMBED, embedValues, frameUrl, type EmbedOptions} from './options.ts';
import {QUERIES} from '../../words/addresses.ts';

/** What a newsroom pastes. */
export interface Snippet {
  readonly options: Partial<EmbedOptions>;
  /** The folder that the site is published in, with a slash at its end: `https://news.example/map/`. */
  readonly site: string;
  /** Names the frame for a screen reader: `地图：镜湖`. */
  readonly title: string;
  /** The line under the map, which is also the credit: `在地图上读《…》`. */
  readonly credit: string;
  /** What the picture that stands in for the map shows. */
  readonly alt: string;
  /** CSS pixels: the width is the most it takes, the height is reserved before anything is loaded. */
  readonly width: number;
  readonly height: number;
}

/** Width and height that newsrooms use: a phone, a text column, the whole page. */
export const EMBED_SIZES = {phone: [375, 620], column: [680, 560], wide: [1200, 600]} as const;

const WHOLE = 'map';

/** Pixels of the still pictures in `pictures/`. */
export const PICTURE_SIZE = [680, 560] as const;

/**
 * The frame: no script of ours in the page, and none of the page's rights for the frame. An editor that takes the frame away leaves what
 * stands in it, which no browser shows: a picture that opens the map.
 */
export function iframeCode(snippet: Snippet): string {
  const {options, site, title, credit, width, height} = snippet;
  return [
    `<iframe src="${escaped(frameUrl(options, site))}" title="${escaped(title)}" width="${width}" height="${height}"`,
    ' style="display:block;width:100%;border:0" loading="lazy" referrerpolicy="strict-origin-when-cross-origin"',
    ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" allow="fullscreen; clipboard-write; web-share">',
    ...pictureLink(snippet),
    '</iframe>\n',
    creditLine(options, site, credit),
  ].join('');
}

/** The frame with the script that gives it the height it asks for. */
export function autoHeightCode(snippet: Snippet): string {
  const frame = iframeCode({...snippet, options: {...snippet.options, height: 'auto'}});
  return `${frame}\n<script src="${escaped(`${splitSite(snippet.site).root}${sitePrefix}-parent.js`)}" async></script>`;
}

/** The element; what stands in it is shown until, and where, the script does not run. */
export function elementCode(snippet: Snippet): string {
  const {options, site, title, credit, width, height} = snippet;
  const {root, article} = splitSite(site);
  const attributes = [...(article ? [['article', article] as const] : []), ...embedValues(options)]
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  return [
    `<script type="module" src="${escaped(`${root}${sitePrefix}.js`)}"></script>`,
    `<${sitePrefix}${attributes} title="${escaped(title)}" style="display:block;max-width:${width}px;min-height:${height}px">`,
    ...pictureLink(snippet),
    creditLine(options, site, credit),
    `</${sitePrefix}>`,
  ].join('\n');
}

/** An article's folder may lie in the site's: scripts are the site's, one for all articles. */
function splitSite(site: string): {readonly root: string; readonly article: string | null} {
  const [, root = site, article = null] = /^(.*\/)article\/([^/]+)\/$/.exec(site) ?? [];
  return {root, article};
}

/** A picture that opens the map, and the link alone: HTML that every editor keeps. */
export function pictureCode(snippet: Snippet): string {
  return [...pictureLink(snippet), creditLine(snippet.options, snippet.site, snippet.credit)].join('\n');
}

/** In Markdown: a picture that links to the map, for editors that take neither frames nor scripts; the link alone where no picture shows the same. */
export function markdownCode({options, site, credit, alt}: Snippet): string {
  const page = pageUrl(options, site);
  if (!isWhole(options)) return `[${inBrackets(credit)}](${page})`;
  return `[![${inBrackets(alt)}](${pictureUrl(options, site)})](${page})\n\n[${inBrackets(credit)}](${page})`;
}

/** The static oEmbed answer for what is chosen, in its language, with boundaries or without; what else is switched off it does not know. */
export function oembedUrl(options: Partial<EmbedOptions>, site: string): string {
  return `${site}oembed/${answerName(options)}.json`;
}

/**
 * The address that an editor turns into a frame by itself: of the page that announces the oEmbed answer. Place and briefing have a page of
 * their own; what differs in language or boundaries has one that leads to the map.
 */
export function addressUrl(options: Partial<EmbedOptions>, site: string): string {
  const name = answerName(options);
  if (name !== subjectOf(options)) return `${site}oembed/${name}.html`;
  return name === WHOLE ? site : `${site}${name.replace('-', '/')}/`;
}

function answerName(options: Partial<EmbedOptions>): string {
  const {lang, off} = {...DEFAULT_EMBED, ...options};
  const language = lang === DEFAULT_EMBED.lang ? '' : `.${lang.slice(0, 2)}`;
  return `${subjectOf(options)}${language}${off.includes('boundaries') ? '.without-boundaries' : ''}`;
}

/**
 * The frame inside an oEmbed answer: narrower columns narrow it. WordPress keeps no style, and its themes do so by themselves; for its border there is
 * the old attribute.
 */
export function oembedFrame({options, site, title, width, height}: Omit<Snippet, 'credit' | 'alt'>): string {
  return `<iframe src="${escaped(frameUrl(options, site))}" width="${width}" height="${height}" title="${escaped(title)}" frameborder="0" style="max-width:100%"></iframe>`;
}

/** The page of the map that shows the same as the embed; of a briefing its first page. */
export function pageUrl(options: Partial<EmbedOptions>, site: string): string {
  const {place, passage, briefing, off, lang} = {...DEFAULT_EMBED, ...options};
  const query = [
    passage ? `passage=${passage}` : place ? `place=${place}` : briefing ? `mode=present&briefing=${briefing}` : '',
    off.length > 0 ? `off=${LAYER_IDS.filter((layer) => off.includes(layer)).join(',')}` : '',
    QUERIES[lang],
  ]
    .filter(Boolean)
    .join('&');
  return query ? `${site}?${query}` : site;
}

/** The still picture of what is chosen; a briefing has none of its own. */
export function pictureUrl(options: Partial<EmbedOptions>, site: string): string {
  return `${site}pictures/${subjectOf({...options, briefing: ''})}.svg`;
}

/** The name of the files about what is chosen: `place-ID`, `briefing-…`, or `map` for the whole. A passage has none of its own. */
export function subjectOf(options: Partial<EmbedOptions>): string {
  const {place, briefing} = {...DEFAULT_EMBED, ...options};
  if (briefing) return `briefing-${briefing}`;
  return place ? `place-${place}` : WHOLE;
}

/** The still pictures show every layer. */
function isWhole({off = []}: Partial<EmbedOptions>): boolean {
  return off.length === 0;
}

/** The still picture, which opens the map; none where none shows the same. */
function pictureLink({options, site, alt}: Pick<Snippet, 'options' | 'site' | 'alt'>): readonly string[] {
  if (!isWhole(options)) return [];
  const [width, height] = PICTURE_SIZE;
  return [
    `<p><a href="${escaped(pageUrl(options, site))}"><img src="${escaped(pictureUrl(options, site))}" alt="${escaped(alt)}" width="${width}" height="${height}" loading="lazy" style="width:100%;height:auto"></a></p>`,
  ];
}

function creditLine(options: Partial<EmbedOptions>, site: string, credit: string): string {
  return `<p><a href="${escaped(pageUrl(options, site))}">${escaped(credit)}</a></p>`;
}

/** Safe in text and in a quoted attribute. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function inBrackets(text: string): string {
  return text.replaceAll(/[[\]\\]/g, '\\$&');
}
