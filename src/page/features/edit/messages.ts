import type {Locale} from '../../../domain/text.ts';

export interface EditorMessages {
  readonly region: string;
  readonly title: string;
  readonly addView: string;
  readonly addViewHint: string;
  readonly undo: string;
  readonly redo: string;
  readonly save: string;
  readonly open: string;
  readonly merge: string;
  readonly share: string;
  readonly present: string;
  readonly close: string;
  readonly remove: string;
  readonly removeBriefing: string;
  readonly duplicate: string;
  readonly up: string;
  readonly down: string;
  readonly view: string;
  readonly show: string;
  readonly kicker: string;
  readonly headline: string;
  readonly notes: string;
  readonly scene: (number: number, headline: string) => string;
  readonly handle: string;
  readonly kept: string;
  readonly notKept: string;
  readonly othersChanges: string;
  readonly bothKept: (title: string) => string;
  readonly deletedElsewhere: string;
  readonly restore: string;
  readonly opened: (count: number) => string;
  readonly merged: (count: number) => string;
  readonly refused: (name: string) => string;
  readonly nothingLost: string;
  readonly copied: string;
  readonly linkHere: string;
  readonly tooLong: string;
  readonly copyOf: (title: string) => string;
  readonly newTitle: string;
  readonly sources: string;
  readonly places: (count: number) => string;
  readonly passages: (count: number) => string;
  readonly whole: string;
  readonly ofOtherTab: (title: string) => string;
  readonly moved: (number: number) => string;
}

const ZH: EditorMessages = {
  region: '编辑简报',
  title: '简报标题',
  addView: '加入当前画面',
  addViewHint: '在左边选一个地点或一句原话，把地图摆好，再点这里。',
  undo: '撤销',
  redo: '重做',
  save: '存为文件',
  open: '打开文件',
  merge: '并入文件',
  share: '复制链接',
  present: '演示',
  close: '关闭编辑',
  remove: '删除',
  removeBriefing: '删除这份简报',
  duplicate: '复制',
  up: '上移',
  down: '下移',
  view: '换成当前画面',
  show: '看这一页',
  kicker: '眉题',
  headline: '标题',
  notes: '备注',
  scene: (number, headline) => `第 ${number} 页：${headline}`,
  handle: '拖动排序，或按 Alt 加上下方向键',
  kept: '已自动保存在这个浏览器里',
  notKept: '浏览器不让保存，或者已经存满：关闭前请存为文件',
  othersChanges: '另一个标签页里的改动已经并进来',
  bothKept: (title) => `另一个标签页改了同一处。两边都留着，那边的另存为《${title}》`,
  deletedElsewhere: '这份简报在另一个标签页里删掉了，这里的改动不再保存。',
  restore: '恢复这份简报',
  opened: (count) => `已打开 ${count} 份简报`,
  merged: (count) => `已并入 ${count} 页`,
  refused: (name) => `没有打开“${name}”：`,
  nothingLost: '正在编辑的内容没有改动。',
  copied: '链接已复制',
  linkHere: '复制这个链接：',
  tooLong: '简报太长，放不进链接，请存为文件发送。',
  copyOf: (title) => `${title}（改）`,
  newTitle: '新简报',
  sources: '出处与精度',
  places: (count) => `地点 ${count}`,
  passages: (count) => `原话 ${count}`,
  whole: '全图',
  ofOtherTab: (title) => `${title}（另一个标签页）`,
  moved: (number) => `移到第 ${number} 页`,
};

const EN: EditorMessages = {
  region: 'Edit the briefing',
  title: 'Title of the briefing',
  addView: 'Add this view',
  addViewHint: 'Choose a place or a passage on the left, set the map, then press this.',
  undo: 'Undo',
  redo: 'Redo',
  save: 'Save as a file',
  open: 'Open a file',
  merge: 'Merge a file',
  share: 'Copy a link',
  present: 'Present',
  close: 'Close the editor',
  remove: 'Delete',
  removeBriefing: 'Delete this briefing',
  duplicate: 'Duplicate',
  up: 'Move up',
  down: 'Move down',
  view: 'Use this view',
  show: 'Show',
  kicker: 'Kicker',
  headline: 'Headline',
  notes: 'Notes',
  scene: (number, headline) => `Page ${number}: ${headline}`,
  handle: 'Drag to reorder, or press Alt with the up or down arrow',
  kept: 'Kept in this browser',
  notKept: 'The browser keeps nothing here, or is full: save a file before you close',
  othersChanges: 'What another tab has changed is in it now',
  bothKept: (title) => `Another tab has changed the same. Both are kept, the other one as “${title}”`,
  deletedElsewhere: 'This briefing has been deleted in another tab; changes here are no longer kept.',
  restore: 'Restore this briefing',
  opened: (count) => `${count === 1 ? '1 briefing' : `${count} briefings`} opened`,
  merged: (count) => `${count} pages merged`,
  refused: (name) => `“${name}” was not opened:`,
  nothingLost: 'What you are editing is unchanged.',
  copied: 'Link copied',
  linkHere: 'Copy this link:',
  tooLong: 'The briefing is too long for a link: save and send it as a file.',
  copyOf: (title) => `${title} (edited)`,
  newTitle: 'New briefing',
  sources: 'Sources and precision',
  places: (count) => `${count} places`,
  passages: (count) => `${count} passages`,
  whole: 'The whole map',
  ofOtherTab: (title) => `${title} (the other tab)`,
  moved: (number) => `Moved to page ${number}`,
};

export const EDITOR_MESSAGES: Readonly<Record<Locale, EditorMessages>> = {'zh-CN': ZH, en: EN};
