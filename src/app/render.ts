import {render as patch, type ComponentChild} from 'preact';

interface Watch {
  readonly observer: MutationObserver;
  /** Whether somebody else has been at the words since they were drawn. */
  touched: boolean;
}

const watches = new WeakMap<Element, Watch>();

/**
 * Draws into an element, which is ours alone. A browser that translates the page takes our text nodes out, or writes into them: what is
 * patched then is no longer in the page, and a quotation stands under another's name. What a translation has touched is made anew.
 */
export function render(now: ComponentChild, root: Element): void {
  const watch = watches.get(root) ?? watchOver(root);
  if (isTouched(watch)) makeAnew(now, root);
  else patch(now, root);
  watch.observer.takeRecords();
  watch.touched = false;
}

/** Whether what stands in `root` is no more what was drawn there or served. */
export function isTranslated(root: Element): boolean {
  return isTouched(watches.get(root) ?? watchOver(root));
}

function isTouched(watch: Watch): boolean {
  return (watch.touched ||= watch.observer.takeRecords().some(isForeign));
}

/** What stands there from the page as served has been translated before, if at all: most browsers leave this element behind. */
function watchOver(root: Element): Watch {
  const observer = new MutationObserver((records) => {
    watch.touched ||= records.some(isForeign);
  });
  const watch: Watch = {observer, touched: root.querySelector('font') !== null};
  observer.observe(root, {childList: true, characterData: true, subtree: true});
  watches.set(root, watch);
  return watch;
}

/** Something taken out, or a text written over. What is only added, as extensions do, is in nobody's way. */
function isForeign({target, removedNodes}: MutationRecord): boolean {
  return removedNodes.length > 0 || target.nodeType === Node.TEXT_NODE;
}

/** Whoever had the focus, or the caret in a field, has it again. */
function makeAnew(now: ComponentChild, root: Element): void {
  const focused = root.ownerDocument.activeElement;
  const name = root.contains(focused) ? (focused?.localName ?? '') : '';
  const at = name ? [...root.querySelectorAll(name)].indexOf(focused as Element) : -1;
  const {selectionStart, selectionEnd} = (focused ?? {}) as Partial<HTMLInputElement>;
  patch(null, root);
  root.replaceChildren();
  patch(now, root);
  const twin = at < 0 ? undefined : (root.querySelectorAll(name)[at] as HTMLInputElement | undefined);
  twin?.focus({preventScroll: true});
  if (typeof selectionStart === 'number' && typeof twin?.selectionStart === 'number')
    twin.setSelectionRange(selectionStart, selectionEnd ?? null);
}
