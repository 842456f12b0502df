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
  readonly english: (words: string) => Promise<void>;
}

const STEPS = ['head', 'lines', 'places', 'speakers', 'passages', 'positions', 'english', 'briefings', 'publish'];

/** All by keys, but for the window in which the system lets a file be chosen. */
export function byKeys(hand: Hand): Way {
  const {page} = hand;
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
      await hand.press('c', 'ArrowLeft', 'ArrowLeft', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab');
      await hand.type(errorM);
      await hand.press('Tab');
      await hand.type(source);
      await hand.press('Enter');
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
      await hand.clickAt(page.locator('.map'), 150, 160);
      await hand.click(card.locator('input[type=number]'));
      await hand.press('Control+a');
      await hand.type(errorM);
      await hand.press('Tab');
      await hand.type(source);
      await hand.click(button('Enter'));
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
  hand.think();
  await way.point('400', '编辑部地图');
  await kept(hand);
  await each(hand, () => {
    hand.think();
    return way.within();
  });
  await way.step('english');
  await look('english');
  await way.english('One Canal, a Good Year on Both Banks');
  await kept(hand);
  await way.step('publish');
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
