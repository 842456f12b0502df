import type {Locator, Page} from 'playwright-core';

/** Seconds, by the keystroke-level model; a decision is its M. */
const COST = {key: 0.28, point: 1.1, hand: 0.4, thought: 1.35} as const;
const READ_PER_SECOND = 300 / 60;
/** Keys for a Chinese character by pinyin, with its part in choosing the word. */
const KEYS_PER_HAN = 3;

/** An editor's hands at a page: what they do is done, and what it takes is counted. */
export class Hand {
  readonly page: Page;
  readonly counts = {key: 0, point: 0, hand: 0, thought: 0, read: 0};
  #isAtMouse = false;

  constructor(page: Page) {
    this.page = page;
  }

  /** A decision: one thought before what follows. */
  think(): this {
    this.counts.thought += 1;
    return this;
  }

  read(characters: number): this {
    this.counts.read += characters;
    return this;
  }

  async press(...keys: readonly string[]): Promise<void> {
    this.#goTo('keyboard');
    for (const key of keys) {
      this.counts.key += key.split('+').length;
      await this.page.keyboard.press(key);
    }
  }

  async type(words: string): Promise<void> {
    this.#goTo('keyboard');
    const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
    this.counts.key += words.length + han * (KEYS_PER_HAN - 1);
    await this.page.keyboard.insertText(words);
  }

  async click(target: Locator): Promise<void> {
    this.#goTo('mouse');
    this.counts.point += 1;
    this.counts.key += 1;
    await target.click();
  }

  /** A point of an element, from its corner. */
  async clickAt(target: Locator, x: number, y: number): Promise<void> {
    this.#goTo('mouse');
    this.counts.point += 1;
    this.counts.key += 1;
    await target.click({position: {x, y}});
  }

  /** Selects words of an element by dragging over them: two points, one press. */
  async drag(line: Locator, words: string): Promise<void> {
    this.#goTo('mouse');
    this.counts.point += 2;
    this.counts.key += 1;
    await line.scrollIntoViewIfNeeded();
    const [from, to] = await line.evaluate(ends, words);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, {steps: 4});
    await this.page.mouse.move(to.x, to.y, {steps: 4});
    await this.page.mouse.up();
  }

  /** In the system's own window a file is pointed at and opened. */
  async chooseFile(field: Locator, path: string): Promise<void> {
    this.#goTo('mouse');
    this.counts.point += 2;
    this.counts.key += 3;
    await field.setInputFiles(path);
  }

  /** Chosen by the first letters of its name. */
  async choose(field: Locator, label: string): Promise<void> {
    this.#goTo('keyboard');
    this.counts.key += 4;
    await field.selectOption({label});
  }

  seconds(): number {
    const {key, point, hand, thought, read} = this.counts;
    return key * COST.key + point * COST.point + hand * COST.hand + thought * COST.thought + read / READ_PER_SECOND;
  }

  told(): string {
    const {key, point, hand, thought, read} = this.counts;
    return `${(this.seconds() / 60).toFixed(1)} min: ${key} keys, ${point} times pointing, ${hand} times from keyboard to mouse or back, ${thought} decisions, ${read} characters read`;
  }

  #goTo(where: 'mouse' | 'keyboard'): void {
    const isAtMouse = where === 'mouse';
    if (isAtMouse !== this.#isAtMouse) this.counts.hand += 1;
    this.#isAtMouse = isAtMouse;
  }
}

/** Runs in the page: where words begin and end on the screen. */
function ends(line: Element, words: string): readonly [{x: number; y: number}, {x: number; y: number}] {
  const at = (line.textContent ?? '').indexOf(words);
  const edge = (offset: number, isEnd: boolean): {x: number; y: number} => {
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const {length} = node.textContent ?? '';
      if (isEnd ? offset <= before + length : offset < before + length) {
        const range = document.createRange();
        const inside = offset - before;
        range.setStart(node, isEnd ? inside - 1 : inside);
        range.setEnd(node, isEnd ? inside : inside + 1);
        const box = range.getBoundingClientRect();
        return {x: isEnd ? box.right - 1 : box.left + 1, y: (box.top + box.bottom) / 2};
      }
      before += length;
    }
    throw new Error(`“${words}” is not in the line`);
  };
  return [edge(at, false), edge(at + words.length, true)];
}
