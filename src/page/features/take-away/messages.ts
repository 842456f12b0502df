import type {Locale} from '../../../domain/text.ts';

const ZH = {
  slides: '存为 PPTX',
  slidesOf: (title: string): string => `把“${title}”存为 PPTX`,
  handout: '打印讲义',
  handoutOf: (title: string): string => `打印“${title}”的讲义`,
  making: (title: string): string => `正在生成“${title}”的幻灯片`,
  progress: (done: number, of: number): string => `第 ${Math.min(done + 1, of)} 步，共 ${of} 步`,
  done: (file: string): string => `已存为 ${file}`,
  failed: (reason: string): string => `没有做成：${reason}`,
  cancel: '取消',
  close: '关闭',
  print: '打印',
  hint: 'A4 纵向。打印窗口里可以选“存储为 PDF”。',
  pages: '印哪几页',
  missing: '没有这份简报',
};

export type TakeAwayMessages = typeof ZH;

const EN: TakeAwayMessages = {
  slides: 'Save as PPTX',
  slidesOf: (title) => `Save “${title}” as PPTX`,
  handout: 'Print a handout',
  handoutOf: (title) => `Print a handout of “${title}”`,
  making: (title) => `Making the slides of “${title}”`,
  progress: (done, of) => `Step ${Math.min(done + 1, of)} of ${of}`,
  done: (file) => `Saved as ${file}`,
  failed: (reason) => `It did not work: ${reason}`,
  cancel: 'Cancel',
  close: 'Close',
  print: 'Print',
  hint: 'A4, upright. The print window can save a PDF.',
  pages: 'Pages to print',
  missing: 'There is no such briefing',
};

export const TAKE_AWAY_MESSAGES: Readonly<Record<Locale, TakeAwayMessages>> = {'zh-CN': ZH, en: EN};
