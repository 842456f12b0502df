/**
 * What browsers of 2020 and 2021 lack and the page and its libraries call for: filled in once, as an effect of loading. Only such a
 * browser loads it (Chromium before 92, Safari before 15.4, Firefox before 98).
 */
import './older-browser.css';

/** Adds a method where there is none; as built-in ones are, it is not listed by `for … in`. */
function fill(prototype: object, name: string, value: unknown): void {
  if (!(name in prototype)) Object.defineProperty(prototype, name, {value, writable: true, configurable: true});
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function replaceAll(this: string, search: string | RegExp, by: string): string {
  return typeof search === 'string' ? this.split(search).join(by) : this.replace(search, by);
}

function replaceChildren(this: ParentNode & Node, ...nodes: readonly (Node | string)[]): void {
  while (this.lastChild) this.removeChild(this.lastChild);
  this.append(...nodes);
}

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]';

/** What to undo when a filled-in dialog closes. */
const undoOf = new WeakMap<Element, () => void>();

function showModal(this: HTMLElement): void {
  const others = [...(this.parentElement ?? document.body).children].filter(
    (element) => element !== this && !element.hasAttribute('aria-hidden'),
  );
  const backdrop = document.createElement('div');
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') keepWithin(this, event);
    if (event.key === 'Escape' && this.dispatchEvent(new Event('cancel', {cancelable: true})))
      (this as HTMLDialogElement).close();
  };
  backdrop.className = 'backdrop';
  backdrop.addEventListener('click', () => this.click());
  this.before(backdrop);
  this.setAttribute('open', '');
  this.setAttribute('role', 'dialog');
  this.setAttribute('aria-modal', 'true');
  for (const element of others) element.setAttribute('aria-hidden', 'true');
  document.addEventListener('keydown', onKey, true);
  undoOf.set(this, () => {
    backdrop.remove();
    for (const element of others) element.removeAttribute('aria-hidden');
    document.removeEventListener('keydown', onKey, true);
  });
  this.tabIndex = -1;
  (this.querySelector<HTMLElement>('[autofocus]') ?? this.querySelector<HTMLElement>(FOCUSABLE) ?? this).focus();
}

function close(this: HTMLElement): void {
  if (!this.hasAttribute('open')) return;
  this.removeAttribute('open');
  undoOf.get(this)?.();
  this.dispatchEvent(new Event('close'));
}

/** From the last control on to the first, and back. */
function keepWithin(dialog: HTMLElement, event: KeyboardEvent): void {
  const controls = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (control) => control.offsetParent !== null,
  );
  const [first, last] = [controls[0], controls[controls.length - 1]];
  const {activeElement} = document;
  const ends = activeElement === (event.shiftKey ? first : last) || (event.shiftKey && activeElement === dialog);
  if (!ends && dialog.contains(activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

fill(Array.prototype, 'at', at);
fill(String.prototype, 'at', at);
fill(Object.getPrototypeOf(Int8Array.prototype) as object, 'at', at);
fill(String.prototype, 'replaceAll', replaceAll);
fill(Object, 'hasOwn', (object: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(object, name));
for (const {prototype} of [Element, Document, DocumentFragment]) fill(prototype, 'replaceChildren', replaceChildren);

const dialogs = Object.getPrototypeOf(document.createElement('dialog')) as object;
if (!('showModal' in dialogs)) {
  document.documentElement.classList.add('no-dialog');
  Object.defineProperty(dialogs, 'open', {
    configurable: true,
    get(this: Element) {
      return this.hasAttribute('open');
    },
  });
}
fill(dialogs, 'showModal', showModal);
fill(dialogs, 'close', close);
