import type {Locale} from '../../../domain/text.ts';
import type {Preferences} from '../../../state/preferences.ts';

type Named<Name extends keyof Preferences> = Readonly<
  Record<string & Exclude<Preferences[Name], null | boolean>, string>
>;

/** Words for each value of a type: a value without one does not compile. */
interface Names {
  readonly themes: Named<'theme'>;
  readonly locales: Named<'locale'>;
  readonly texts: Named<'text'>;
  readonly motions: Named<'motion'>;
  readonly unitNames: Named<'units'>;
}

const ZH = {
  title: '设置',
  close: '关闭',
  theme: '配色',
  themes: {system: '跟随系统', light: '浅色', dark: '深色', projector: '投影'},
  locale: '语言',
  locales: {'zh-CN': '中文', en: 'English'},
  text: '字号',
  texts: {normal: '标准', large: '大', larger: '特大'},
  motion: '动画',
  motions: {system: '跟随系统', still: '关掉'},
  units: '长度',
  unitNames: {metric: '公里', imperial: '英里'},
  kept: '只记在这台设备上。',
  notKept: '这个环境不让网页保存设置，关掉页面就恢复原样。',
  keys: '键盘操作',
  about: '关于数据',
};

type SettingsMessages = typeof ZH & Names;

export const SETTINGS_MESSAGES: Readonly<Record<Locale, SettingsMessages>> = {
  'zh-CN': ZH,
  en: {
    title: 'Settings',
    close: 'Close',
    theme: 'Colours',
    themes: {system: 'As the system', light: 'Light', dark: 'Dark', projector: 'Projector'},
    locale: 'Language',
    locales: {'zh-CN': '中文', en: 'English'},
    text: 'Text',
    texts: {normal: 'Normal', large: 'Large', larger: 'Larger'},
    motion: 'Motion',
    motions: {system: 'As the system', still: 'None'},
    units: 'Distances',
    unitNames: {metric: 'Kilometres', imperial: 'Miles'},
    kept: 'Kept on this device alone.',
    notKept: 'Pages may not keep settings here: they last until this page is closed.',
    keys: 'Keyboard',
    about: 'About the data',
  },
};
