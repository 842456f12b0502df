import type {Frame, Page} from 'playwright-core';

export interface Translation {
  /** Before any script of the page's own has run, or when `translateNow` is called. */
  readonly when: 'before' | 'later';
  /** Whether it goes on with what is drawn later. */
  readonly keepsOn: boolean;
  /** Whether it leaves alone what asks for it; not every extension does. */
  readonly honours: boolean;
}

declare global {
  interface Window {
    translateNow: () => void;
    /** The text of an element with the translation taken back, so that it can be told whether words belong together. */
    original: (element: Element) => string;
  }
}

/** Translates every text of the page as Chrome does, each in elements of its own, into words that nobody knows. */
export async function translatePage(page: Page, translation: Translation): Promise<void> {
  await page.addInitScript(({when, keepsOn, honours}) => {
    const original = new Map<string, string>();
    const LEFT_ALONE = `script, style, template, textarea, noscript, svg${honours ? ', [translate=no]' : ''}`;
    const translateText = (node: Text): void => {
      const text = node.data;
      if (!text.trim() || original.has(text) || node.parentElement?.closest(LEFT_ALONE)) return;
      const words = `‹${original.size} words›`;
      original.set(words, text);
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
      inner.textContent = words;
      outer.append(inner);
      node.replaceWith(outer);
    };
    const translateIn = (root: Node): void => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      if (root instanceof Text) texts.push(root);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) translateText(text);
    };
    window.original = (element) =>
      (element.textContent ?? '').replace(/‹\d+ words›/g, (words) => original.get(words) ?? words);
    window.translateNow = () => {
      document.documentElement.classList.add('translated-ltr');
      translateIn(document.body);
      if (!keepsOn) return;
      new MutationObserver((records) => {
        for (const {target, addedNodes} of records)
          for (const node of [target, ...addedNodes]) if (node.isConnected) translateIn(node);
      }).observe(document.body, {childList: true, characterData: true, subtree: true});
    };
    if (when === 'before')
      document.addEventListener('readystatechange', () => {
        if (document.readyState === 'interactive') window.translateNow();
      });
  }, translation);
}

/** How much of what is shown has been translated: a test without is none. */
export function countTranslated(page: Page | Frame): Promise<number> {
  return page.evaluate(() => document.body.innerText.match(/‹\d+ words›/g)?.length ?? 0);
}
