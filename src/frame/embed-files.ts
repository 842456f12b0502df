import {indexBundle, type Bundle, type Index} from '../domain/bundle.ts';
import type {MapFeatures} from '../domain/map-feature.ts';
import type {EmbedOptions} from '../export/embed/options.ts';
import {EMBED_SIZES, oembedFrame, oembedUrl, pageUrl, PICTURE_SIZE, pictureUrl} from '../export/embed/snippets.ts';
import {drawPicture} from '../export/pictures/draw-picture.ts';
import {titleOf, type Subject} from '../export/pictures/subject.ts';

export interface TextFile {
  /** From the site's folder. */
  readonly path: string;
  readonly text: string;
}

/** A day, in seconds: how long a consumer may keep an oEmbed answer. */
const CACHE_AGE_S = 86_400;

/**
 * What stands beside the frame: a static oEmbed answer for each subject, with boundaries and without, and its still picture. Addresses are those of the published
 * site; where that is not known they are relative to the answer itself, which a consumer cannot use.
 */
export function embedFiles(
  bundle: Bundle,
  features: MapFeatures,
  site: string | null,
  date: Date,
): readonly TextFile[] {
  const index = indexBundle(bundle);
  const answers = subjects(bundle)
    .flatMap((options): readonly Choice[] => [options, {...options, off: ['boundaries']}])
    .map((options) => ({
      path: oembedUrl(options, ''),
      text: `${JSON.stringify(answer(index, options, site ?? '../'), null, 2)}\n`,
    }));
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
  return [...answers, ...pictures];
}

type Choice = Partial<Pick<EmbedOptions, 'place' | 'briefing' | 'off'>>;

function subjects({places, briefings}: Bundle): readonly Choice[] {
  return [{}, ...places.map(({id}) => ({place: id})), ...briefings.map(({id}) => ({briefing: id}))];
}

function pictured({place}: Choice): Subject {
  return place ? {kind: 'place', id: place as never} : {kind: 'whole'};
}

/** @see https://oembed.com/ */
function answer(index: Index, options: Choice, site: string): object {
  const [width, height] = EMBED_SIZES.column;
  const title = `地图：${index.bundle.briefings.find(({id}) => id === options.briefing)?.title.zh ?? titleOf(index, pictured(options), 'zh-CN')}`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: index.bundle.site.title.zh,
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
