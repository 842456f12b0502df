import type {Page} from 'playwright-core';

/** How every element of the page beside and around the map is laid out and painted, by its place in the document. */
export type Look = Readonly<Record<string, string>>;

const PROPERTIES = [
  'display position float z-index visibility opacity overflow content',
  'width height margin padding border outline box-shadow transform zoom',
  'color background-color background-image font-family font-size font-weight font-style line-height letter-spacing',
  'text-align text-decoration text-indent white-space list-style columns column-gap row-gap cursor',
  'grid-template-columns grid-template-rows grid-area flex align-items align-self justify-content',
].flatMap((line) => line.split(' '));

/** Taken with nothing pointed at and nothing focused. What the map is made of is left out: it is drawn. */
export async function lookOf(page: Page): Promise<Look> {
  await page.mouse.move(0, 0);
  return page.evaluate((properties) => {
    (document.activeElement as HTMLElement | null)?.blur();
    const look: Record<string, string> = {};
    const nameOf = (element: Element): string => {
      const {parentElement, id, localName} = element;
      if (!parentElement || id) return id ? `#${id}` : localName;
      // Parts stand beside what was there before: it is counted among its own kind alone.
      const [kind = localName] = element.classList;
      const same = Array.from(parentElement.children).filter((each) => (each.classList[0] ?? each.localName) === kind);
      return `${nameOf(parentElement)} ${kind}[${same.indexOf(element)}]`;
    };
    const styleOf = (element: Element, part: string): string => {
      const computed = getComputedStyle(element, part || null);
      if (part && computed.content === 'none') return '';
      return properties.map((name) => `${part}${name}: ${computed.getPropertyValue(name)}\n`).join('');
    };
    for (const element of document.querySelectorAll(
      '.bar, .bar *, .layout, .column, #panel, #panel *, #strip, #strip *, .furniture, .furniture *',
    )) {
      const {left, top, width, height} = element.getBoundingClientRect();
      if (width === 0 && height === 0) continue;
      const box = [left, top, width, height].map(Math.round).join(' ');
      look[nameOf(element)] =
        `box: ${box}\n${styleOf(element, '')}${styleOf(element, '::before')}${styleOf(element, '::after')}`;
    }
    return look;
  }, PROPERTIES);
}

/** What differs, one line for each element, with its first few properties. */
export function differences(before: Look, after: Look): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [a, b] = [before[name], after[name]];
    if (a === b) return [];
    if (a === undefined || b === undefined) return [`${name} is ${a === undefined ? 'new' : 'gone'}`];
    const was = new Set(a.split('\n'));
    const changed = b.split('\n').filter((line) => !was.has(line));
    return [`${name} is now ${changed.slice(0, 4).join(', ')}`];
  });
}
