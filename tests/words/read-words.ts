/** A text that a reader sees or hears, and what its elements say of it. */
export interface ReadWord {
  readonly text: string;
  /** The element, and the attribute where it stands in one. */
  readonly where: string;
  /** The language of the element. */
  readonly lang: string;
}

/** Runs in the page: its text nodes and the attributes that are read out or shown, but for codes to copy. */
export function readWords(): readonly ReadWord[] {
  const ATTRIBUTES = [
    'title',
    'aria-label',
    'alt',
    'placeholder',
    'aria-valuetext',
    'aria-description',
    'aria-roledescription',
  ];
  const found = new Map<string, ReadWord>();
  const nameOf = (element: Element): string =>
    `${element.parentElement ? `${element.parentElement.localName}.${element.parentElement.getAttribute('class') ?? ''} > ` : ''}${element.localName}.${element.getAttribute('class') ?? ''}`;
  const read = (text: string | null, element: Element, attribute = ''): void => {
    const word = {
      text: (text ?? '').trim(),
      where: nameOf(element) + (attribute && `[${attribute}]`),
      lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
    };
    if (/\p{L}/u.test(word.text)) found.set(`${word.text}|${word.where}`, word);
  };
  const isSeen = (element: Element): boolean => !element.isConnected || element.checkVisibility();
  const isWithin = (element: Element): boolean =>
    element.localName === 'mark' || (element.localName === 'span' && element.getAttributeNames().join() === 'lang');
  const isInline = (node: Node | null): node is Node =>
    node instanceof Text || (node instanceof Element && isWithin(node));
  /** What is set off within a text, or marked as Chinese, leaves it whole, and so does the ellipsis after it. */
  const readOver = (node: Node, element: Element): void => {
    if (isWithin(element)) return;
    let first = node;
    while (isInline(first.previousSibling)) first = first.previousSibling;
    let text = '';
    for (let at: Node | null = first; isInline(at); at = at.nextSibling) text += at.textContent;
    read(text, element);
  };
  const walk = (root: Node): void => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node instanceof Element) {
        for (const name of ATTRIBUTES)
          if (node.hasAttribute(name) && isSeen(node)) read(node.getAttribute(name), node, name);
        if (node instanceof HTMLTemplateElement) walk(node.content);
      } else if (
        node.parentElement &&
        !node.parentElement.closest('script, style, noscript, code, pre') &&
        isSeen(node.parentElement)
      )
        readOver(node, node.parentElement);
    }
  };
  walk(document.body);
  return [...found.values()];
}
