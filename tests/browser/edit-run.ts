import type {Locator} from 'playwright-core';
import type {Hand} from './edit-hand.ts';

export const TEXT = 'tests/fixtures/edit/harvest.txt';
/** Words that the suggestions take for names, and that are none. */
const NO_NAMES: ReadonlySet<string> = new Set(['堆成小山', '旧粮站', '烘干中心', '要用背篓']);
/** Towns that a list knows elsewhere: here they lie in the region. */
const OURS = ['石桥镇', '枣园镇'];
/** Places that the suggestions miss. */
const MISSED = ['南北大渠', '下河村', '果园路', '环湖公园', '湖东村', '湖西村', '白鹭洲'];
/** Words of sentences that speak of a place and were not suggested. */
const LEFT = ['采摘园', '退休教师', '有机种植', '鸟类'];
/** Of a passage by how it begins: what it states. */
const KINDS: readonly (readonly [begin: string, digit: string])[] = [
  ['石桥镇还计划', '4'],
  ['市里将在', '3'],
];

/** Places that the editor knows from a map, and one that is a road. */
const CLICKED: ReadonlySet<string> = new Set(['下河村', '湖东村', '白鹭洲']);
const DRAWN = '果园路';
/** English of the headline and of five passages, by how these begin; the others come later. */
const ENGLISH: readonly (readonly [begin: string, en: string])[] = [
  ['一条水渠', 'One Canal, a Good Year on Both Banks'],
  [
    '记者沿',
    'For three days we walked along the new canal, from Xipo to Donghe, and heard what farmers count and what they hope for',
  ],
  [
    '今年春天',
    'This spring the whole canal of 86 km was filled: from Mount Yunding by Liuwan, Shiqiao and Zaoyuan to Mirror Lake',
  ],
  [
    '大渠通水以后',
    'Since then the district has watered 120,000 mu more, and the dry fields of Liuwan bear rice for the first time',
  ],
  [
    '过去靠天',
    'We lived by the weather, and 300 jin a mu was a good year. This year it was 800: I have never seen that in my life',
  ],
  [
    '南坡村今年',
    'Nanpo has 4,600 mu of rice this year; grain is bought at the edge of the village and paid for on the same day',
  ],
];

/** What is done at the page in one way or the other. */
interface Way {
  readonly begin: () => Promise<void>;
  /** To the next step, by its place in the row. */
  readonly step: (name: string) => Promise<void>;
  readonly main: () => Promise<void>;
  readonly refuse: () => Promise<void>;
  readonly bulk: (leave: readonly string[]) => Promise<void>;
  /** Fills the first field of what is decided, and goes on. */
  readonly fill: (words: string) => Promise<void>;
  readonly choose: (digit: string) => Promise<void>;
  readonly makePlace: (words: string) => Promise<void>;
  /** Of the sentence that has these words. */
  readonly makePassage: (words: string) => Promise<void>;
  readonly within: () => Promise<void>;
  readonly point: (errorM: string, source: string) => Promise<void>;
  readonly line: (errorM: string, source: string) => Promise<void>;
  readonly english: (words: string) => Promise<void>;
}

const STEPS = ['head', 'lines', 'places', 'speakers', 'passages', 'positions', 'english', 'briefings', 'publish'];

/** All by keys, but for the window in which the system lets a file be chosen. */
export function byKeys(hand: Hand): Way {
  const {page} = hand;
  /** In the field for the error, which has the focus, and the one after it. */
  const byWhat = async (errorM: string, source: string): Promise<void> => {
    await hand.type(errorM);
    await hand.press('Tab');
    await hand.type(source);
    await hand.press('Enter');
  };
  return {
    begin: () => hand.press('Tab', 'Tab', 'Enter'),
    step: (name) => hand.press(`Alt+${STEPS.indexOf(name) + 1}`),
    main: () => hand.press('Enter'),
    refuse: () => hand.press('Backspace'),
    async bulk(leave) {
      await hand.press('a');
      const names = await page.locator('.bulk label > span').allInnerTexts();
      let at = -3;
      for (const name of leave) {
        await hand.press(...Array.from({length: names.indexOf(name) - at}, () => 'Tab'), 'Space');
        at = names.indexOf(name);
      }
      await hand.press('Enter');
    },
    async fill(words) {
      await hand.press('Tab');
      await hand.type(words);
      await hand.press('Enter');
    },
    choose: (digit) => hand.press(digit),
    async makePlace(words) {
      await hand.press('f');
      await hand.type(words);
      await hand.press('Enter', 'd');
    },
    async makePassage(words) {
      await hand.press('f');
      await hand.type(words);
      await hand.press('Enter', 'g', 'Enter');
    },
    within: () => hand.press('w'),
    async point(errorM, source) {
      await hand.press('c', 'ArrowLeft', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab');
      await byWhat(errorM, source);
    },
    async line(errorM, source) {
      await hand.press('l', 'Enter', 'ArrowDown', 'ArrowRight', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
      await byWhat(errorM, source);
    },
    async english(words) {
      await hand.press('Tab');
      await hand.type(words);
      await hand.press('Control+Enter');
    },
  };
}

/** As far as the mouse goes: words are typed. */
export function byMouse(hand: Hand): Way {
  const {page} = hand;
  const card = page.locator('[data-card]');
  const button = (key: string): Locator => card.locator(`[data-key="${key}"]`);
  let points = 0;
  const byWhat = async (errorM: string, source: string): Promise<void> => {
    await hand.click(card.locator('input[type=number]'));
    await hand.press('Control+a');
    await hand.type(errorM);
    await hand.press('Tab');
    await hand.type(source);
    await hand.click(button('Enter'));
  };
  return {
    begin: () => hand.click(page.locator('[data-begin]')),
    step: (name) => hand.click(page.locator(`[data-step="${name}"]`)),
    main: () => hand.click(button('Enter')),
    refuse: () => hand.click(button('Backspace')),
    async bulk(leave) {
      await hand.click(button('a'));
      for (const name of leave) await hand.click(page.locator('.bulk label', {hasText: name}));
      await hand.click(button('Enter'));
    },
    async fill(words) {
      await hand.click(card.locator('input').first());
      await hand.type(words);
      await hand.click(button('Enter'));
    },
    choose: (digit) => hand.click(card.locator('[data-group] label').nth(Number(digit) - 1)),
    async makePlace(words) {
      await hand.drag(page.locator('.text .line', {hasText: words}).first(), words);
      await hand.click(button('d'));
    },
    async makePassage(words) {
      await hand.click(page.locator('.text span[data-mark^="sentence:"]', {hasText: words}));
      await hand.click(button('p'));
    },
    within: () => hand.click(button('w')),
    async point(errorM, source) {
      await hand.click(button('c'));
      points += 1;
      await hand.clickAt(page.locator('.map'), 140, 60 + 25 * points);
      await byWhat(errorM, source);
    },
    async line(errorM, source) {
      await hand.click(button('l'));
      await hand.clickAt(page.locator('.map'), 150, 120);
      await hand.clickAt(page.locator('.map'), 190, 140);
      await byWhat(errorM, source);
    },
    async english(words) {
      await hand.click(card.locator('textarea'));
      await hand.type(words);
      await hand.click(button('Enter'));
    },
  };
}

/** Everything is on disk, and the page has heard so. */
export const kept = ({page}: Hand): Promise<void> => page.locator('.kept[data-kept]').waitFor();

/** What is decided, one after the other, until nothing in this step is open. @throws where a decision leads nowhere */
async function each({page}: Hand, decide: (words: string) => Promise<void>): Promise<void> {
  const open = page.locator('.list [aria-current][data-state="open"]');
  for (let turns = 0; (await open.count()) > 0; turns += 1) {
    if (turns > 100) throw new Error('what was decided is still open');
    await decide(await open.locator('.what').innerText());
  }
}

/** From a file to an article that is ready to be published. `look` is called in each step. */
export async function write(hand: Hand, way: Way, id: string, look: (step: string) => Promise<void>): Promise<void> {
  const {page} = hand;
  await hand.chooseFile(page.locator('input[type=file]'), TEXT);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=id]')?.value);
  await page.locator('input[name=id]').fill(id);
  await page.locator('input[type=file]').focus();
  await look('shelf');
  await way.begin();
  await page.locator('.ground [data-layer]').first().waitFor({state: 'attached'});
  hand.read((await page.locator('.text').innerText()).length);
  await look('head');
  hand.think();
  await way.fill('云泽晚报');
  await page.locator('[data-step="lines"][aria-current]').waitFor();
  await look('lines');
  hand.think();
  await way.main();
  await takePlaces(hand, way, look);
  await decideAll(hand, way, 'speakers', look);
  await decideAll(hand, way, 'passages', look);
  for (const words of LEFT) {
    hand.think();
    await way.makePassage(words);
    await page.locator('[data-card] blockquote', {hasText: words}).waitFor();
  }
  await kept(hand);
  await way.step('positions');
  await look('positions');
  await each(hand, (name) => {
    hand.think();
    if (CLICKED.has(name)) return way.point('400', '编辑部地图');
    return name === DRAWN ? way.line('300', '编辑部地图') : way.within();
  });
  await kept(hand);
  await way.step('english');
  await look('english');
  await translate(hand, way);
  await kept(hand);
  await way.step('publish');
}

/** The headline and the first five passages; headings come later. */
async function translate(hand: Hand, way: Way): Promise<void> {
  const words = hand.page.locator('[data-card] blockquote');
  for (let done = 0; done < ENGLISH.length;) {
    const zh = await words.innerText();
    const [, en = null] = ENGLISH.find(([begin]) => zh.startsWith(begin)) ?? [];
    hand.think();
    if (en === null) await way.main();
    else {
      hand.read(zh.length);
      await way.english(en);
      done += 1;
    }
    await words.filter({hasNotText: zh}).waitFor();
  }
}

async function takePlaces(hand: Hand, way: Way, look: (step: string) => Promise<void>): Promise<void> {
  const {page} = hand;
  await way.step('places');
  hand.read(60).think();
  await way.bulk(OURS);
  await kept(hand);
  await look('places');
  await each(hand, async (name) => {
    hand.think();
    if (OURS.includes(name)) await hand.choose(page.locator('[data-card] select').nth(1), '西坡区');
    else if (NO_NAMES.has(name)) await way.refuse();
    else await way.main();
    if (OURS.includes(name)) await way.main();
  });
  for (const name of MISSED) {
    hand.think();
    await way.makePlace(name);
    await page.locator('[data-card] h2', {hasText: name}).waitFor();
  }
  await kept(hand);
}

async function decideAll(hand: Hand, way: Way, step: string, look: (step: string) => Promise<void>): Promise<void> {
  await way.step(step);
  await look(step);
  await each(hand, async (words) => {
    hand.think();
    if (step === 'passages') hand.read(12);
    const digit = KINDS.find(([begin]) => words.startsWith(begin))?.[1];
    if (digit) await way.choose(digit);
    if (NO_NAMES.has(words) || words.startsWith('——')) await way.refuse();
    else await way.main();
  });
  await kept(hand);
}
