import type {Locale} from '../../../domain/text.ts';
import type {PresentCommand} from '../../../state/present-keys.ts';
import type {StatusChoice} from '../../../state/present-state.ts';

export type NamedCommand = Extract<PresentCommand, string>;

export interface PresenterMessages {
  readonly region: string;
  readonly choose: string;
  readonly chooseLead: string;
  readonly scenes: (count: number) => string;
  readonly start: string;
  readonly edit: string;
  readonly newBriefing: string;
  readonly own: string;
  readonly notFound: string;
  readonly deleted: (title: string) => string;
  readonly restore: string;
  readonly purge: string;
  readonly faulty: (count: number) => string;
  readonly missing: string;
  readonly keysLead: string;
  readonly position: (scene: number, count: number) => string;
  readonly toScene: (scene: number, headline: string) => string;
  readonly tools: string;
  readonly commands: Readonly<Record<NamedCommand, string>>;
  readonly keys: readonly (readonly [keys: string, what: string])[];
  readonly wandering: (scene: number) => string;
  readonly wanderingHint: string;
  readonly blank: string;
  readonly digits: (digits: string) => string;
  readonly statuses: Readonly<Record<StatusChoice, string>>;
  readonly statusNone: string;
  readonly sourceOf: (title: string) => string;
  readonly articleSource: string;
  readonly mapSources: string;
  readonly quoted: string;
  readonly positions: string;
  readonly notPlaced: string;
  readonly notMarked: (names: string) => string;
  readonly offTheMap: string;
  readonly also: string;
  readonly pages: (count: number) => string;
  readonly close: string;
  readonly paused: string;
  readonly playing: string;
  readonly timeUp: string;
  readonly drawHint: string;
  readonly distanceHint: string;
  readonly areaHint: string;
  readonly pointerHint: string;
  readonly measured: (value: string, error: string) => string;
  readonly errorUnknown: string;
  readonly popupBlocked: string;
  readonly notes: string;
  readonly minutes: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
}

const ZH: PresenterMessages = {
  region: '演示',
  choose: '选一份简报',
  chooseLead: '每一页是地图上的一个画面、报道里的一句原话。翻页笔、方向键、触摸都能翻页。',
  scenes: (count) => `${count} 页`,
  start: '开始',
  edit: '编辑',
  newBriefing: '新建简报',
  own: '自己的简报',
  notFound: '没有找到这份简报，请从下面选一份。',
  deleted: (title) => `已删除《${title}》。`,
  restore: '撤销',
  purge: '彻底删除',
  faulty: (count) => `这个浏览器里还存着 ${count} 份简报打不开，内容原样留着，没有动：`,
  missing: '编辑时在那一页点“换成当前画面”，就能改过来。',
  keysLead: '按键',
  position: (scene, count) => `第 ${scene} 页，共 ${count} 页`,
  toScene: (scene, headline) => `第 ${scene} 页：${headline}`,
  tools: '演示工具',
  commands: {
    next: '下一页',
    back: '上一页',
    first: '第一页',
    last: '最后一页',
    enter: '确定',
    return: '回到本页',
    black: '黑屏',
    white: '白屏',
    restart: '从头开始',
    resume: '从本页继续',
    leave: '退出',
    fullscreen: '全屏',
    speaker: '演讲者窗口',
    pointer: '激光笔',
    draw: '画笔',
    distance: '量距离',
    area: '量面积',
    statuses: '已有与规划',
    countdown: '倒计时',
    autoplay: '自动播放',
    overview: '总览',
    help: '按键',
  },
  keys: [
    ['→ ↓ 空格 PageDown N', '下一页'],
    ['← ↑ PageUp P', '上一页'],
    ['Home · End', '第一页 · 最后一页'],
    ['数字 + 回车', '跳到那一页'],
    ['. 或 B · W', '黑屏 · 白屏'],
    ['F5 · Shift+F5', '从头开始 · 从本页继续'],
    ['Esc', '退一步，再按退出'],
    ['退格键', '回到本页'],
    ['F', '全屏'],
    ['S', '演讲者窗口'],
    ['L · D', '激光笔 · 画笔'],
    ['M · R', '量距离 · 量面积'],
    ['E', '已有与规划'],
    ['T', '倒计时'],
    ['A', '自动播放、暂停'],
    ['O', '总览'],
    ['Shift+方向键 · + −', '移动地图 · 缩放'],
    ['?', '这张表'],
  ],
  wandering: (scene) => `已离开第 ${scene} 页`,
  wanderingHint: '翻页或按退格键回到本页',
  blank: '屏幕已遮住，按任意翻页键恢复',
  digits: (digits) => `到第 ${digits} 页？按回车`,
  statuses: {scene: '本页地点', existing: '报道说到的：已有', planned: '报道说到的：在建与规划'},
  statusNone: '报道没有说到这一类地点。',
  sourceOf: (title) => `来源：《${title}》`,
  articleSource: '报道',
  mapSources: '地图数据',
  quoted: '本次引用',
  positions: '地点精度',
  notPlaced: '不在图上：没有公开的确切位置',
  notMarked: (names) => `${names}没有公开的确切位置，图上未标。`,
  offTheMap: '不在图上',
  also: '还说到',
  pages: (count) => `引用原话 ${count} 段`,
  close: '关闭',
  paused: '已暂停',
  playing: '自动播放中',
  timeUp: '时间到',
  drawHint: '按住拖动画线，换页即擦除',
  distanceHint: '在图上点两点或多点，量距离；再按一次 M 收起',
  areaHint: '在图上点三点或更多，量面积；再按一次 R 收起',
  pointerHint: '激光笔：移动鼠标指示',
  measured: (value, error) => `${value}，误差约 ${error}`,
  errorUnknown: '点在空白处：只计点击的误差',
  popupBlocked: '浏览器拦住了演讲者窗口。再按一次 S，备注就显示在这块屏幕上，大家都看得见。',
  notes: '备注',
  minutes: '分钟',
  zoomIn: '放大',
  zoomOut: '缩小',
};

const EN: PresenterMessages = {
  region: 'Presentation',
  choose: 'Choose a briefing',
  chooseLead:
    'Each page is one view of the map and one sentence of the article. A remote, the arrow keys or a swipe turn the page.',
  scenes: (count) => `${count} pages`,
  start: 'Start',
  edit: 'Edit',
  newBriefing: 'New briefing',
  own: 'Your own',
  notFound: 'There is no such briefing. Choose one of these.',
  deleted: (title) => `“${title}” is deleted.`,
  restore: 'Undo',
  purge: 'Delete for good',
  faulty: (count) =>
    count === 1
      ? 'One more briefing is kept in this browser that cannot be opened. It is left as it is:'
      : `${count} more briefings are kept in this browser that cannot be opened. They are left as they are:`,
  missing: 'In the editor, “Use this view” on that page puts it right.',
  keysLead: 'Keys',
  position: (scene, count) => `Page ${scene} of ${count}`,
  toScene: (scene, headline) => `Page ${scene}: ${headline}`,
  tools: 'Presenting tools',
  commands: {
    next: 'Next',
    back: 'Back',
    first: 'First page',
    last: 'Last page',
    enter: 'Go',
    return: 'Back to the page',
    black: 'Black',
    white: 'White',
    restart: 'From the beginning',
    resume: 'From here',
    leave: 'Leave',
    fullscreen: 'Full screen',
    speaker: 'Speaker window',
    pointer: 'Pointer',
    draw: 'Draw',
    distance: 'Distance',
    area: 'Area',
    statuses: 'Existing and planned',
    countdown: 'Countdown',
    autoplay: 'Autoplay',
    overview: 'Overview',
    help: 'Keys',
  },
  keys: [
    ['→ ↓ Space PageDown N', 'next'],
    ['← ↑ PageUp P', 'back'],
    ['Home · End', 'first · last page'],
    ['digits + Enter', 'to that page'],
    ['. or B · W', 'black · white'],
    ['F5 · Shift+F5', 'from the beginning · from here'],
    ['Esc', 'one step back, then leave'],
    ['Backspace', 'back to the page'],
    ['F', 'full screen'],
    ['S', 'speaker window'],
    ['L · D', 'pointer · draw'],
    ['M · R', 'distance · area'],
    ['E', 'existing and planned'],
    ['T', 'countdown'],
    ['A', 'autoplay, pause'],
    ['O', 'overview'],
    ['Shift+arrows · + −', 'move · zoom the map'],
    ['?', 'this list'],
  ],
  wandering: (scene) => `Away from page ${scene}`,
  wanderingHint: 'Turn the page or press Backspace to return',
  blank: 'The screen is blank; turn the page to show it',
  digits: (digits) => `To page ${digits}? Press Enter`,
  statuses: {
    scene: 'Places of this page',
    existing: 'In the article: existing',
    planned: 'In the article: being built or planned',
  },
  statusNone: 'The article names no such place.',
  sourceOf: (title) => `Source: 《${title}》`,
  articleSource: 'Article',
  mapSources: 'Map data',
  quoted: 'Quoted here',
  positions: 'How exact the places are',
  notPlaced: 'not on the map: no public position',
  notMarked: (names) => `Not marked on the map, for want of a public position: ${names}.`,
  offTheMap: 'not on the map',
  also: 'Also',
  pages: (count) => `${count} passages quoted`,
  close: 'Close',
  paused: 'Paused',
  playing: 'Playing',
  timeUp: 'Time',
  drawHint: 'Drag to draw; turning the page erases it',
  distanceHint: 'Click two or more points to measure; M again puts it away',
  areaHint: 'Click three or more points to measure; R again puts it away',
  pointerHint: 'Pointer: move the mouse',
  measured: (value, error) => `${value} ± about ${error}`,
  errorUnknown: 'a point on empty ground counts the click’s error alone',
  popupBlocked: 'The browser blocked the speaker window. Press S again to show the notes here, before everybody.',
  notes: 'Notes',
  minutes: 'min',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
};

export const PRESENTER_MESSAGES: Readonly<Record<Locale, PresenterMessages>> = {'zh-CN': ZH, en: EN};
