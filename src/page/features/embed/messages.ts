import type {Locale} from '../../../domain/text.ts';
import type {SiteFault} from './site-address.ts';
import type {CodeName, PictureChoice, Shape, SizeName} from './choices.ts';

export interface BuilderMessages {
  readonly title: string;
  readonly lead: string;
  readonly close: string;
  readonly subject: string;
  readonly place: string;
  readonly whole: string;
  readonly passage: string;
  readonly anyPassage: string;
  readonly briefing: string;
  readonly noBriefing: string;
  readonly look: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'light' | 'dark' | 'projector' | 'auto', string>>;
  readonly language: string;
  readonly controls: string;
  readonly quote: string;
  readonly boundaries: string;
  readonly gl: string;
  readonly size: string;
  readonly sizes: Readonly<Record<SizeName, string>>;
  readonly site: string;
  readonly siteHint: string;
  readonly siteWrong: Readonly<Record<SiteFault, string>>;
  readonly codesNeedSite: string;
  readonly preview: string;
  readonly previewAt: (width: number) => string;
  readonly codes: string;
  readonly code: Readonly<Record<CodeName, string>>;
  readonly codeHint: Readonly<Record<CodeName, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly pictures: string;
  readonly picture: Readonly<Record<PictureChoice, string>>;
  readonly pictureHint: Readonly<Record<PictureChoice, string>>;
  readonly needsPlace: string;
  readonly needsPassage: string;
  readonly shape: string;
  readonly shapes: Readonly<Record<Shape, string>>;
  readonly widthMm: string;
  readonly making: (done: number, of: number, name: string) => string;
  readonly cancel: string;
  readonly made: (files: number) => string;
  readonly cancelled: (files: number) => string;
  readonly failed: (files: number) => string;
  readonly frameTitle: (subject: string) => string;
  readonly credit: (headline: string) => string;
}

const ZH: BuilderMessages = {
  title: '嵌入与下载',
  lead: '选好内容、样式和大小，复制代码，或者下载图片。',
  close: '关闭',
  subject: '内容',
  place: '地点',
  whole: '全图',
  passage: '原话',
  anyPassage: '不限定',
  briefing: '简报',
  noBriefing: '不用简报',
  look: '样式',
  theme: '配色',
  themes: {light: '浅色', dark: '深色', projector: '投影', auto: '随读者的系统'},
  language: '语言',
  controls: '显示按钮',
  quote: '显示原话',
  boundaries: '画出界线',
  gl: '打开即可拖动（更费流量）',
  size: '大小',
  sizes: {phone: '手机 375 × 620', column: '文栏 680 × 560', wide: '通栏 1200 × 600'},
  site: '发布地址',
  siteHint: '代码和二维码都指向这里。',
  siteWrong: {
    scheme: '请填以 http:// 或 https:// 开头的网址。',
    view: '这是某个画面的地址（里面有“?”或“#”）。请填地图所在的文件夹，到“/”为止。',
    page: '这是网站里一个页面的地址。请填地图所在的文件夹，也就是首页的地址。',
  },
  codesNeedSite: '这是一个本地文件。填了发布地址，才有可以贴的代码；图片现在就能下载。',
  preview: '预览',
  previewAt: (width) => `按 ${width} 像素宽预览`,
  codes: '代码',
  code: {
    address: '地址',
    iframe: '框架',
    auto: '框架（自动高度）',
    element: '网页元素',
    picture: '图片加链接',
    markdown: 'Markdown',
  },
  codeHint: {
    address:
      'WordPress、Ghost 等认得 oEmbed 的后台：单独贴成一行，自己变成框架；管理员、编辑、作者、投稿者都能用。带得走地点或简报、语言和界线，其余按默认。',
    iframe: '能贴 HTML 的后台，不需要脚本。WordPress 里只有管理员和编辑贴得了；作者、投稿者贴了，留下的是图片和链接。',
    auto: '高度随内容变化，后台要允许脚本：WordPress 里管理员和编辑可以。',
    element: '一页放几张图也只下载一次程序，后台要允许脚本：WordPress 里管理员和编辑可以。',
    picture: '哪个后台、哪种身份都留得住：一张图，点开是地图。',
    markdown: '只收 Markdown 的平台：一张图，点开是地图。',
  },
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不让复制，请手动选取。',
  pictures: '图片',
  picture: {png: 'PNG', png2: 'PNG 2×', svg: 'SVG', print: '印刷用 PNG', card: '语录卡', wechat: '公众号图包'},
  pictureHint: {
    png: '网页配图',
    png2: '高清屏配图',
    svg: '矢量图，可再编辑；放进 LibreOffice 请用 PNG',
    print: '300 dpi，去底色',
    card: '一句原话，方形与横幅各一张',
    wechat: '长图、封面、二维码与文字',
  },
  needsPlace: '选一个地点后可用',
  needsPassage: '这里没有可引的原话',
  shape: '图形',
  shapes: {wide: '横 1200 × 800', square: '方 1080 × 1080', tall: '竖 1080 × 1440'},
  widthMm: '印刷宽度（毫米）',
  making: (done, of, name) => `正在做第 ${done} 个，共 ${of} 个：${name}`,
  cancel: '取消',
  made: (files) => `做好了，共 ${files} 个文件。`,
  cancelled: (files) => (files > 0 ? `已取消。先做好的有 ${files} 个文件。` : '已取消。'),
  failed: (files) => (files > 0 ? `有文件没有做成；做成的有 ${files} 个。` : '没有做成。'),
  frameTitle: (subject) => `地图：${subject}`,
  credit: (headline) => `在地图上读《${headline}》`,
};

const EN: BuilderMessages = {
  title: 'Embed and download',
  lead: 'Choose what is shown, how it looks and how large it is; then copy the code or take a picture.',
  close: 'Close',
  subject: 'Subject',
  place: 'Place',
  whole: 'The whole map',
  passage: 'Passage',
  anyPassage: 'none in particular',
  briefing: 'Briefing',
  noBriefing: 'no briefing',
  look: 'Look',
  theme: 'Colours',
  themes: {light: 'light', dark: 'dark', projector: 'projector', auto: 'as the reader’s system'},
  language: 'Language',
  controls: 'Show buttons',
  quote: 'Show the quotation',
  boundaries: 'Draw boundaries',
  gl: 'Movable at once (loads more)',
  size: 'Size',
  sizes: {phone: 'Phone 375 × 620', column: 'Column 680 × 560', wide: 'Full width 1200 × 600'},
  site: 'Published at',
  siteHint: 'Codes and QR codes point here.',
  siteWrong: {
    scheme: 'Give an address that begins with http:// or https://.',
    view: 'This is the address of one view (it has a “?” or “#”). Give the folder of the map, up to its “/”.',
    page: 'This is the address of a page within the site. Give the folder of the map, which is the address of its first page.',
  },
  codesNeedSite:
    'This is a file on your disk. Codes need the address of a published site; pictures can be downloaded now.',
  preview: 'Preview',
  previewAt: (width) => `Preview ${width} pixels wide`,
  codes: 'Code',
  code: {
    address: 'Address',
    iframe: 'Frame',
    auto: 'Frame, own height',
    element: 'Element',
    picture: 'Picture and link',
    markdown: 'Markdown',
  },
  codeHint: {
    address:
      'WordPress, Ghost and others that understand oEmbed: paste it on a line of its own and it becomes a frame, for administrators, editors, authors and contributors alike. It carries place or briefing, language and boundaries; the rest is as usual.',
    iframe:
      'For editors that take HTML; needs no script. In WordPress for administrators and editors; what an author or a contributor pastes becomes a picture with a link.',
    auto: 'As high as its content; the editor has to allow a script: in WordPress for administrators and editors.',
    element:
      'Several on a page share one copy of the program; the editor has to allow a script: in WordPress for administrators and editors.',
    picture: 'Kept by every editor, whoever pastes it: a picture that opens the map.',
    markdown: 'Where only Markdown is taken: a picture that opens the map.',
  },
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy: please select it by hand.',
  pictures: 'Pictures',
  picture: {png: 'PNG', png2: 'PNG 2×', svg: 'SVG', print: 'PNG for print', card: 'Quote cards', wechat: 'WeChat pack'},
  pictureHint: {
    png: 'for a web page',
    png2: 'for sharp screens',
    svg: 'vectors, to be edited; in LibreOffice use the PNG',
    print: '300 dpi, without tints',
    card: 'one quotation, square and wide',
    wechat: 'long picture, cover, QR code, texts',
  },
  needsPlace: 'choose a place first',
  needsPassage: 'nothing to quote here',
  shape: 'Shape',
  shapes: {wide: 'wide 1200 × 800', square: 'square 1080 × 1080', tall: 'tall 1080 × 1440'},
  widthMm: 'Width in print (mm)',
  making: (done, of, name) => `Making ${done} of ${of}: ${name}`,
  cancel: 'Cancel',
  made: (files) => `Done: ${files} ${files === 1 ? 'file' : 'files'}.`,
  cancelled: (files) => (files > 0 ? `Cancelled. Files that were ready: ${files}.` : 'Cancelled.'),
  failed: (files) => (files > 0 ? `Some files could not be made; the other ${files} were.` : 'It could not be made.'),
  frameTitle: (subject) => `Map: ${subject}`,
  credit: (headline) => `Read “${headline}” on the map`,
};

export const BUILDER_MESSAGES: Readonly<Record<Locale, BuilderMessages>> = {'zh-CN': ZH, en: EN};
