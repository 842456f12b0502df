import type {Locale} from '../../../domain/text.ts';

const ZH = {
  title: '演讲者窗口',
  waiting: '正在等演示窗口……请保持演示页打开。',
  alone: '联系不上演示窗口',
  left: '演示已经退出，下面是退出前的那一页',
  clock: '现在',
  elapsed: '已讲',
  reset: '归零',
  now: '本页',
  next: '下一页',
  notes: '备注',
  lastPage: '这是最后一页。',
  mapOf: (places: readonly string[]): string => (places.length > 0 ? `地图：${places.join('、')}` : '地图'),
};

export type SpeakerMessages = typeof ZH;

const EN: SpeakerMessages = {
  title: 'Speaker window',
  waiting: 'Waiting for the presentation: keep its window open.',
  alone: 'The presentation does not answer',
  left: 'The talk has been left; this is its last page',
  clock: 'Now',
  elapsed: 'Elapsed',
  reset: 'Reset',
  now: 'This page',
  next: 'Next',
  notes: 'Notes',
  lastPage: 'This is the last page.',
  mapOf: (places) => (places.length > 0 ? `Map: ${places.join(', ')}` : 'Map'),
};

export const SPEAKER_MESSAGES: Readonly<Record<Locale, SpeakerMessages>> = {'zh-CN': ZH, en: EN};
