import {hydrate, render as patch, type ComponentChild} from 'preact';
import {DRAWING, OURS, takeOver} from './first-render.ts';

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
  takeOver(root);
  const watch = watchOver(root);
  if (isTouched(watch)) makeAnew(now, root);
  else patch(now, root);
  watch.observer.takeRecords();
  watch.touched = false;
}

/**
 * Draws into an element that the page served filled: the first time what is there is adopted as `served`, so that nothing of it is
 * left behind, focus and open parts stay, and only what differs changes. What a translation has touched is not adopted.
 */
export function drawOver(element: Element, served: () => ComponentChild, now: ComponentChild): void {
  if (!OURS.has(element) && !isTouched(watchOver(element))) {
    hydrate(served(), element);
    OURS.add(element);
  }
  render(now, element);
}

function isTouched(watch: Watch): boolean {
  return (watch.touched ||= watch.observer.takeRecords().some(isForeign));
}

/** What stands there from the page as served has been translated before, if at all: most browsers leave this element behind. */
function watchOver(root: Element): Watch {
  const known = watches.get(root);
  if (known) return known;
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

function makeAnew(now: ComponentChild, root: Element): void {
  const giveBack = keepFocus(root);
  patch(null, root);
  root.replaceChildren();
  patch(now, root);
  giveBack();
}

/** Remembers who has the focus in `root`, and the caret in a field. @returns what gives it to the one that stands there then */
function keepFocus(root: Element): () => void {
  const focused = root.ownerDocument.activeElement as HTMLInputElement | null;
  if (!focused || !root.contains(focused)) return () => {};
  const {localName, selectionStart, selectionEnd} = focused;
  const at = [...root.querySelectorAll(localName)].indexOf(focused);
  return () => {
    const twin = root.querySelectorAll<HTMLInputElement>(localName)[at];
    twin?.focus({preventScroll: true});
    if (typeof selectionStart === 'number' && typeof twin?.selectionStart === 'number')
      twin.setSelectionRange(selectionStart, selectionEnd);
  };
}

DRAWING.render = render;
