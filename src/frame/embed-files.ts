import {indexBundle, type Bundle, type Index} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {EmbedOptions} from '../export/embed/options.ts';
import {
  addressUrl,
  EMBED_SIZES,
  oembedFrame,
  oembedUrl,
  pageUrl,
  PICTURE_SIZE,
  pictureUrl,
} from '../export/embed/snippets.ts';
import {drawPicture} from '../export/pictures/draw-picture.ts';
import {titleOf, type Subject} from '../export/pictures/subject.ts';
import {escapeXml} from '../map/painter/svg/escape-xml.ts';
import {inLocale, LOCALE_TAGS} from '../words/locales.ts';
import {FRAME_MESSAGES} from './messages.ts';

export interface TextFile {
  /** From the site's folder. */
  readonly path: string;
  readonly text: string;
}

/** A day, in seconds: how long a consumer may keep an oEmbed answer. */
const CACHE_AGE_S = 86_400;

/**
 * What stands beside the frame: a static oEmbed answer for each subject in each language, with boundaries and without, the page that
 * announces it where the subject's own page announces another, and the subject's still picture. Addresses are those of the published
 * site; where that is not known they are relative to the answer itself, which a consumer cannot use.
 */
export function embedFiles(
  bundle: Bundle,
  features: MapFeatures,
  site: string | null,
  date: Date,
): readonly TextFile[] {
  const index = indexBundle(bundle);
  const choices = subjects(bundle).flatMap((options) =>
    LOCALE_TAGS.flatMap((lang): readonly Choice[] => [
      {...options, lang},
      {...options, lang, off: ['boundaries']},
    ]),
  );
  const answers = choices.map((options) => ({
    path: oembedUrl(options, ''),
    text: `${JSON.stringify(answer(index, options, site ?? '../'), null, 2)}\n`,
  }));
  const announcements = choices
    .filter((options) => addressUrl(options, '').endsWith('.html'))
    .map((options) => ({path: addressUrl(options, ''), text: announcement(index, options, site ?? '../')}));
  const [width, height] = PICTURE_SIZE;
  const pictures = subjects(bundle)
    .filter(({briefing}) => !briefing)
    .map((options) => ({
      path: pictureUrl(options, ''),
      text: drawPicture({
        index,
        features,
        locale: 'zh-CN',
        date,
        hidden: new Set(),
        subject: pictured(options),
        size: {width, height},
        flavour: 'light',
        quoted: true,
      }),
    }));
  return [...answers, ...announcements, ...pictures];
}

type Choice = Partial<Pick<EmbedOptions, 'place' | 'briefing' | 'off' | 'lang'>>;

function subjects({places, briefings}: Bundle): readonly Choice[] {
  return [{}, ...places.map(({id}) => ({place: id})), ...briefings.map(({id}) => ({briefing: id}))];
}

function pictured({place}: Choice): Subject {
  return place ? {kind: 'place', id: place as never} : {kind: 'whole'};
}

/** @see https://oembed.com/ */
function answer(index: Index, options: Choice, site: string): object {
  const [width, height] = EMBED_SIZES.column;
  const {lang = 'zh-CN'} = options;
  const title = titled(index, options);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: inLocale(index.bundle.site.title, lang),
    provider_url: pageUrl({}, site),
    cache_age: CACHE_AGE_S,
    // The still pictures show every layer.
    ...(options.off
      ? {}
      : {
          thumbnail_url: pictureUrl(options.briefing ? {} : options, site),
          thumbnail_width: PICTURE_SIZE[0],
          thumbnail_height: PICTURE_SIZE[1],
        }),
    width,
    height,
    html: oembedFrame({options, site, title, width, height}),
  };
}

function titled(index: Index, options: Choice): string {
  const {lang = 'zh-CN', briefing} = options;
  const shown = index.bundle.briefings.find(({id}) => id === briefing);
  return FRAME_MESSAGES[lang].titled(shown ? inLocale(shown.title, lang) : titleOf(index, pictured(options), lang));
}

/** A page that tells editors of the answer, and leads readers to the map. */
function announcement(index: Index, options: Choice, site: string): string {
  const title = escapeXml(titled(index, options));
  const page = escapeXml(pageUrl(options, site));
  return [
    `<!doctype html>\n<html lang="${options.lang}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    '<meta name="robots" content="noindex">',
    `<link rel="alternate" type="application/json+oembed" href="${escapeXml(oembedUrl(options, site))}" title="${title}">`,
    `<meta http-equiv="refresh" content="0; url=${page}">`,
    `</head>\n<body>\n<h1><a href="${page}">${title}</a></h1>\n</body>\n</html>\n`,
  ].join('\n');
}
