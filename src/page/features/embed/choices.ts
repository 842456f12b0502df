import type {LayerId} from '../../../domain/view.ts';
import type {Locale} from '../../../domain/text.ts';

export const SIZES = {phone: [375, 620], column: [680, 560], wide: [1200, 600]} as const;
export const PREVIEW_WIDTHS = [320, 375, 680, 1200] as const;
export const PICTURE_SHAPES = {wide: [1200, 800], square: [1080, 1080], tall: [1080, 1440]} as const;
export const PICTURES = ['png', 'png2', 'svg', 'print', 'card', 'wechat'] as const;
export const CODES = ['address', 'iframe', 'auto', 'element', 'picture', 'markdown'] as const;

export type SizeName = keyof typeof SIZES;
export type Shape = keyof typeof PICTURE_SHAPES;
export type PictureChoice = (typeof PICTURES)[number];
export type CodeName = (typeof CODES)[number];

/** All that is decided in the dialog. */
export interface Choices {
  /** Id of a place, '' for the whole map. */
  readonly place: string;
  /** Id of a passage, '' for none in particular. */
  readonly passage: string;
  /** Id of a briefing to walk through, '' for none; with one, neither place nor passage is chosen. */
  readonly briefing: string;
  /** Layers that are switched off, as in the view. */
  readonly off: readonly LayerId[];
  readonly lang: Locale;
  readonly theme: 'light' | 'dark' | 'projector' | 'auto';
  readonly controls: boolean;
  readonly quote: boolean;
  /** Whether the interactive map starts without being asked. */
  readonly gl: boolean;
  readonly size: SizeName;
  readonly shape: Shape;
  readonly widthMm: number;
  /** The folder that the site is published in, with a slash at its end. */
  readonly site: string;
}

/** What is not chosen on the page. */
export const USUAL_CHOICES = {
  passage: '',
  briefing: '',
  controls: true,
  quote: true,
  gl: false,
  size: 'column',
  shape: 'wide',
  widthMm: 180,
} as const satisfies Partial<Choices>;

/** How the making of pictures goes. */
export type Making =
  | {readonly state: 'idle'}
  | {readonly state: 'busy'; readonly done: number; readonly of: number; readonly name: string}
  | {
      readonly state: 'ended';
      readonly made: number;
      readonly cancelled: boolean;
      readonly failures: readonly {readonly name: string; readonly reason: string}[];
    };
