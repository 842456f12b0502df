import type {App, Part} from '../../app.ts';
import {lazyPart} from '../../../browser/lazy/lazy-part.ts';

/** It is pointed at, entered, and, where the search has not come by then, pressed again or written in. */
const SIGNS = ['pointerover', 'focusin', 'click', 'input'] as const;

/** An address may bring words to be searched for, as the site's page for what there is not does: `?q=`. They are not part of any view. */
function searchFor({document, window}: App): void {
  const address = new URL(window.location.href);
  const words = address.searchParams.get('q');
  const input = document.getElementById('search-input') as HTMLInputElement | null;
  if (!words || !input) return;
  address.searchParams.delete('q');
  try {
    window.history.replaceState(null, '', address);
  } catch {
    // It stays in the address.
  }
  input.value = words;
  input.focus();
}

/** The search field sleeps until it is touched; then its index and its list are loaded. */
export const search: Part = (app) => {
  const {document} = app;
  const box = lazyPart(app, {
    load: () => import('./search-box.ts'),
    start: ({createSearchBox}) => createSearchBox(app),
  });
  const isField = (target: EventTarget | null): boolean =>
    target !== null && (target as Element).closest?.('.search') !== null;
  const onTouch = (event: Event): void => {
    if (!isField(event.target)) return;
    const {relatedTarget} = event as FocusEvent;
    if (event.type === 'pointerover') box.hint();
    else if (event.type === 'focusin') box.need((ready) => ready.open(relatedTarget as HTMLElement | null));
    else box.need();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // What was looked for before gives way to what is typed now.
    const input = document.getElementById('search-input') as HTMLInputElement | null;
    input?.focus();
    input?.select();
  };
  for (const type of SIGNS) document.addEventListener(type, onTouch);
  document.addEventListener('keydown', onKey);
  searchFor(app);
  if (isField(document.activeElement)) box.need((ready) => ready.open(null));
  return () => {
    for (const type of SIGNS) document.removeEventListener(type, onTouch);
    document.removeEventListener('keydown', onKey);
    box.end((ready) => ready.dispose());
  };
};
