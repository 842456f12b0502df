import {STEPS} from './items.ts';
import type {Desk} from './desk.ts';

const WRITTEN = 'input:not([type=radio]):not([type=checkbox]):not([type=file]):not([type=range]), textarea, select';

/**
 * All that a key does: steps, walking, undoing; and what the parts say themselves, by `data-key` on their buttons and `data-group` on
 * their choices. In a field the keys are the field's.
 *
 * @returns what ends it
 */
export function listenToKeys(document: Document, desk: Desk): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || !desk.state().sheet || document.querySelector('dialog[open]')) return;
    if (inField(event, desk, document) || !act(event, desk, document)) return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** @returns whether the key is the field's own */
function inField(event: KeyboardEvent, desk: Desk, document: Document): boolean {
  const field = (event.target as Element).closest<HTMLInputElement>(WRITTEN);
  if (!field) return false;
  if (event.altKey && /^[1-9]$/.test(event.key)) return false;
  if (event.key === 'Escape') {
    focusCard(document);
    return true;
  }
  if (event.key === 'Enter' && field.localName === 'input') {
    // Words that are looked for are only selected: what becomes of them is the next decision.
    const isSought = field.dataset['key'] !== undefined;
    field.dispatchEvent(new Event('change', {bubbles: true}));
    focusCard(document);
    if (!isSought) pressSoon(document);
    event.preventDefault();
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    focusCard(document);
    pressSoon(document);
    event.preventDefault();
  } else if (
    /^Arrow(Up|Down)$/.test(event.key) &&
    field.localName === 'input' &&
    field.type === 'text' &&
    !field.list
  ) {
    focusCard(document);
    desk.walk(event.key === 'ArrowUp' ? -1 : 1);
    event.preventDefault();
  } else if (/^z$/i.test(event.key) && (event.ctrlKey || event.metaKey) && field.value === field.defaultValue)
    return false;
  return true;
}

/** Gives the focus back to what is being decided; a field that is left puts what was written. */
export function focusCard(document: Document): void {
  document.querySelector<HTMLElement>('[data-card]')?.focus({preventScroll: true});
}

/** @returns whether the key did something */
function act(
  {key, ctrlKey, metaKey, altKey, shiftKey, target}: KeyboardEvent,
  desk: Desk,
  document: Document,
): boolean {
  if (ctrlKey || metaKey) {
    const which = /^y$/i.test(key) || (/^z$/i.test(key) && shiftKey) ? 'redo' : /^z$/i.test(key) ? 'undo' : null;
    if (which) void desk.history(which);
    return which !== null;
  }
  if (altKey) {
    const step = /^[1-9]$/.test(key) ? STEPS[Number(key) - 1] : undefined;
    if (step) desk.go(step);
    return step !== undefined;
  }
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    if ((target as Element).closest('[data-own-keys]')) return false;
    desk.walk(key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (/^[1-9]$/.test(key)) return choose(document, target as Element, Number(key));
  const isButton = (target as Element).closest('button:not([data-item]), a[href], summary') !== null;
  if ((key === 'Enter' || key === ' ') && isButton) return false;
  if ((target as Element).closest('[data-own-keys]')) return false;
  return press(document, shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key);
}

/** After what the field has put is drawn. */
function pressSoon(document: Document): void {
  queueMicrotask(() => press(document, 'Enter'));
}

function press(document: Document, key: string): boolean {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const buttons = document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(name)}"]:not(:disabled)`);
  const button = [...buttons].find((each) => each.closest('[data-card]')) ?? buttons[0];
  button?.click();
  return button !== undefined;
}

function choose(document: Document, target: Element, digit: number): boolean {
  const group = target.closest('[data-group]') ?? document.querySelector('[data-card] [data-group]');
  const input = group?.querySelectorAll<HTMLElement>('input, button')[digit - 1];
  input?.click();
  return input !== undefined;
}
