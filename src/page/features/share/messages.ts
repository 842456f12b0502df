import type {Locale} from '../../../domain/text.ts';

const ZH = {
  share: '分享',
  shareWhole: '分享这张地图',
  close: '关闭',
  link: '链接',
  noLink: '这是一个本地文件，没有别人能打开的链接。',
  exactView: '连同眼下的地图位置和筛选',
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不让复制，请长按选取',
  scan: '手机扫一扫，在手机上打开',
  quotation: '原话与出处',
  cite: '引用这篇报道',
  standard: 'GB/T 7714',
  plain: '普通格式',
  system: '用其他应用分享',
  embed: '嵌入代码与图片…',
  viewData: '眼下图上的地点（GeoJSON）',
};

type ShareMessages = typeof ZH;

export const SHARE_MESSAGES: Readonly<Record<Locale, ShareMessages>> = {
  'zh-CN': ZH,
  en: {
    share: 'Share',
    shareWhole: 'Share this map',
    close: 'Close',
    link: 'Link',
    noLink: 'This is a file on your disk: it has no link that others could open.',
    exactView: 'With the present map position and filter',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'The browser refused: select and copy by hand',
    scan: 'Scan to open it on a phone',
    quotation: 'Quotation with its source',
    cite: 'Cite the article',
    standard: 'GB/T 7714',
    plain: 'Plain',
    system: 'Share with another app',
    embed: 'Embed codes and pictures…',
    viewData: 'Places in sight (GeoJSON)',
  },
};
