import {LAYER_IDS, type Camera, type LayerId, type ThemeName} from '../../domain/view.ts';
import type {Locale} from '../../domain/text.ts';
import {FRAME_PAGES, localeAsked} from '../../words/addresses.ts';

/** What the author of an embed decides; the address of the frame and the attributes of the element say the same. */
export interface EmbedOptions {
  /** Id of a place; `''` for the whole map. Whether it exists is the data's to say. */
  readonly place: string;
  /** Id of a passage; it wins over `place`. */
  readonly passage: string;
  /** Id of a briefing whose scenes the reader can walk through. */
  readonly briefing: string;
  /** Layers that are switched off. */
  readonly off: readonly LayerId[];
  readonly lang: Locale;
  /** `auto` follows the reader's system. */
  readonly theme: ThemeName | 'auto';
  /** Whether the map has its buttons once it is interactive. */
  readonly controls: boolean;
  /** Whether the quotation card is shown. */
  readonly quote: boolean;
  /** Where the map stands at first; `fit` shows what is chosen. */
  readonly at: Camera | 'fit';
  /** `auto` posts the height that the content needs to the page around the frame. */
  readonly height: 'auto' | 'fixed';
  /** Whether MapLibre is started at once instead of on the reader's wish. */
  readonly gl: boolean;
}

export const DEFAULT_EMBED: EmbedOptions = {
  place: '',
  passage: '',
  briefing: '',
  off: [],
  lang: 'zh-CN',
  theme: 'light',
  controls: true,
  quote: true,
  at: 'fit',
  height: 'fixed',
  gl: false,
};

/** The parameters of `embed.html`, and the attributes of the element. */
export const EMBED_PARAMETERS = Object.keys(DEFAULT_EMBED) as readonly EmbedParameter[];
export type EmbedParameter = keyof EmbedOptions;

const THEMES = ['light', 'dark', 'projector', 'auto'] as const;
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
const CAMERA = /^\d{1,2}(\.\d{1,6})?\/-?\d{1,2}(\.\d{1,9})?\/-?\d{1,3}(\.\d{1,9})?$/;

/** The options that a query string asks for of a page in language `served`. Never throws: what is malformed counts as not said. */
export function parseEmbedOptions(search: string, served: Locale = DEFAULT_EMBED.lang): EmbedOptions {
  const query = new URLSearchParams(search);
  return readEmbedOptions((name) => query.get(name), served);
}

/** The options from any source of named values, such as an element's attributes. */
export function readEmbedOptions(
  valueOf: (name: EmbedParameter) => string | null,
  served: Locale = DEFAULT_EMBED.lang,
): EmbedOptions {
  const asked = (name: EmbedParameter): string => valueOf(name)?.trim() ?? '';
  const id = (name: EmbedParameter): string => (ID.test(asked(name)) ? asked(name) : '');
  const flag = (name: EmbedParameter, usual: boolean): boolean => asked(name) === '1' || (usual && asked(name) !== '0');
  const off = new Set(asked('off').split(','));
  return {
    place: id('place'),
    passage: id('passage'),
    briefing: id('briefing'),
    off: LAYER_IDS.filter((layer) => off.has(layer)),
    lang: localeAsked(asked('lang')) ?? served,
    theme: THEMES.find((theme) => theme === asked('theme')) ?? DEFAULT_EMBED.theme,
    controls: flag('controls', DEFAULT_EMBED.controls),
    quote: flag('quote', DEFAULT_EMBED.quote),
    at: parseCamera(asked('at')),
    height: asked('height') === 'auto' ? 'auto' : 'fixed',
    gl: flag('gl', DEFAULT_EMBED.gl),
  };
}

/** What differs from the usual, in the order of `EMBED_PARAMETERS`: `''` or `?…`. */
export function formatEmbedOptions(options: Partial<EmbedOptions>): string {
  const query = embedValues(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/')}`)
    .join('&');
  return query && `?${query}`;
}

/**
 * The address of the frame: the English one is a page of its own, so that it is right before, and without, a script.
 * `site` is the folder that holds `embed.html`, with a slash at its end; without it the address is relative.
 */
export function embedUrl({lang, ...options}: Partial<EmbedOptions>, site = ''): string {
  return `${site}${FRAME_PAGES[lang ?? DEFAULT_EMBED.lang]}${formatEmbedOptions(options)}`;
}

/**
 * The address of the frame that is pasted: of a place alone its own page, which shows it where no script runs; the address of the frame
 * for everything else.
 */
export function frameUrl(options: Partial<EmbedOptions>, site = ''): string {
  const {place = '', passage, briefing, lang = DEFAULT_EMBED.lang, ...rest} = options;
  if (!place || passage || briefing) return embedUrl(options, site);
  return `${site}${placeFramePath(place, lang)}${formatEmbedOptions(rest)}`;
}

/** The file of a place's own frame, from the folder of the frame; that of the first language is its folder's page. */
export function placeFramePath(place: string, lang: Locale): string {
  return `embed/${place}/${lang === DEFAULT_EMBED.lang ? '' : `${lang.slice(0, 2)}.html`}`;
}

/** Parameters with their values, for what differs from the usual. */
export function embedValues(options: Partial<EmbedOptions>): readonly (readonly [EmbedParameter, string])[] {
  const full = {...DEFAULT_EMBED, ...options};
  return EMBED_PARAMETERS.flatMap((name) => {
    const value = formatValue(name, full);
    return value === formatValue(name, DEFAULT_EMBED) ? [] : [[name, value] as const];
  });
}

function formatValue(name: EmbedParameter, options: EmbedOptions): string {
  const value = options[name];
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return value;
  if ('center' in value)
    return [value.zoom.toFixed(2), value.center[1].toFixed(5), value.center[0].toFixed(5)].join('/');
  return LAYER_IDS.filter((layer) => value.includes(layer)).join(',');
}

/** `zoom/lat/lng` in degrees. */
function parseCamera(value: string): Camera | 'fit' {
  if (!CAMERA.test(value)) return 'fit';
  const [zoom = NaN, lat = NaN, lng = NaN] = value.split('/').map(Number);
  return zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? {center: [lng, lat], zoom} : 'fit';
}
