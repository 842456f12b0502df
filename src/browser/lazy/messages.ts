import type {Locale} from '../../domain/text.ts';

/** In the first load: these words cannot be loaded when they are needed. */
export const LOAD_MESSAGES: Readonly<Record<Locale, Readonly<Record<LoadWord, string>>>> = {
  'zh-CN': {lost: '没有加载成功，请检查网络后再试。', gone: '已有新版本，请刷新。', again: '再试一次', reload: '刷新'},
  en: {
    lost: 'This did not load. Check the network and try again.',
    gone: 'There is a newer version: please reload.',
    again: 'Try again',
    reload: 'Reload',
  },
};

/** Why something did not come: it was `lost` on the way, or has `gone` with an older version. Then the buttons. */
type LoadWord = 'lost' | 'gone' | 'again' | 'reload';
