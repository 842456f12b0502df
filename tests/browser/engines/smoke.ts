export interface SmokeStep {
  /** What a reader expects, as a sentence. */
  readonly name: string;
  /** From the site's folder. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly steps: readonly Step[];
}

/** A condition that is waited for; something that is pressed, or typed into, as soon as it is there. Scripts are those of the oldest browser. */
export type Step = string | {readonly press: string} | {readonly type: string; readonly into: string};

const DESK = {width: 1280, height: 800};
const PHONE = {width: 390, height: 700};
const SETTLED = `document.readyState === 'complete' && document.querySelector('.map.live')`;
/** The map fills the window beside the column, and its names lie on their places. */
const LAID_OUT = `Math.abs(document.querySelector('.map').getBoundingClientRect().bottom - innerHeight) < 2 && document.documentElement.scrollWidth <= innerWidth`;

/** What has to work in every browser that the site supports. */
export const SMOKE: readonly SmokeStep[] = [
  {
    name: 'the page fills the window with map and list',
    path: '',
    ...DESK,
    steps: [SETTLED, LAID_OUT, `document.querySelectorAll('svg.labels text').length > 15`],
  },
  {
    name: 'a press on a district shows its quotations',
    path: '',
    ...DESK,
    steps: [
      SETTLED,
      {press: '.poster [data-place="tunliu"], .group [data-place="tunliu"]'},
      `document.querySelectorAll('.place-view .quotation').length > 10`,
    ],
  },
  {
    name: 'a link in English opens a place',
    path: '?place=tunliu&lang=en',
    ...DESK,
    steps: [SETTLED, `document.querySelector('.place-view h2').textContent.includes('Tunliu')`],
  },
  {
    name: 'the search answers initials',
    path: '',
    ...DESK,
    steps: [
      SETTLED,
      {type: 'bhq', into: '#search-input'},
      `document.querySelector('.search-list').textContent.includes('滨湖区')`,
    ],
  },
  {
    name: 'the article is whole, with its passages marked',
    path: '?mode=read',
    ...DESK,
    steps: [SETTLED, `document.querySelectorAll('.story .mark').length > 100`],
  },
  {
    name: 'a filter leaves what it should',
    path: '?topic=transport',
    ...DESK,
    steps: [
      SETTLED,
      {press: '.filter-open'},
      `document.querySelector('#filter-panel')`,
      `document.querySelectorAll('.passed-over').length > 10`,
    ],
  },
  {
    name: 'the charts are drawn',
    path: '?mode=charts',
    ...DESK,
    steps: [SETTLED, `document.querySelectorAll('[data-region="charts"] svg').length > 3`],
  },
  {
    name: 'two places stand side by side',
    path: '?place=tunliu&with=shangdang',
    ...DESK,
    steps: [SETTLED, `document.querySelector('.compare')`],
  },
  {
    name: 'the settings open and close',
    path: '',
    ...DESK,
    steps: [
      SETTLED,
      {press: '[data-settings]'},
      `document.querySelector('.settings-dialog[open] fieldset')`,
      {press: '.settings-dialog [data-close]'},
      `!document.querySelector('.settings-dialog')`,
    ],
  },
  {
    name: 'the data are explained',
    path: '',
    ...DESK,
    steps: [
      SETTLED,
      {press: '[data-help]'},
      `document.querySelector('.help-dialog[open] h3')`,
      `document.querySelector('.help-dialog').getBoundingClientRect().bottom <= innerHeight`,
    ],
  },
  {
    name: 'a place can be shared',
    path: '?place=tunliu',
    ...DESK,
    steps: [SETTLED, {press: '[data-share]'}, `document.querySelector('dialog.sharing[open] svg')`],
  },
  {
    name: 'embed codes are made',
    path: '',
    ...DESK,
    steps: [SETTLED, {press: '[data-builder]'}, `document.querySelector('dialog.building[open]')`],
  },
  {
    name: 'a briefing is presented',
    path: '?mode=present',
    ...DESK,
    steps: [SETTLED, `document.querySelectorAll('#presenter h3, #presenter li').length > 2`],
  },
  {
    name: 'on a phone the sheet leaves the map in sight',
    path: '?place=binhu',
    ...PHONE,
    steps: [SETTLED, LAID_OUT, `document.querySelector('.sheet-head').getBoundingClientRect().top > 0.4 * innerHeight`],
  },
  {
    name: 'the frame answers',
    path: 'embed.html',
    ...PHONE,
    steps: [
      `document.querySelector('.embed.js')`,
      {press: '.box [data-place="tunliu"]'},
      `document.querySelectorAll('.card .quotation').length > 10`,
    ],
  },
  {
    name: 'the frame becomes a movable map',
    path: 'embed.html?place=binhu',
    ...DESK,
    steps: [{press: '.use-map'}, `document.querySelector('.embed.interactive')`],
  },
  {
    name: 'a page of its own opens the map',
    path: 'place/tunliu/',
    ...DESK,
    steps: [SETTLED, `document.querySelector('.place-view')`],
  },
];
