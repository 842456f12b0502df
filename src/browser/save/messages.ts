import type {Locale} from '../../domain/text.ts';

interface SaveMessages {
  readonly title: string;
  readonly hold: string;
  readonly elsewhere: (names: readonly string[]) => string;
  readonly address: string;
  readonly copy: string;
  readonly copied: string;
  readonly close: string;
}

export const SAVE_MESSAGES: Readonly<Record<Locale, SaveMessages>> = {
  'zh-CN': {
    title: '存到手机',
    hold: '长按图片，选“保存图片”；文字长按可以复制。',
    elsewhere: (names) =>
      `${names.join('、')}：这个应用里不能保存或打印文件。请点右上角的菜单，选“在浏览器中打开”，再试一次。`,
    address: '本页网址',
    copy: '复制网址',
    copied: '已复制',
    close: '关闭',
  },
  en: {
    title: 'Keep it',
    hold: 'Press and hold a picture to save it; press and hold words to copy them.',
    elsewhere: (names) =>
      `${names.join(', ')}: files can be neither saved nor printed inside this app. Choose “Open in browser” from its menu and try again.`,
    address: 'Address of this page',
    copy: 'Copy the address',
    copied: 'Copied',
    close: 'Close',
  },
};
