import type {Precision} from '../domain/place.ts';
import type {Locale} from '../domain/text.ts';

/** Words of the frame that the page does not need. */
export interface FrameMessages {
  readonly useMap: string;
  readonly starting: string;
  readonly failed: string;
  /** Where the browser has taken the movable map away. */
  readonly again: string;
  readonly credit: (headline: string) => string;
  readonly more: (count: number) => string;
  readonly whole: string;
  readonly placesOf: string;
  /** What a frame is called in the page around it. */
  readonly titled: (subject: string) => string;
  readonly pinned: (version: string) => string;
  readonly latest: string;
  readonly openAt: string;
  readonly noScript: string;
  readonly previousScene: string;
  readonly nextScene: string;
  /** Of the disc around a point. */
  readonly error: string;
  readonly onMap: Readonly<Partial<Record<Precision, string>>>;
}

export const FRAME_MESSAGES: Readonly<Record<Locale, FrameMessages>> = {
  'zh-CN': {
    useMap: '使用交互地图',
    starting: '正在载入…',
    failed: '交互地图没能载入，静态图与原话照常可用。',
    again: '再用交互地图',
    credit: (headline) => `来源：报道《${headline}》`,
    more: (count) => `再看 ${count} 处`,
    whole: '看大图与全文',
    placesOf: '说的是',
    titled: (subject) => `地图：${subject}`,
    pinned: (version) => `本图固定于版本 ${version}，不再更新。`,
    latest: '看最新版',
    openAt: '此处不能打开新窗口，请复制地址：',
    noScript: '点地图看原话需要 JavaScript；全文与全部地点见',
    previousScene: '上一幕',
    nextScene: '下一幕',
    error: '位置的误差范围',
    onMap: {schematic: '图上为示意', within: '图上只标所在', unlocated: '图上未能定位'},
  },
  en: {
    useMap: 'Use the interactive map',
    starting: 'Loading…',
    again: 'Use the interactive map again',
    failed: 'The interactive map could not be loaded; the still map and the quotations remain.',
    credit: (headline) => `Source: the article 《${headline}》`,
    more: (count) => `${count} more`,
    whole: 'Large map and full text',
    placesOf: 'Speaks of',
    titled: (subject) => `Map: ${subject}`,
    pinned: (version) => `This map is kept at version ${version} and is no longer updated.`,
    latest: 'See the latest',
    openAt: 'No window can be opened from here; copy the address: ',
    noScript: 'Choosing on the map needs JavaScript; the full text and every place are in',
    previousScene: 'Previous scene',
    nextScene: 'Next scene',
    error: 'how far a position may be off',
    onMap: {schematic: 'schematic on the map', within: 'shown by what holds it', unlocated: 'not on the map'},
  },
};
